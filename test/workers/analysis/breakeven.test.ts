import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../engine/index.ts";
import { breakevenAnalysis } from "../../../workers/analysis/breakeven.ts";
import { withNumber } from "../../../workers/analysis/withNumber.ts";
import { breakeven } from "../../../workers/api/breakeven.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";
import { libraryScenario, scenarioOf } from "../../engine/model/run.ts";

const here = { workers: 0, seed: 1 } as const;

/** One payment, exponential with mean 1 mnkr, from a fund with some capital. */
const exponential = scenarioOf(`
schema: 1
name: one
startYear: 2020
horizonYears: 1
departments: [{ id: skola }]
fund: { capital: 1 mnkr }
interventions:
  - { id: a, name: a, start: 2020, years: 1, host: skola, intake: 0, effect: { size: 0.5 }, cost: 1 mnkr, costFactor: { dist: exponential, mean: 1 } }
`);

describe("the break-even of one number (oracles of the analyses)", () => {
  const rector = libraryScenario("rector-grant");
  const net = { measure: "ownMunicipality.net", is: ">=", threshold: 0 } as const;
  const noEffect = "interventions.insats.effect.noEffect";
  const value = (mnkr: number): Scenario => ({
    ...rector,
    interventions: rector.interventions.map((iv) => ({
      ...iv,
      benefits: iv.benefits.map((benefit) => ({ ...benefit, perPersonYear: mnkr * 1e6 })),
    })),
  });

  test.each([
    [8, 0.5],
    [16, 0.75],
    [32, 0.875],
  ])("the rector's own net is 0 where P(no effect) = 1 − 4/v: v = %i gives %f", async (v, exact) => {
    const { answer } = await breakeven(value(v), { ...here, replications: 4096, until: net, vary: { path: noEffect, low: 0, high: 1 } });
    const [root] = answer.roots;
    expect(answer.roots).toHaveLength(1);
    expect(root!.holds).toBe("below");
    // The error of the share of effects, at 5 standard errors and the fineness of the search.
    expect(Math.abs(root!.value - exact)).toBeLessThan(5 * Math.sqrt((exact * (1 - exact)) / 4096) + 1e-3);
    expect(root!.low).toBeLessThanOrEqual(root!.value);
    expect(root!.high).toBeGreaterThanOrEqual(root!.value);
  });

  test("the curve against the value of a success is 1 − 4/v", async () => {
    const path = `interventions.insats.benefits.${rector.interventions[0]!.benefits[0]!.id}.perPersonYear`;
    const { answer } = await breakeven(rector, {
      ...here,
      replications: 2048,
      until: net,
      vary: { path: noEffect, low: 0, high: 1 },
      against: { path, low: 8e6, high: 16e6, points: 3 },
    });
    expect(answer.curve.map(({ against }) => against)).toEqual([8e6, 12e6, 16e6]);
    for (const { against, value: root } of answer.curve) {
      const exact = 1 - 4e6 / against;
      expect(Math.abs(root! - exact)).toBeLessThan(5 * Math.sqrt((exact * (1 - exact)) / 2048) + 1e-3);
    }
  });

  test("one exponential payment: P(runs short) = .05 at ln 20 million kronor, with the error of the formula", async () => {
    const replications = 20_000;
    const until = { measure: "depletion.probability", is: "<=", threshold: 0.05 } as const;
    const { answer } = await breakeven(exponential, { ...here, replications, until, vary: { path: "fund.capital", low: 1e6, high: 6e6 } });
    const [{ value: root, low, high, holds }] = answer.roots as [(typeof answer.roots)[number]];
    const standardError = 4.35889894354 / Math.sqrt(replications);
    expect(Math.abs(root / 1e6 - 2.99573227355)).toBeLessThan(5 * standardError);
    expect(holds).toBe("above");
    expect((high! - low!) / 2e6 / (1.96 * standardError)).toBeGreaterThan(0.7);
    expect((high! - low!) / 2e6 / (1.96 * standardError)).toBeLessThan(1.4);
  });

  test("a factor on a distribution is the same as on its parameters", async () => {
    const until = { measure: "depletion.probability", is: "<=", threshold: 0.05 } as const;
    const { answer } = await breakeven(exponential, {
      ...here,
      replications: 4096,
      until,
      vary: { path: "interventions.a.costFactor*", low: 0.05, high: 1 },
    });
    // P(kE > 1) = exp(−1/k) = .05 at k = 1 / ln 20.
    expect(Math.abs(answer.roots[0]!.value - 1 / Math.log(20))).toBeLessThan(0.03);
    expect(answer.roots[0]!.holds).toBe("below");
  });
});

