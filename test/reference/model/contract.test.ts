import { describe, expect, test } from "vitest";
import type { Contract, Department, Intervention, Outcome } from "../../../engine/model/scenario.ts";
import { grant, plainBenefit, plainEvaluation, plainIntervention, plainOutcome, plainScenario } from "./plainScenario.ts";
import { application } from "./promise.ts";
import { simulateReference } from "./simulateReference.ts";

const contract = (overrides: Partial<Contract>): Contract => ({ ...grant, rule: "own", ...overrides });
/** Costs 1 000 kr; saves the department 250 kr in each of six years, without any chance. */
const certain = (overrides: Partial<Intervention>): Intervention =>
  plainIntervention({ cost: 1000, benefits: [{ ...plainBenefit, perPersonYear: 250 }], ...overrides });
const run = (intervention: Intervention, departments?: readonly Department[]) =>
  simulateReference(plainScenario([intervention], departments === undefined ? {} : { departments }), 1);
const years = (row: Record<string, number>, name: string) => [0, 1, 2, 3, 4, 5, 6, 7].map((t) => row[`${name}.${t}`]);

describe("dues", () => {
  test("a share of what was measured, lagging by the grace, until the cap is reached", () => {
    const row = run(
      certain({ evaluation: plainEvaluation, contract: contract({ share: 1, cap: 0.6, graceYears: 2, horizonYears: 5, creditYears: 5 }) }),
    );
    expect(years(row, "due")).toEqual([0, 0, 250, 250, 100, 0, 0, 0]);
    expect(years(row, "promised")).toEqual([0, 0, 250, 250, 100, 0, 0, 0]);
    expect(row["interventions.a.Q7"]).toBe(1250);
  });

  test("nothing is claimed before the evaluation is ready, though it was promised", () => {
    const later = { ...plainEvaluation, followUpYears: 3 };
    const row = run(certain({ evaluation: later, contract: contract({ share: 1, cap: 1, graceYears: 1 }) }));
    expect(years(row, "due")).toEqual([0, 0, 0, 250, 250, 250, 0, 0]);
    expect(years(row, "promised")).toEqual([0, 250, 250, 250, 250, 0, 0, 0]);
  });

  test("the fixed part catches up with later outlays; only the due is rounded, so kronor may be left", () => {
    const twoYears = certain({ years: 2, intake: [1, 0], contract: contract({ floor: 1, cap: 1, horizonYears: 4 }) });
    expect(years(run(twoYears), "due")).toEqual([0, 250, 583, 583, 583, 0, 0, 0]);
  });

  test("a waiver ends all dues from the first year in which the estimate is usable", () => {
    const waived = contract({ floor: 1, cap: 1, waiverWhenMeasuredBelow: 1.5 });
    const row = run(certain({ evaluation: { ...plainEvaluation, followUpYears: 3 }, contract: waived }));
    expect(years(row, "due")).toEqual([0, 200, 200, 0, 0, 0, 0, 0]);
    expect(row["interventions.a.Q7"]).toBe(750);
  });

  test("what the agreed saving is worth is paid without measuring", () => {
    const agreed = certain({ promise: { perParticipantYear: 70, optimism: 2 }, contract: contract({ share: 0.5, cap: 1 }) });
    expect(years(run(agreed), "due")).toEqual([0, 35, 35, 35, 35, 35, 0, 0]);
  });

  test("an application that does not cover its dues is withdrawn", () => {
    const covered = (minCover: number) => run(certain({ contract: contract({ floor: 1, cap: 1, minCover }) }));
    expect(covered(1.24)["interventions.a.started"]).toBe(1);
    const row = covered(1.26);
    expect([row["interventions.a.started"], row["interventions.a.withdrawn"], row["fund.outlay"]]).toEqual([0, 1, 0]);
  });
});

describe("debtors", () => {
  const department = plainScenario([]).departments[0]!;
  const departments = [department, { ...department, id: "social" }];
  const outcome: Outcome = {
    ...plainOutcome,
    count: "one",
    rate: null,
    window: [0, 9],
    cost: 100,
    payers: { skola: 0.25, social: 0.65, region: 0.1 },
  };
  const shared = (crossDepartment: boolean) =>
    plainIntervention({ cost: 1000, outcomes: [outcome], contract: contract({ share: 1, cap: 1, crossDepartment }) });

  test("owe in proportion to the computed promise", () => {
    const { perParticipantYear, weights } = application(shared(true), ["skola", "social"]);
    expect(perParticipantYear).toBeCloseTo(90, 12);
    expect(weights.get("skola")).toBeCloseTo(25 / 90, 12);
    const row = run(shared(true), departments);
    expect([row["due.1"], row["departments.skola.due"], row["departments.social.due"]]).toEqual([90, 125, 325]);
  });

  test("with a contract inside the department the host owes its own part alone", () => {
    const row = run(shared(false), departments);
    expect([row["due.1"], row["departments.skola.due"], row["departments.social.due"]]).toEqual([25, 125, 0]);
  });

  test("pay no more than their limit in a year, over all contracts", () => {
    const limited = [{ ...department, budget: 1000, maxRepaymentShare: 0.3 }];
    const loan = contract({ floor: 1, cap: 1 });
    const row = simulateReference(
      plainScenario([certain({ contract: loan }), certain({ id: "b", contract: loan })], { departments: limited }),
      1,
    );
    expect([row["due.1"], row["received.1"], row["interventions.a.Q9"], row["interventions.b.Q9"]]).toEqual([400, 300, 1000, 500]);
  });
});

test("renewals follow the real start, and only a measured success is renewed", () => {
  const renewal = { everyYears: 2, until: 2025, when: "evaluatedPositive" } as const;
  expect(run(certain({ evaluation: plainEvaluation, renewal }))["interventions.a.rounds"]).toBe(3);
  expect(run(certain({ renewal }))["interventions.a.rounds"]).toBe(1);
  expect(run(certain({ renewal: { ...renewal, when: "always", until: 2024 } }))["interventions.a.rounds"]).toBe(3);
  expect(run(certain({ evaluation: { ...plainEvaluation, followUpYears: 3 }, renewal }))["interventions.a.rounds"]).toBe(1);
});
