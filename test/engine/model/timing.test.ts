import { expect, test } from "vitest";
import { accountTables } from "../../../engine/analysis/accountTable.ts";
import { discountFactors } from "../../../engine/model/discount.ts";
import type { Scenario } from "../../../engine/model/scenario.ts";
import { plainBenefit, plainEffect, plainIntervention, plainOutcome, plainScenario } from "../../reference/model/plainScenario.ts";
import { libraryScenario, simulate } from "./run.ts";

const rate = 0.21; // √1.21 = 1.1
const scenario = (timing?: Scenario["timing"]): Scenario =>
  plainScenario(
    [
      plainIntervention({
        years: 2,
        intake: [5, 5],
        cost: 100_000,
        effect: plainEffect(0.5),
        outcomes: [plainOutcome],
        benefits: [plainBenefit, { ...plainBenefit, id: "q", unit: "qaly", perPersonYear: 0.01, payer: null }],
      }),
    ],
    { discountRate: rate, ...(timing === undefined ? {} : { timing }) },
  );
const of = (timing?: Scenario["timing"]) => simulate(scenario(timing), 16).row(3);

test("a krona late in year t is worth (1 + r)^−(t + 1), half-way (1 + r)^−(t + ½), early (1 + r)^−t", () => {
  expect([...discountFactors(rate, "start", 3)]).toEqual([1, 1 / 1.21, 1 / 1.21 / 1.21]);
  expect(discountFactors(rate, "mid", 3)[1]).toBeCloseTo(1.1 ** -3, 15);
  expect(discountFactors(rate, "end", 3)[2]).toBeCloseTo(1.21 ** -3, 15);
});

test("savings, benefits and QALYs half a year later are worth √(1 + r) less; payments stay where they are", () => {
  const [plain, mid] = [of(), of({ outlays: "start", savings: "mid" })];
  expect(plain["society.savings"]!).toBeGreaterThan(0);
  expect(mid["society.savings"]).toBeCloseTo(plain["society.savings"]! / 1.1, 6);
  expect(mid["society.qalys"]).toBeCloseTo(plain["society.qalys"]! / 1.1, 12);
  expect(mid["society.outlays"]).toBe(plain["society.outlays"]);
  expect(mid["society.npv"]).toBeCloseTo((plain["society.npv"]! + plain["society.outlays"]!) / 1.1 - plain["society.outlays"]!, 6);
});

test("payments at the end of the year are worth a year's interest less; kronor of accounts do not move", () => {
  const [plain, end] = [of(), of({ outlays: "end", savings: "start" })];
  expect(end["society.outlays"]).toBeCloseTo(plain["society.outlays"]! / 1.21, 6);
  expect(end["society.savings"]).toBe(plain["society.savings"]);
  expect([end["fund.outlay"], end["municipality.net"]]).toEqual([plain["fund.outlay"], plain["municipality.net"]]);
});

test("early is what it was without: the same bits", () => {
  expect(of({ outlays: "start", savings: "start" })).toEqual(of());
});

test("a social account is valued alike", () => {
  const exclusion = libraryScenario("exclusion-account");
  const at = (timing?: Scenario["timing"]) => {
    const whole = { ...exclusion, discountRate: rate, ...(timing === undefined ? {} : { timing }) };
    return accountTables(whole, whole.interventions[0]!)[0]!;
  };
  const [plain, mid] = [at(), at({ outlays: "start", savings: "mid" })];
  expect(mid.presentValue).toBeCloseTo(plain.presentValue / 1.1, 3);
  // Later savings are worth less, so that more persons must be saved.
  expect(mid.personsToSave.all!).toBeGreaterThan(plain.personsToSave.all!);
});
