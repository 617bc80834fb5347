import { describe, expect, test } from "vitest";
import { modelIssues } from "../../../engine/model/check.ts";
import { clampedMasses } from "../../../engine/model/clampedMass.ts";
import type { Effect, Intervention, Outcome, Scenario, Uncertain } from "../../../engine/model/scenario.ts";
import { modelWarnings } from "../../../engine/model/warnings.ts";
import { tell } from "../../../scenarios/tell.ts";
import { grant, plainEffect, plainIntervention, plainOutcome, plainScenario } from "../../reference/model/plainScenario.ts";
import { libraryScenario, summaryOf } from "./run.ts";

/** A fund of 15 mnkr with one intervention for 1 mnkr a year. */
const scenarioOf = (overrides: Partial<Intervention>, rest: Partial<Scenario> = {}) => {
  const scenario = plainScenario([plainIntervention({ cost: 1e6, contract: grant, ...overrides })], rest);
  return { ...scenario, fund: { ...scenario.fund, capital: 15e6, ...rest.fund } };
};
const withEvent = (overrides: Partial<Outcome>) => scenarioOf({ outcomes: [{ ...plainOutcome, ...overrides }] });
const withEffect = (overrides: Partial<Effect>) => scenarioOf({ effect: { ...plainEffect(1), ...overrides } });
const massAt = (scenario: Scenario, path: string) => clampedMasses(scenario).find((mass) => mass.path === path)!;
const issuesOf = (scenario: Scenario) => modelIssues(scenario).map(({ path, ...said }) => `${path}: ${tell(said, "en")}`);
const cost = "interventions.a.outcomes.o.cost";
const size = "interventions.a.effect.size";

describe("the mass that is clamped is told of, by path", () => {
  test("from the cdf: N(100, 200) tkr lies below 0 with probability Φ(−1/2)", () => {
    const scenario = withEvent({ cost: { dist: "normal", mean: 100_000, sd: 200_000 } });
    expect(massAt(scenario, cost).below).toBeCloseTo(0.308537538725987, 12);
    expect(modelWarnings(scenario)).toEqual([
      { code: "clampedBelow", path: cost, values: { share: expect.closeTo(0.3085375, 6), limit: 0 } },
    ]);
    expect(issuesOf(scenario)).toEqual([]);
  });

  test("observations too: one of four is −5 000", () => {
    const scenario = withEvent({ cost: { dist: "empirical", values: [-5000, 0, 20_000, 30_000] } });
    // What is exactly 0 is not clamped.
    expect(modelWarnings(scenario)).toEqual([{ code: "clampedBelow", path: cost, values: { share: 0.25, limit: 0 } }]);
  });

  test("less than one draw in a hundred is not told of", () => {
    // Φ(−2.33) = 0.0099, Φ(−2.32) = 0.0102
    expect(modelWarnings(withEvent({ cost: { dist: "normal", mean: 233_000, sd: 100_000 } }))).toEqual([]);
    expect(modelWarnings(withEvent({ cost: { dist: "normal", mean: 232_000, sd: 100_000 } }))).toHaveLength(1);
  });

  test("of an effect it is that of τ Q(u), not of size", () => {
    const uniform: Uncertain = { dist: "uniform", min: 0, max: 2 };
    // P(Q > 1) = 1/2 is an error; P(0.75 Q > 1) = P(Q > 4/3) = 1/3; 0.5 Q never exceeds 1.
    expect(issuesOf(withEffect({ size: uniform }))).toEqual([`${size}: 50 % of the draws lie above 1 and count as 1: at most half may`]);
    expect(massAt(withEffect({ size: uniform, transfer: 0.75 }), size).above).toBeCloseTo(1 / 3, 12);
    expect(modelWarnings(withEffect({ size: uniform, transfer: 0.5 }))).toEqual([]);
    // τ ~ U(1/2, 1): the mean of 1 − 1/(2τ) is 1 − ln 2.
    const uncertain = withEffect({ size: uniform, transfer: { dist: "uniform", min: 0.5, max: 1 } });
    expect(massAt(uncertain, size).above).toBeCloseTo(1 - Math.LN2, 5);
    // A number is multiplied too.
    expect(massAt(withEffect({ size: 0.8, transfer: { dist: "uniform", min: 0.75, max: 1.75 } }), size).above).toBeCloseTo(0.5, 2);
  });

  test("a written cap is not counted, unless half of the draws sit on it", () => {
    const exponential = (max: number): Uncertain => ({ dist: "exponential", mean: 1000, max });
    // P(X > 1 000 ln 2.1) = 1/2.1, P(X > 1 000 ln 1.9) = 1/1.9
    expect(massAt(withEvent({ cost: exponential(1000 * Math.log(2.1)) }), cost).atCap).toBeCloseTo(1 / 2.1, 12);
    expect(modelWarnings(withEvent({ cost: exponential(1000 * Math.log(2.1)) }))).toEqual([]);
    expect(issuesOf(withEvent({ cost: exponential(1000 * Math.log(2.1)) }))).toEqual([]);
    expect(issuesOf(withEvent({ cost: exponential(1000 * Math.log(1.9)) }))).toHaveLength(1);
  });

  test.each<[string, Scenario, number]>([
    ["an effect of N(25, 1)", withEffect({ size: { dist: "normal", mean: 25, sd: 1 } }), 1],
    ["a cap below everything", withEvent({ cost: { dist: "lognormal", median: 1000, sigma: 1, max: -1 } }), 2],
    ["a cost factor that is always negative", scenarioOf({ costFactor: { dist: "uniform", min: -2, max: -1 } }), 1],
    ["a share above one", scenarioOf({ cashable: { dist: "lognormal", median: 3, sigma: 0.1 } }), 1],
  ])("%s is refused", (_, scenario, issues) => {
    expect(issuesOf(scenario)).toHaveLength(issues);
    for (const issue of issuesOf(scenario)) expect(issue).toContain("100 % of the draws");
  });
});

