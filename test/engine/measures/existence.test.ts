import { describe, expect, test } from "vitest";
import { tailIndex } from "../../../engine/distributions/tailIndex.ts";
import { compile } from "../../../engine/model/compile.ts";
import { columnCatalogue } from "../../../engine/record/catalogue.ts";
import { placeColumns } from "../../../engine/record/place.ts";
import { scenarioOf, simulate, summaryOf } from "../model/run.ts";

/** One project whose only uncertain amounts are those given. */
const project = (cost: string, event: string, contract: string, onShortfall = "stop") =>
  scenarioOf(`
schema: 1
name: heavy
startYear: 2015
horizonYears: 4
departments: [{ id: g, budget: 10 mnkr }]
fund: { capital: 1 mnkr, onShortfall: ${onShortfall} }
interventions:
  - id: i
    name: I
    start: 2015
    years: 2
    host: g
    intake: 3
    cost: ${cost}
    effect: { size: 0.5 }
    outcomes: [{ id: o, rate: 0.5, window: [0, 1], cost: ${event}, payers: { g: 1 } }]
    evaluation: { design: randomised, followUpYears: 1 }
    contract: ${contract}
`);

const gpd = (shape: number, more = "") => `{ dist: gpd, scale: 100 tkr, shape: ${shape}${more} }`;

describe("tail indices", () => {
  test.each([
    ["a number", 3, Infinity],
    ["Pareto", { dist: "pareto", min: 1, alpha: 1.5 }, 1.5],
    ["generalised Pareto", { dist: "gpd", scale: 1, shape: 0.5 }, 2],
    ["one without a tail", { dist: "gpd", scale: 1, shape: -0.2 }, Infinity],
    ["with a cap", { dist: "gpd", scale: 1, shape: 0.5, max: 9 }, Infinity],
    ["spliced", { dist: "spliced", body: { dist: "exponential", mean: 1 }, threshold: 1, tail: { scale: 1, shape: 0.25 } }, 4],
    [
      "the heaviest part of a mixture",
      {
        dist: "mixture",
        of: [
          { weight: 1, of: 3 },
          { weight: 1, of: { dist: "pareto", min: 1, alpha: 3 } },
        ],
      },
      3,
    ],
    ["a severity's of a compound", { dist: "compound", rate: 2, severity: { dist: "pareto", min: 1, alpha: 3 } }, 3],
    ["lognormal", { dist: "lognormal", median: 1, sigma: 2 }, Infinity],
  ] as const)("of %s", (_, spec, expected) => {
    expect(tailIndex(spec)).toBe(expected);
  });
});

