import { describe, expect, test } from "vitest";
import { distribution } from "../../../engine/distributions/fromSpec.ts";
import type { Uncertain } from "../../../engine/distributions/spec.ts";
import reference from "../../reference/numeric/distributions.json" with { type: "json" };
import { checkDistribution, type Expectations } from "./driver.ts";

const cases: readonly (readonly [Uncertain, Expectations?])[] = [
  [{ dist: "normal", mean: 0, sd: 1 }],
  [{ dist: "normal", p5: -1e6, p95: 3e6 }],
  [{ dist: "normal", mean: 0.1, sd: 0.2, min: -0.1, max: 0.4 }],
  [{ dist: "normal", mean: 0, sd: 1, min: 3 }],
  [{ dist: "normal", mean: 0, sd: 1, max: -3 }],
  [{ dist: "normal", mean: 100, sd: 30, min: 0 }, { absolute: 1e-17 }],
  [{ dist: "lognormal", median: 4000, sigma: 0.45 }],
  [{ dist: "lognormal", mean: 1, sd: 2 }],
  [{ dist: "lognormal", p5: 10, p95: 40 }],
  [{ dist: "lognormal", mean: 5e6, sd: 5e3 }],
  [
    { dist: "lognormal", median: 1000, sigma: 1, max: 3000 },
    { breaks: [3000], jumps: true },
  ],
  [{ dist: "beta", alpha: 2, beta: 5 }],
  [{ dist: "beta", alpha: 0.5, beta: 0.5 }],
  [{ dist: "beta", alpha: 900, beta: 100 }],
  [{ dist: "beta", mean: 0.1, sd: 0.05 }],
  [{ dist: "beta", mean: 0.2, sd: 0.3, min: -1, max: 1 }],
  [{ dist: "gamma", shape: 0.2, scale: 5 }],
  [{ dist: "gamma", mean: 100, sd: 50 }],
  [{ dist: "gamma", mean: 1000, sd: 1 }],
  [
    { dist: "gamma", shape: 2, scale: 3, max: 7 },
    { breaks: [7], jumps: true },
  ],
  [{ dist: "weibull", shape: 0.6, scale: 10 }],
  [{ dist: "weibull", mean: 100, sd: 30 }],
  [{ dist: "weibull", mean: 100, sd: 0.01 }],
  [{ dist: "exponential", mean: 3 }],
  [
    { dist: "exponential", mean: 3, max: 4 },
    { breaks: [4], jumps: true },
  ],
  [{ dist: "uniform", min: -5, max: 11 }],
  [{ dist: "triangular", min: 1, mode: 3, max: 4 }, { breaks: [3] }],
  [{ dist: "triangular", min: 1, mode: 1, max: 4 }],
  [{ dist: "triangular", min: 1, mode: 4, max: 4 }],
  [{ dist: "pert", min: 1, mode: 3, max: 4 }],
  [{ dist: "pareto", min: 1000, alpha: 3 }],
  [{ dist: "pareto", min: 1, alpha: 1.5 }, { moments: 1 }],
  [{ dist: "pareto", min: 1, alpha: 0.8 }, { moments: 0 }],
  [
    { dist: "pareto", min: 1, alpha: 1, max: 50 },
    { breaks: [50], jumps: true },
  ],
  [{ dist: "gpd", scale: 1, shape: 0.25 }],
  [{ dist: "gpd", threshold: 10, scale: 7, shape: 0.1 }],
  [{ dist: "gpd", scale: 2, shape: -0.5 }],
  [{ dist: "gpd", scale: 2, shape: 0 }],
  [{ dist: "gpd", scale: 2, shape: 1e-17 }],
  [{ dist: "gpd", scale: 2, shape: 1e-9 }],
  [{ dist: "gpd", scale: 2, shape: -3e-6 }],
  [
    { dist: "gpd", scale: 1, shape: 1, max: 30 },
    { breaks: [30], jumps: true },
  ],
  [
    { dist: "spliced", body: { dist: "lognormal", median: 100, sigma: 0.5 }, threshold: 250, tail: { scale: 80, shape: 0.2 } },
    { breaks: [250] },
  ],
  [
    { dist: "spliced", body: { dist: "gamma", mean: 50, sd: 30 }, threshold: 60, tail: { scale: 40, shape: 0.8 }, max: 2000 },
    { breaks: [60, 2000], jumps: true },
  ],
  [
    {
      dist: "mixture",
      of: [
        { weight: 3, of: { dist: "normal", mean: 0, sd: 1 } },
        { weight: 1, of: { dist: "normal", mean: 6, sd: 2 } },
      ],
    },
    { breaks: [1.5, 2, 2.5, 3, 3.5, 4, 5] },
  ],
  [
    {
      dist: "mixture",
      of: [
        { weight: 0.3, of: 0 },
        { weight: 0.7, of: { dist: "exponential", mean: 10 } },
      ],
    },
    { breaks: [0], jumps: true },
  ],
  [
    {
      dist: "mixture",
      of: [
        { weight: 1, of: 5 },
        { weight: 1, of: { dist: "uniform", min: 0, max: 10 } },
      ],
      max: 8,
    },
    { breaks: [5, 8], jumps: true },
  ],
  [
    { dist: "discrete", values: [1, 2, 3, 4, 5], weights: [0.2, 0.4, 0.2, 0.15, 0.05] },
    { breaks: [1, 2, 3, 4, 5], jumps: true },
  ],
  [
    { dist: "empirical", values: [0, 1, 1, 1, 2, 3, 4, 8, 12, 25] },
    { breaks: [0, 1, 2, 3, 4, 8, 12, 25], jumps: true },
  ],
  [
    { dist: "empirical", values: [3, -1, 4], max: 3.5 },
    { breaks: [-1, 3, 3.5], jumps: true },
  ],
  [{ dist: "scaled", by: 2.5, of: { dist: "normal", mean: 1, sd: 2, min: -1 } }],
  [
    { dist: "scaled", by: 0.5, of: { dist: "lognormal", median: 10, sigma: 0.7, max: 30 }, max: 12 },
    { breaks: [12], jumps: true },
  ],
  [
    { dist: "scaled", by: 3, of: { dist: "discrete", values: [1, 2, 4], weights: [1, 1, 2] } },
    { breaks: [3, 6, 12], jumps: true },
  ],
  [{ dist: "stretched", above: 9, of: { dist: "uniform", min: 0, max: 10 } }, { breaks: [9] }],
  [{ dist: "stretched", above: 30, of: { dist: "lognormal", median: 10, sigma: 0.7 } }, { breaks: [30] }],
  [
    { dist: "stretched", above: 30, of: { dist: "gamma", mean: 10, sd: 8 }, max: 45 },
    { breaks: [30, 45], jumps: true },
  ],
];

