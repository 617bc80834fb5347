import { describe, expect, test } from "vitest";
import { modelIssues } from "../../../engine/model/check.ts";
import type { Intervention, Scenario, Uncertain } from "../../../engine/model/scenario.ts";
import { tell } from "../../../scenarios/tell.ts";
import { benefit, contract, evaluation, intervention, outcome, scenario } from "../../trust/frozenBase.ts";

const heavy = { dist: "pareto", min: 1, alpha: 0.9 } as const;
const beyond = { dist: "pareto", min: 1, alpha: 0.01 } as const;
const endless = { dist: "compound", rate: 2, severity: 1 } as const;
const effect = intervention("x").effect;
const grant = contract({ share: 0, cap: 0 });

const of = (more: Partial<Intervention>, rest: Parameters<typeof scenario>[1] = {}) =>
  modelIssues(scenario("x", { ...rest, interventions: [intervention("i", more)] }));

/** Paths and what the messages have in common. */
function paths(issues: ReturnType<typeof modelIssues>, message: string): string[] {
  for (const issue of issues) expect(tell(issue, "en")).toContain(message);
  return issues.map(({ path }) => path);
}

describe("a mean that is needed must be finite", () => {
  const infinite = "the mean is infinite";
  test("the outlay's, where something is claimed back or committed; not in a grant", () => {
    expect(paths(of({ cost: heavy }), infinite)).toEqual(["interventions.i.cost"]);
    expect(paths(of({ cost: [1, heavy, 1] }), infinite)).toEqual(["interventions.i.cost.1"]);
    expect(paths(of({ costFactor: heavy }), infinite)).toEqual(["interventions.i.costFactor"]);
    expect(of({ cost: heavy, contract: grant })).toEqual([]);
    expect(paths(of({ cost: heavy, contract: grant }, { fund: { fundingRule: "commitment" } }), infinite)).toEqual([
      "interventions.i.cost",
    ]);
  });
  test("an event's, where it is promised or priced", () => {
    const outcomes = [outcome("o", { cost: heavy })];
    expect(paths(of({ outcomes }), infinite)).toEqual(["interventions.i.outcomes.o.cost"]);
    expect(of({ outcomes, contract: grant })).toEqual([]);
    const priced = evaluation({ basis: "outcome" });
    expect(paths(of({ outcomes, contract: grant, evaluation: priced }), infinite)).toEqual(["interventions.i.outcomes.o.cost"]);
    expect(of({ outcomes: [outcome("o", { cost: heavy, unitPrice: 1 })], contract: grant, evaluation: priced })).toEqual([]);
  });
  test("an effect's is: within [−1, 1] every mean exists", () => {
    // No mean (shape 1), and a hundredth of the draws above 1.
    expect(of({ effect: { ...effect, size: { dist: "gpd", threshold: 0, scale: 0.01, shape: 1 } } })).toEqual([]);
  });
});

test("a bias factor needs a quantile function", () => {
  const all = evaluation({ bias: endless });
  expect(paths(of({ evaluation: all }), "no quantile function")).toEqual(["interventions.i.evaluation.bias"]);
  const one = evaluation({ bias: { o: endless, p: 1 } });
  expect(paths(of({ evaluation: one }), "no quantile function")).toEqual(["interventions.i.evaluation.bias.o"]);
});

test("an effect needs a quantile function", () => {
  expect(paths(of({ effect: { ...effect, size: endless } }), "no quantile function")).toEqual(["interventions.i.effect.size"]);
});

test("a benefit needs a reference effect above 0, its own or the mean", () => {
  const benefits = [benefit("b")];
  expect(paths(of({ benefits, effect: { ...effect, size: 0 } }), "give referenceEffect > 0")).toEqual(["interventions.i.benefits.b"]);
  expect(of({ benefits: [benefit("b", { referenceEffect: 0.1 })], effect: { ...effect, size: 0 } })).toEqual([]);
});

