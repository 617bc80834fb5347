import { describe, expect, test } from "vitest";
import { contractPresets } from "../../../engine/model/presets.ts";
import type { Contract, Department, Intervention, Scenario } from "../../../engine/model/scenario.ts";
import { grant, plainBenefit, plainEvaluation, plainIntervention, plainScenario } from "../../reference/model/plainScenario.ts";
import { simulate } from "./run.ts";

const own = (overrides: Partial<Contract>): Contract => ({ ...grant, rule: "own", ...overrides });
/** A preset with a grace of one year, whose claims look back over the whole contract. */
const preset = (name: keyof typeof contractPresets, overrides: Partial<Contract> = {}): Contract => {
  const terms = contractPresets[name];
  return { ...grant, ...terms, rule: name, creditYears: terms.horizonYears, ...overrides };
};
/** Costs 1 000 kr and saves the department 250 kr in each of six years, without any chance; measured after a year, without error. */
const certain = (contract: Contract, overrides: Partial<Intervention> = {}): Intervention =>
  plainIntervention({
    cost: 1000,
    benefits: [{ ...plainBenefit, perPersonYear: 250 }],
    evaluation: plainEvaluation,
    contract,
    ...overrides,
  });
const saving = (kronor: number) => ({ benefits: [{ ...plainBenefit, perPersonYear: kronor }] });
const run = (intervention: Intervention | Intervention[], overrides: Partial<Scenario> = {}) =>
  simulate(plainScenario([intervention].flat(), overrides), 1).row(0);
const years = (row: Record<string, number>, name: string) => Array.from({ length: 8 }, (_, t) => row[`${name}.${t}`]);
const department = (id: string, overrides: Partial<Department> = {}): Department => ({
  id,
  name: id,
  budget: null,
  headTurnover: 0,
  afterElectionFactor: 1,
  maxRepaymentShare: null,
  ...overrides,
});

describe("dues of the presets, by year from the start (worked out by hand)", () => {
  const cases: [name: string, intervention: Intervention, due: number[], promised?: number][] = [
    ["grant: nothing", certain(preset("grant")), [0, 0, 0, 0, 0, 0, 0, 0]],
    ["loan: the outlay in five parts", certain(preset("loan")), [0, 200, 200, 200, 200, 200, 0, 0]],
    ["loan that failed: the same", certain(preset("loan"), saving(0)), [0, 200, 200, 200, 200, 200, 0, 0]],
    ["conditional: what was saved, up to the outlay", certain(preset("conditional")), [0, 250, 250, 250, 250, 0, 0, 0]],
    ["conditional that loses: nothing", certain(preset("conditional"), saving(-100)), [0, 0, 0, 0, 0, 0, 0, 0]],
    ["partial: savings of five years only", certain(preset("partial"), saving(150)), [0, 150, 150, 150, 150, 150, 0, 0]],
    ["double: half of the outlay", certain(preset("double"), saving(200)), [0, 200, 200, 100, 0, 0, 0, 0]],
    [
      "equity: half the outlay over ten years and half the saving, no end",
      certain(preset("equity")),
      [0, 175, 175, 175, 175, 175, 175, 175],
      // Promised over the ten years credited is the mean saving of a year, six of them at 250: 50 + 0.5 · 150 in seven claim years.
      875,
    ],
    ["outcome contract: 80 fixed and 0.6 of 250", certain(preset("outcomeContract")), [0, 230, 230, 230, 230, 230, 0, 0]],
    [
      "outcome contract: no more than 1.2 times the outlay",
      certain(preset("outcomeContract"), saving(300)),
      [0, 260, 260, 260, 260, 160, 0, 0],
    ],
    ["outcome contract that failed: the floor", certain(preset("outcomeContract"), saving(0)), [0, 80, 80, 80, 80, 80, 0, 0]],
  ];
  test.each(cases)("%s", (_, intervention, due, promised) => {
    const row = run(intervention);
    expect(years(row, "due")).toEqual(due);
    expect(years(row, "received")).toEqual(due);
    const total = due.reduce((a, b) => a + b, 0);
    expect(row["interventions.a.Q8"]).toBe(total);
    expect(row["interventions.a.promised"]).toBe(promised ?? total);
    expect(row["balance.7"]).toBe(100_000_000 - 1000 + total);
  });
});