describe("what does not exist, and what is never drawn", () => {
  test("means and variances after caps and legal ranges", () => {
    const pareto = (alpha: number, max?: number): Uncertain => ({
      dist: "pareto",
      min: 1000,
      alpha,
      ...(max === undefined ? {} : { max }),
    });
    const codes = (u: Uncertain) => modelWarnings(withEvent({ cost: u })).map(({ code }) => code);
    expect([codes(pareto(0.9)), codes(pareto(1.5)), codes(pareto(2.1)), codes(pareto(0.9, 1e6))]).toEqual([
      ["infiniteMean"],
      ["infiniteVariance"],
      [],
      [],
    ]);
    // In [0, 1] everything exists.
    const share = scenarioOf({ cashable: { dist: "pareto", min: 0.1, alpha: 0.9 } });
    expect(modelWarnings(share).map(({ code }) => code)).toEqual(["clampedAbove"]);
  });

  test("a tail above everything in the body", () => {
    const body = { dist: "uniform", min: 0, max: 1000 } as const;
    const spliced = (threshold: number): Uncertain => ({ dist: "spliced", body, threshold, tail: { scale: 100, shape: 0.1 } });
    expect(modelWarnings(withEvent({ cost: spliced(900) }))).toEqual([]);
    expect(modelWarnings(withEvent({ cost: spliced(1000) }))).toEqual([{ code: "unusedTail", path: cost, values: { threshold: 1000 } }]);
  });
});

describe("magnitudes that cannot be meant", () => {
  const told = (scenario: Scenario) => modelWarnings(scenario).map(({ code, path, values }) => [code, path, values]);
  const fund = plainScenario([]).fund;

  test("capital 15 beside costs in millions, and a cost of 2 500 beside 15 mnkr", () => {
    const path = "interventions.a.cost";
    const small = { ...scenarioOf({}), fund: { ...fund, capital: 15 } };
    expect(told(small)).toEqual([["magnitude", path, { value: 1e6, other: 15, of: "fund.capital" }]]);
    expect(told(scenarioOf({ cost: 2500 }))).toEqual([["magnitude", path, { value: 2500, other: 15e6, of: "fund.capital" }]]);
  });

  test("rate: 300", () => {
    expect(told(withEvent({ rate: 300 }))).toEqual([["unlikely", "interventions.a.outcomes.o.rate", { value: 300, most: 50 }]]);
    expect(told(withEvent({ rate: 50 }))).toEqual([]);
  });

  test("a budget larger than all revenue", () => {
    const municipality = { revenue: 1e6, result: { mean: 0.02, sd: 0, persistence: 0 }, elections: null };
    expect(told(scenarioOf({}, { municipality }))).toEqual([
      ["magnitude", "departments.skola.budget", { value: 8e7, other: 1e6, of: "municipality.revenue" }],
    ]);
  });

  test("the same key of siblings: the one that stands alone is named", () => {
    const three = plainScenario(["a", "b", "c"].map((id, i) => plainIntervention({ id, cost: [1e6, 1500, 2e6][i]! })));
    const scenario = { ...three, fund: { ...fund, capital: 4e6 } };
    expect(told(scenario)).toEqual([["magnitude", "interventions.b.cost", { value: 1500, other: 1e6, of: "interventions.a.cost" }]]);
  });

  test("none on the library", () => {
    for (const name of ["norrkoping", "stockholm-motion", "rector-pool", "region-skane"]) expect(told(libraryScenario(name))).toEqual([]);
  });
});

test("a summary has the warnings of its scenario", () => {
  const scenario = withEvent({ rate: 300 });
  const summary = summaryOf(scenario, 64);
  expect(summary.warnings).toEqual(modelWarnings(scenario));
  expect(summary.warnings).toHaveLength(1);
});