describe("every family obeys the laws of a distribution", () => {
  test.each(cases.map(([spec, options]) => [JSON.stringify(spec), spec, options] as const))("%s", (_, spec, options) => {
    checkDistribution(distribution(spec), options);
  });
});

describe("values of scipy", () => {
  test.each(reference.cases.map((c) => [JSON.stringify(c.spec), c] as const))("%s", (_, c) => {
    const d = distribution(c.spec as unknown as Uncertain);
    expect(Math.abs(d.mean - c.mean)).toBeLessThanOrEqual(1e-10 * Math.max(Math.abs(c.mean), Math.sqrt(c.variance)));
    expect(Math.abs(d.variance / c.variance - 1)).toBeLessThan(1e-9);
    for (const [x, p, q] of c.points) {
      expect(Math.abs(d.cdf(x!) / p! - 1), `cdf(${x})`).toBeLessThan(1e-10);
      expect(Math.abs(d.survival(x!) / q! - 1), `survival(${x})`).toBeLessThan(1e-10);
    }
    for (const [p, lower, upper] of c.quantiles) {
      expect(Math.abs(d.quantile!(p!) - lower!), `quantile(${p})`).toBeLessThanOrEqual(1e-10 * Math.abs(lower!) + 1e-13);
      expect(Math.abs(d.quantile!(p!, true) - upper!), `upper quantile(${p})`).toBeLessThanOrEqual(1e-10 * Math.abs(upper!) + 1e-13);
    }
  });
});