describe("breakeven", () => {
  const until = { measure: "depletion.probability", is: "<=", threshold: 0.05 } as const;

  test("where the limit is never crossed: noCrossing, and the scan says what was tried", async () => {
    const { answer, declined } = await breakeven(exponential, {
      ...here,
      replications: 1024,
      until,
      vary: { path: "fund.capital", low: 0, high: 1e6 },
    });
    expect(answer.roots).toEqual([]);
    expect(answer.scan).toHaveLength(9);
    expect(declined).toEqual([{ of: "roots", reason: "noCrossing", futures: null }]);
  });

  test("the commitment rule crosses several times: all are told, flagged notMonotone", async () => {
    const factor = "{ dist: discrete, values: [0.5, 1.5], weights: [1, 1] }";
    const common = "start: 2020, host: skola, intake: 0, effect: { size: 0.5 }";
    const scenario = scenarioOf(`
schema: 1
name: commitment
startYear: 2020
horizonYears: 6
departments: [{ id: skola }]
fund: { capital: 18 mnkr, fundingRule: commitment }
interventions:
  - { id: a, name: a, years: 1, cost: 10 mnkr, ${common} }
  - { id: b, name: b, years: 2, cost: 4 mnkr, costFactor: ${factor}, ${common} }
`);
    const { answer, flags } = await breakeven(scenario, {
      ...here,
      replications: 2048,
      until: { ...until, threshold: 0.1 },
      vary: { path: "fund.capital", low: 14e6, high: 22e6 },
    });
    expect(answer.roots.length).toBeGreaterThan(1);
    expect(answer.roots.map(({ holds }) => holds)).toEqual(
      answer.roots.map((_, i) => (i % 2 === 0 ? answer.roots[0]!.holds : other(answer.roots[0]!.holds))),
    );
    expect(answer.roots.at(-1)!.holds).toBe("above");
    expect(flags).toEqual([{ flag: "notMonotone", of: "roots" }]);
  });

  test("all: every assumption in turn, the nearest first by its own standard deviations", async () => {
    const rector = libraryScenario("rector-grant", [
      "fund.capital=40 mnkr",
      "interventions.insats.cost={ dist: uniform, min: 2 mnkr, max: 10 mnkr }",
    ]);
    const { answer } = await breakeven(rector, {
      ...here,
      replications: 2048,
      until: { measure: "ownMunicipality.net", is: ">=", threshold: 0 },
      vary: "all",
    });
    const [cost] = answer.ladder;
    // The mean benefit is 8 mnkr, the mean cost 6 with sd 8/√12.
    expect(cost!.path).toBe("interventions.insats.cost");
    expect(Math.abs(cost!.value! - 8e6)).toBeLessThan((5 * 8e6) / Math.sqrt(2048));
    expect(Math.abs(cost!.deviations! - 2 / (8 / Math.sqrt(12)))).toBeLessThan(0.4);
  });

  test("the same bits for any number of workers, and unknown paths, measures and ranges are refused", async () => {
    const settings = { replications: 3000, seed: 1, until, vary: { path: "fund.capital", low: 1e6, high: 6e6 } } as const;
    const vary = [
      { ...settings.vary, unit: "kr", own: 1e6, sd: null, at: (x: number) => withNumber(exponential, "fund.capital", x) },
    ] as const;
    const on = (workers: number) =>
      breakevenAnalysis(
        exponential,
        { until, vary, against: null, all: false },
        { seed: 1, replications: 3000 },
        { workers, openSeat: localSeat },
      );
    expect(await on(3)).toEqual(await on(1));
    await expect(breakeven(exponential, { ...here, ...settings, vary: { path: "fund.capitl", low: 0, high: 1 } })).rejects.toThrow(
      "no number at fund.capitl",
    );
    await expect(breakeven(exponential, { ...here, ...settings, vary: { path: "fund.capital", low: 1, high: 1 } })).rejects.toThrow(
      "must rise",
    );
    await expect(breakeven(exponential, { ...here, ...settings, until: { ...until, measure: "depletion.probabilty" } })).rejects.toThrow(
      "did you mean 'depletion.probability'?",
    );
  });
});

function other(side: "below" | "above"): "below" | "above" {
  return side === "below" ? "above" : "below";
}