describe("the terms of a contract (worked out by hand)", () => {
  test("claims lag savings by the grace, and credit each person for creditYears", () => {
    const three = { years: 3, intake: [1, 1, 1] };
    const contract = own({ share: 1, cap: Number.POSITIVE_INFINITY, graceYears: 1, horizonYears: 6, creditYears: 2 });
    expect(years(run(certain(contract, three)), "due")).toEqual([0, 250, 500, 500, 250, 0, 0, 0]);
    expect(years(run(certain({ ...contract, graceYears: 3 }, three)), "due")).toEqual([0, 0, 0, 250, 500, 500, 250, 0]);
  });

  test("nothing is due before the evaluation is ready, and what was missed is not made up for", () => {
    const late = { evaluation: { ...plainEvaluation, followUpYears: 3 } };
    expect(years(run(certain(preset("partial"), late)), "due")).toEqual([0, 0, 0, 250, 250, 250, 0, 0]);
    expect(years(run(certain(preset("partial"), late)), "promised")).toEqual([0, 250, 250, 250, 250, 0, 0, 0]);
  });

  test("a second cohort delays the evaluation by a year", () => {
    const two = { years: 2, intake: [1, 1], evaluation: { ...plainEvaluation, cohorts: 2 } };
    const contract = own({ share: 1, cap: Number.POSITIVE_INFINITY, graceYears: 1, horizonYears: 4, creditYears: 4 });
    expect(years(run(certain(contract, two)), "due")).toEqual([0, 0, 500, 500, 500, 0, 0, 0]);
  });

  test("the fixed part is spread over the claim years left and catches up with later outlays; only dues are rounded", () => {
    const two = { years: 2, intake: [1, 0] };
    // (1000 − 0)/4, then (2000 − 250)/3 = 583.33 three times.
    expect(years(run(certain(preset("loan", { horizonYears: 4 }), two)), "due")).toEqual([0, 250, 583, 583, 583, 0, 0, 0]);
  });

  test("the cap follows the outlays made so far", () => {
    const two = { years: 2, intake: [1, 0], ...saving(900) };
    expect(years(run(certain(preset("double"), two)), "due")).toEqual([0, 500, 500, 0, 0, 0, 0, 0]);
  });

  test("a waiver ends all dues from the year the evaluation is usable; what is paid stays", () => {
    const late = { evaluation: { ...plainEvaluation, followUpYears: 3 } };
    const waived = (below: number) => years(run(certain(preset("loan", { waiverWhenMeasuredBelow: below }), late)), "due");
    expect(waived(1.01)).toEqual([0, 200, 200, 0, 0, 0, 0, 0]);
    expect(waived(1)).toEqual([0, 200, 200, 200, 200, 200, 0, 0]);
    const row = run(certain(preset("loan", { waiverWhenMeasuredBelow: 1.01 }), late));
    expect(row["interventions.a.Q7"]).toBe(250 * 3);
  });

  test("a waiver means nothing where the saving is agreed or none was promised", () => {
    const agreed = certain(preset("loan", { waiverWhenMeasuredBelow: 9 }), { evaluation: null });
    const hopeless = certain(preset("loan", { waiverWhenMeasuredBelow: 9 }), saving(0));
    for (const each of [agreed, hopeless]) expect(years(run(each), "due")).toEqual([0, 200, 200, 200, 200, 200, 0, 0]);
  });

  test("an agreed saving is paid on at once, at the stated promise", () => {
    const agreed = { evaluation: null, promise: { perParticipantYear: 120, optimism: 3 } };
    expect(years(run(certain(preset("partial"), agreed)), "due")).toEqual([0, 120, 120, 120, 120, 120, 0, 0]);
    const optimistic = { evaluation: null, promise: { perParticipantYear: null, optimism: 0.5 } };
    expect(years(run(certain(preset("partial"), optimistic)), "due")).toEqual([0, 125, 125, 125, 125, 125, 0, 0]);
  });

  test("with an evidence bound the lower limit of the estimate is paid on", () => {
    // The second cohort enters while another intervention runs, which halves its effect: savings of 250 and 125, two controls
    // of 0. Â = 187.5, se = √(2 · 62.5² / 2) = 62.5, bound = 187.5 − 1.644854 · 62.5 = 84.6966, two persons.
    const contract = own({
      share: 1,
      cap: Number.POSITIVE_INFINITY,
      horizonYears: 4,
      creditYears: 4,
      evidenceConfidence: 0.95,
    });
    const other = plainIntervention({ id: "b", start: 2021 });
    const two = certain(contract, { years: 2, intake: [1, 1], evaluation: { ...plainEvaluation, cohorts: 2 } });
    const row = run([two, other], { interactions: [{ of: ["a", "b"], factor: 0.5 }] });
    expect(row["interventions.a.firstMeasured"]).toBe(187.5);
    expect(years(row, "due")).toEqual([0, 0, 169, 169, 169, 0, 0, 0]);
    expect(row["interventions.a.Q7"]).toBe(3 * 2 * 187.5);
  });

  test("an application is withdrawn if its promised savings do not cover minCover of its promised dues", () => {
    // Five claim years of 250 against dues of 1 000: 1.25.
    const covered = run(certain(preset("loan", { minCover: 1.25 })));
    expect([covered["interventions.a.started"], covered["interventions.a.withdrawn"]]).toEqual([1, 0]);
    const short = run(certain(preset("loan", { minCover: 1.26 })));
    expect([short["interventions.a.started"], short["interventions.a.withdrawn"]]).toEqual([0, 1]);
    expect([short["fund.outlay"], short["fund.promised"], short["balance.7"]]).toEqual([0, 0, 100_000_000]);
  });

  test("minCover compares figures that are not rounded, and what is equal covers", () => {
    // Half a krona a year in seven claim years, all of it owed: 3.5 against 3.5, though each due is rounded to a krona.
    const halves = { promise: { perParticipantYear: 0.5, optimism: 1 } };
    const equal = run(certain(preset("conditional", { minCover: 1 }), halves));
    expect([equal["interventions.a.withdrawn"], equal["fund.promised"]]).toEqual([0, 7]);
    expect(run(certain(preset("conditional", { minCover: 1 + 1e-8 }), halves))["interventions.a.withdrawn"]).toBe(1);
  });

  test("minCover is decided once for the intervention, for the planned start of its first round", () => {
    // A* = 250 · 6/10. From 2020: 7 · 150 against 6 · 150 + 100 (cap 1 000), 1.05. From 2021 it would be 900 against 900.
    const renewal = { everyYears: 1, until: 2030, when: "always" } as const;
    const row = run(certain(preset("conditional", { minCover: 1.02 }), { renewal }));
    expect([row["interventions.a.rounds"], row["interventions.a.withdrawn"]]).toEqual([8, 0]);
    const later = run(certain(preset("conditional", { minCover: 1.02 }), { renewal, start: 2021 }));
    expect([later["interventions.a.rounds"], later["interventions.a.withdrawn"]]).toEqual([0, 1]);
  });

  test("claims beyond the horizon are lost, and never promised", () => {
    const row = run(certain(preset("loan")), { horizonYears: 3 });
    expect([row["due.0"], row["due.1"], row["due.2"]]).toEqual([0, 200, 200]);
    expect(row["fund.promised"]).toBe(400);
  });
});