describe("an amount without a variance", () => {
  const heavy = project("100 tkr", gpd(0.6), "loan");
  const summary = summaryOf(heavy, 2048);

  test("has its mean, and instead of an error the quantiles of the sample and the reason", () => {
    const sorted = simulate(heavy, 2048).column("society.npv").slice().sort();
    const at = (p: number) => {
      const rank = Math.floor(2047 * p);
      return sorted[rank]! + (2047 * p - rank) * (sorted[rank + 1]! - sorted[rank]!);
    };
    expect(summary.society.npv).toEqual({
      value: expect.any(Number),
      standardError: null,
      p05: at(0.05),
      p95: at(0.95),
      reason: "noVariance",
    });
    expect(summary.society.npvSd).toMatchObject({ value: Number.NaN, standardError: null, reason: "noVariance" });
    expect(summary.leakage.Q4.reason).toBe("noVariance");
    expect(summary.departments.g!.expectedShortfall95).toMatchObject({ standardError: null, reason: "noVariance" });
  });

  test("leaves everything that it does not reach with its error", () => {
    expect(summary.fund.received.reason).toBeUndefined();
    expect(summary.fund.loss.expectedShortfall95.standardError).not.toBeNull();
    expect(summary.departments.g!.negative.low).toBeGreaterThan(0);
    expect(summary.society.npvPositive.standardError).toBeGreaterThan(0);
  });

  test("reaches what is measured, and the fund only where nothing caps the claim", () => {
    expect(summary.interventions.i!.measured!.mean.reason).toBe("noVariance");
    expect(summaryOf(project("100 tkr", gpd(0.6), "conditional"), 1024).fund.received.reason).toBeUndefined();
    const equity = summaryOf(project("100 tkr", gpd(0.6), "equity"), 1024);
    expect([equity.fund.received, equity.fund.loss.mean, equity.balance[3]!.mean!].map(({ reason }) => reason)).toEqual(
      new Array(3).fill("noVariance"),
    );
  });

  test("with a cap, or with a shape below one half, has its error; below a quarter that of its sd too", () => {
    const capped = summaryOf(project("100 tkr", gpd(0.6, ", max: 2 mnkr"), "loan"), 1024);
    expect([capped.society.npv.reason, capped.society.npvSd.reason]).toEqual([undefined, undefined]);
    const lighter = summaryOf(project("100 tkr", gpd(0.4), "loan"), 1024);
    expect([lighter.society.npv.reason, lighter.society.npvSd.reason]).toEqual([undefined, "noFourthMoment"]);
    expect(lighter.society.npvSd.value).toBeGreaterThan(0);
    expect(summaryOf(project("100 tkr", gpd(0.2), "loan"), 1024).society.npvSd.reason).toBeUndefined();
  });
});

describe("an outlay without a mean", () => {
  const cost = "{ dist: pareto, min: 10 tkr, alpha: 0.9 }";

  test("has none where the municipality bridges it, and in the file null stands for it", () => {
    const summary = summaryOf(project(cost, "50 tkr", "grant", "bridge"), 1024);
    expect(summary.fund.bridging).toMatchObject({ value: Number.NaN, standardError: null, reason: "noMean" });
    expect(JSON.parse(JSON.stringify(summary.fund.bridging))).toMatchObject({ value: null, standardError: null, reason: "noMean" });
    expect(summary.ownMunicipality.net.reason).toBe("noMean");
    // The fund itself pays no more than it has.
    expect(summary.fund.outlay.reason).toBeUndefined();
  });

  test("has one where the fund stops: it cannot pay more than it has", () => {
    const summary = summaryOf(project(cost, "50 tkr", "grant"), 1024);
    expect(summary.fund.outlay.reason).toBeUndefined();
    expect(summary.depletion.missing!.reason).toBe("noMean");
  });
});

describe("columns that no measure reads", () => {
  const scenario = project(gpd(0.8), gpd(0.6), "equity", "bridge");
  const plan = compile(scenario, undefined, ["all", "history.*", "interventions.*", "topUps.*"]);
  const { tails } = plan;

  test("have the moments of what they add up", () => {
    expect(
      Object.fromEntries(
        ["outlay.1", "capitalNeeded.1", "fund.capitalNeeded", "fund.topUpNeeded", "history.firstMeasured.i", "history.costMore"].map(
          (name) => [name, tails[name]],
        ),
      ),
    ).toEqual({
      "outlay.1": 1.25,
      "capitalNeeded.1": 1.25,
      "fund.capitalNeeded": 1.25,
      "fund.topUpNeeded": 1.25,
      "history.firstMeasured.i": 1 / 0.6,
      "history.costMore": 1.25,
    });
  });

  test("of kronor are bounded only where they are promised, added by the rules or planned", () => {
    const bounded = placeColumns(columnCatalogue, plan).filter(({ name, column }) => column.unit === "kr" && tails[name] === undefined);
    expect([...new Set(bounded.map(({ column }) => column.name))]).toEqual([
      "fund.promised",
      "fund.topUps",
      "topUps.*",
      "promised.*",
      "interventions.*.promised",
      "departments.*.promised",
      "rules.*.promised",
      "history.plannedMargin",
    ]);
  });
});
