import { describe, expect, test } from "vitest";
import { contractPresets } from "../../../engine/model/presets.ts";
import { realInterest } from "../../../engine/model/prices.ts";
import type { Contract, Scenario } from "../../../engine/model/scenario.ts";
import { grant, plainBenefit, plainIntervention, plainScenario } from "../../reference/model/plainScenario.ts";
import { simulate } from "./run.ts";

/** Prices that rise by a tenth a year from the start year on. */
const rising = (rate: number, years: number) => Array.from({ length: years }, (_, t) => (1 + rate) ** t);
const years = (row: Record<string, number>, name: string) => Array.from({ length: 8 }, (_, t) => row[`${name}.${t}`]!);
const inOwnKronor = (amounts: readonly number[], levels: readonly number[]) => amounts.map((amount, t) => Math.round(amount * levels[t]!));
const row = (scenario: Scenario) => simulate(scenario, 1).row(0);

describe("nominal interest", () => {
  const fund = { ...plainScenario([]).fund, capital: 40_000_000, interestNominal: 0 };

  test("40 mnkr at nominal 0 and inflation 2 % are worth 36.9538170411 mnkr after four years", () => {
    const balance = row(plainScenario([], { fund, priceLevels: rising(0.02, 8) }))["balance.4"]!;
    // Interest is booked in whole kronor, four times.
    expect(Math.abs(balance - 36_953_817.0411)).toBeLessThan(2);
  });

  test("the real rate of a year is (1+i)/(1+π) − 1; nominal 0 at 2 % is −.0196078431", () => {
    const levels = [100, 102, 103.02, 99];
    const rates = (interestNominal: number) =>
      [...realInterest(plainScenario([], { horizonYears: 4, priceLevels: levels, fund: { ...fund, interestNominal } }))].slice(1);
    expect(rates(0)[0]).toBeCloseTo(-0.0196078431, 10);
    expect(rates(0.03)).toEqual([1.03 / 1.02 - 1, 1.03 / 1.01 - 1, (1.03 * 103.02) / 99 - 1].map((rate) => expect.closeTo(rate, 12)));
  });

  test("without price levels it is an error, and a real rate is the same in every year", () => {
    expect(() => realInterest(plainScenario([], { fund }))).toThrow(RangeError);
    expect([...realInterest(plainScenario([], { horizonYears: 3, fund: { ...plainScenario([]).fund, interest: 0.02 } }))]).toEqual([
      0.02, 0.02, 0.02,
    ]);
  });
});

describe("nominal claims", () => {
  const levels = rising(0.1, 8);
  const loan: Contract = { ...grant, ...contractPresets.loan, rule: "loan", graceYears: 1, horizonYears: 5 };
  const lent = (contract: Contract, cost: number | readonly number[] = 100_000_000) =>
    plainIntervention({
      cost,
      years: Array.isArray(cost) ? cost.length : 1,
      intake: Array.isArray(cost) ? cost.map(() => 1) : [1],
      contract,
    });

  test("a loan of 100 over 5 years stays 20 a year, 100 in all, in kronor of each year", () => {
    const found = row(plainScenario([lent({ ...loan, claims: "nominal" })], { priceLevels: levels }));
    const nominal = inOwnKronor(years(found, "due"), levels).map((kronor) => Math.round(kronor / 10) * 10);
    expect(nominal).toEqual([0, 20_000_000, 20_000_000, 20_000_000, 20_000_000, 20_000_000, 0, 0]);
    expect(years(found, "promised")).toEqual(years(found, "due"));
    expect(years(found, "received")).toEqual(years(found, "due"));
  });

  test("a real loan stays 20 a year in prices of the base year, whatever prices do", () => {
    const found = row(plainScenario([lent(loan)], { priceLevels: levels }));
    expect(years(found, "due")).toEqual([0, 20_000_000, 20_000_000, 20_000_000, 20_000_000, 20_000_000, 0, 0]);
  });

  test("outlays of several years count in kronor of their own: 10, then 11 and 12.1 nominal, owed in five equal parts of what is left", () => {
    const found = row(plainScenario([lent({ ...loan, claims: "nominal" }, [10_000_000, 10_000_000, 10_000_000])], { priceLevels: levels }));
    // Claim years 1 … 5: 10/5 = 2; (21 − 2)/4 = 4.75; (33.1 − 6.75)/3 = 8.7833 in each of the last three.
    const nominal = inOwnKronor(years(found, "due"), levels).map((kronor) => Math.round(kronor / 10) * 10);
    expect(nominal).toEqual([0, 2_000_000, 4_750_000, 8_783_330, 8_783_330, 8_783_330, 0, 0]);
    expect(years(found, "promised")).toEqual(years(found, "due"));
  });

  test("the cap is the nominal outlay: what savings bring in is real, and reaches it sooner", () => {
    const conditional: Contract = {
      ...grant,
      ...contractPresets.conditional,
      rule: "conditional",
      graceYears: 1,
      horizonYears: 7,
      creditYears: 7,
    };
    const saving = (claims: Partial<Contract>) =>
      plainIntervention({
        cost: 1000,
        benefits: [{ ...plainBenefit, perPersonYear: 300, window: [0, 9] }],
        contract: { ...conditional, ...claims },
      });
    const due = (claims: Partial<Contract>) => years(row(plainScenario([saving(claims)], { priceLevels: levels })), "due");
    expect(due({})).toEqual([0, 300, 300, 300, 100, 0, 0, 0]);
    // 300 · (1.1 + 1.21) = 693 of 1000 nominal after two years; 307 / 1.331 = 230.65 are left in the third.
    expect(due({ claims: "nominal" })).toEqual([0, 300, 300, 231, 0, 0, 0, 0]);
  });

  test("level prices change nothing, to the bit", () => {
    const scenario = plainScenario([lent({ ...loan, claims: "nominal" }, [12_345_678, 9_876_543])], { priceLevels: new Array(8).fill(1) });
    expect(row(scenario)).toEqual(row(plainScenario([lent(loan, [12_345_678, 9_876_543])])));
  });
});