describe("amounts that cannot be added up in whole kronor are refused", () => {
  const large = 1.1e13;
  test.each<[string, Partial<Intervention>]>([
    ["interventions.i.cost", { cost: large }],
    ["interventions.i.cost.2", { cost: [1, 1, large] }],
    ["interventions.i.cashableStep", { cashableStep: large }],
    ["interventions.i.promise.perParticipantYear", { promise: { perParticipantYear: -large, optimism: 1 } }],
    ["interventions.i.evaluation.cost", { evaluation: evaluation({ cost: large }) }],
    [
      "interventions.i.benefits.b.perPersonYear",
      {
        intake: [1, 0, 0],
        benefits: [benefit("b", { referenceEffect: 1, perPersonYear: { dist: "uniform", min: large, max: 2 * large } })],
      },
    ],
    ["interventions.i.outcomes.o.unitPrice", { outcomes: [outcome("o", { unitPrice: large })] }],
    [
      "interventions.i.staff.replacementCost",
      { staff: { positions: 1, turnover: 0, vacancyMonths: 0, newcomerProductivity: 1, replacementCost: large } },
    ],
  ])("%s", (path, more) => {
    expect(paths(of(more), "can be summed exactly: check the unit")).toEqual([path]);
  });
  test.each<[string, Partial<Scenario> | { fund: Partial<Scenario["fund"]> }]>([
    ["fund.capital", { fund: { capital: large } }],
    ["fund.yearlyTopUp", { fund: { yearlyTopUp: large } }],
    ["fund.minimumBalance", { fund: { minimumBalance: -large } }],
    ["fund.topUps.0.amount", { fund: { topUps: [{ year: 2021, amount: large }] } }],
    ["qalyPrice", { qalyPrice: large }],
    ["municipality.revenue", { municipality: { revenue: large, result: { mean: 0, sd: 0, persistence: 0 }, elections: null } }],
  ])("%s", (path, more) => {
    expect(paths(of({}, more as Parameters<typeof scenario>[1]), "can be summed exactly: check the unit")).toEqual([path]);
  });
  test("totals over persons and years", () => {
    const message = "kronor over all persons and years";
    expect(paths(of({ intake: [1e5, 1e5, 1e5], outcomes: [outcome("o", { cost: 1e12, rate: 1 })] }), message)).toEqual([
      "interventions.i.outcomes.o",
    ]);
    expect(paths(of({ benefits: [benefit("b", { referenceEffect: 1e-300 })] }), message)).toEqual(["interventions.i.benefits.b"]);
  });
});

describe("a tail too heavy to be drawn from is refused, wherever it stands and whatever its cap", () => {
  const message = "found draws beyond 1e+100, expected a lighter tail";
  const tailed = (cost: Uncertain) => of({ outcomes: [outcome("o", { cost })], contract: grant });
  test.each<[string, Uncertain]>([
    ["a Pareto", beyond],
    ["a capped Pareto", { ...beyond, max: 1e6 }],
    ["a lognormal", { dist: "lognormal", median: 1, sigma: 40, max: 1e6 }],
    ["a mixture", { dist: "mixture", of: [{ weight: 1, of: { dist: "compound", rate: 1, severity: beyond } }] }],
    ["a splice", { dist: "spliced", body: { dist: "exponential", mean: 1 }, threshold: 1, tail: { scale: 1, shape: 20 } }],
  ])("%s", (_, cost) => {
    expect(paths(tailed(cost), message)).toEqual(["interventions.i.outcomes.o.cost"]);
  });
  test("and so is one whose parameters are too extreme to be computed", () => {
    const issues = tailed({ dist: "gamma", mean: 300, sd: 2.5e302 });
    expect(paths(issues, "cannot be computed with parameters so extreme, expected less extreme ones")).toEqual([
      "interventions.i.outcomes.o.cost",
    ]);
  });
  test("one that only looks heavy is not", () => {
    expect(tailed({ dist: "pareto", min: 1, alpha: 0.2, max: 1e6 })).toEqual([]);
    expect(tailed({ dist: "lognormal", median: 1, sigma: 20, max: 1e6 })).toEqual([]);
  });
  test("probabilities too, before they are clamped", () => {
    expect(paths(of({ effect: { ...effect, noEffect: beyond } }), message)).toEqual(["interventions.i.effect.noEffect"]);
    const credibility = { ...scenario("x").credibility, anchoring: beyond };
    expect(paths(of({}, { credibility }), message)).toEqual(["credibility.anchoring"]);
  });
});

test("two ids with the same address are refused", () => {
  const twice = scenario("x", { interventions: [intervention("i"), intervention("i")] });
  expect(modelIssues(twice)[0]).toMatchObject({ path: "interventions.i", code: "sharedAddress" });
});

test("so are a number and a debtor, or two departments, whose addresses are the same by chance", () => {
  // Pairs of paths with the same 32-bit hash, found among three million.
  const department = (id: string) => ({ ...scenario("x").departments[0]!, id });
  const pair = scenario("x", { interventions: [intervention("i")], departments: [department("d1699"), department("d11045")] });
  expect(modelIssues(pair)[0]).toMatchObject({ path: "departments.d11045", values: { other: "departments.d1699" } });
  const cost = { dist: "uniform", min: 1, max: 2 } as const;
  const numbers = scenario("x", { interventions: [intervention("i7623", { cost }), intervention("i14447", { cost })] });
  expect(modelIssues(numbers)[0]).toMatchObject({ path: "interventions.i14447.cost" });
});