describe("debtors", () => {
  const departments = [department("skola"), department("social"), department("kultur")];
  const shared = [
    { ...plainBenefit, id: "b", perPersonYear: 100 },
    { ...plainBenefit, id: "c", perPersonYear: 50, payer: "social" },
  ];
  const of = (row: Record<string, number>, name: string) => departments.map(({ id }) => row[`departments.${id}.${name}`]);

  test("a due is split by promised gain in whole kronor, the last debtor taking the rest", () => {
    const row = run(certain(preset("loan"), { benefits: shared }), { departments });
    // 200 a year: 133 and 67.
    expect(of(row, "due")).toEqual([665, 335, 0]);
    expect(of(row, "promised")).toEqual([665, 335, 0]);
    expect(of(row, "net")).toEqual([600 - 665, 300 - 335, 0]);
  });

  test("who loses by the intervention owes nothing", () => {
    const lossy = [shared[0]!, { ...shared[1]!, perPersonYear: -40 }];
    expect(of(run(certain(preset("loan"), { benefits: lossy }), { departments }), "due")).toEqual([1000, 0, 0]);
  });

  test("the host owes where nobody is promised anything, though it gains nothing", () => {
    const none = certain(preset("loan"), { benefits: [], host: "kultur" });
    expect(of(run(none, { departments }), "due")).toEqual([0, 0, 1000]);
  });

  test("without reach across departments the host owes alone, for its own share of the saving", () => {
    const alone = preset("partial", { crossDepartment: false });
    const row = run(certain(alone, { benefits: shared }), { departments });
    expect(years(row, "due")).toEqual([0, 100, 100, 100, 100, 100, 0, 0]);
    expect(of(row, "due")).toEqual([500, 0, 0]);
    expect(of(run(certain(preset("loan", { crossDepartment: false }), { benefits: shared }), { departments }), "due")).toEqual([
      1000, 0, 0,
    ]);
  });

  test("a limit of the budget is served in the order of the interventions; the rest lapses", () => {
    const limited = [department("skola", { budget: 30_000, maxRepaymentShare: 0.01 })];
    const two = [certain(preset("loan")), { ...certain(preset("loan")), id: "b" }];
    const row = run(two, { departments: limited });
    expect(years(row, "due")).toEqual([0, 400, 400, 400, 400, 400, 0, 0]);
    expect(years(row, "received")).toEqual([0, 300, 300, 300, 300, 300, 0, 0]);
    expect([row["interventions.a.Q9"], row["interventions.b.Q9"]]).toEqual([1000, 500]);
  });

  test("without anchoring nobody honours after a certain change of head; paidWhenBroken of each due is paid", () => {
    const changing = [department("skola", { headTurnover: 1 })];
    const credibility = { anchoring: 0, lossPerHeadChange: 1, lossPerMajorityChange: 0, deficitPenalty: 0, paidWhenBroken: 0.333 };
    const row = run(certain(preset("loan")), { departments: changing, credibility });
    expect(years(row, "received")).toEqual([0, 67, 67, 67, 67, 67, 0, 0]);
    expect(years(row, "due")).toEqual([0, 200, 200, 200, 200, 200, 0, 0]);
  });
});
