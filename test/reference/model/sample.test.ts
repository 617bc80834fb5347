import { expect, test } from "vitest";
import type { DistributionSpec } from "../../../engine/distributions/spec.ts";
import { streams } from "./random.ts";
import { cdf, mean, quantile, sample } from "./sample.ts";

const specs: DistributionSpec[] = [
  { dist: "normal", mean: 1, sd: 2 },
  { dist: "normal", mean: 1, sd: 2, min: -0.5, max: 4 },
  { dist: "normal", p5: 1, p95: 3, min: 0, max: 10 },
  { dist: "lognormal", mean: 2, sd: 3, max: 9 },
  { dist: "lognormal", p5: 1, p95: 9, max: 20 },
  { dist: "beta", mean: 0.3, sd: 0.15 },
  { dist: "beta", alpha: 0.7, beta: 2, min: -1, max: 3 },
  { dist: "gamma", shape: 0.7, scale: 2, max: 6 },
  { dist: "gamma", mean: 4, sd: 2, max: 9 },
  { dist: "weibull", mean: 4, sd: 2, max: 9 },
  { dist: "weibull", shape: 0.8, scale: 1, max: 5 },
  { dist: "exponential", mean: 2, max: 6 },
  { dist: "uniform", min: -1, max: 2 },
  { dist: "triangular", min: -1, mode: 0, max: 2 },
  { dist: "pert", min: -1, mode: 0, max: 2 },
  { dist: "pareto", min: 1, alpha: 1.6, max: 12 },
  { dist: "gpd", threshold: 1, scale: 2, shape: 0.4, max: 15 },
  { dist: "gpd", scale: 2, shape: -0.2 },
  { dist: "spliced", body: { dist: "gamma", mean: 2, sd: 1 }, threshold: 3, tail: { scale: 1, shape: 0.3 }, max: 20 },
  { dist: "spliced", body: { dist: "exponential", mean: 2 }, threshold: 3, tail: { scale: 1, shape: 0.3 }, max: 2.5 },
  { dist: "discrete", values: [0, 1, 5], weights: [1, 2, 1], max: 3 },
  { dist: "empirical", values: [1, 2, 2, 7] },
  {
    dist: "mixture",
    of: [
      { weight: 3, of: 0 },
      { weight: 1, of: { dist: "normal", mean: 2, sd: 1 } },
    ],
    max: 2.5,
  },
];

test.each(specs)("draws follow the cdf within the DKW bound at 1e-6: %o", (spec) => {
  const n = 1500;
  for (const seed of [1, 2, 3]) {
    const random = streams(seed)("sample");
    const draws = Array.from({ length: n }, () => sample(spec, random)).sort((a, b) => a - b);
    const bound = Math.sqrt(Math.log(2 / 1e-6) / (2 * n));
    for (const [i, x] of draws.entries()) {
      if (draws[i + 1] !== x) expect(Math.abs((i + 1) / n - cdf(spec, x))).toBeLessThan(bound);
    }
  }
});

test.each(specs)("the mean is the integral of the quantile function: %o", (spec) => {
  // The midpoint rule misses the steep ends by less than this; every variable here is of order 1 and bounded or normal.
  const cells = 2000;
  const integral = Array.from({ length: cells }, (_, i) => quantile(spec, (i + 0.5) / cells)).reduce((sum, x) => sum + x, 0) / cells;
  expect(Math.abs(integral - mean(spec))).toBeLessThan(1e-3);
});

test("uncapped means are the closed forms", () => {
  expect(mean({ dist: "lognormal", median: 2, sigma: 1 })).toBeCloseTo(2 * Math.exp(0.5), 12);
  expect(mean({ dist: "lognormal", mean: 2, sd: 3 })).toBeCloseTo(2, 12);
  expect(mean({ dist: "weibull", mean: 4, sd: 2 })).toBeCloseTo(4, 10);
  expect(mean({ dist: "pareto", min: 1, alpha: 3 })).toBeCloseTo(1.5, 12);
  expect(mean({ dist: "gpd", scale: 2, shape: 0.5 })).toBeCloseTo(4, 12);
  expect(mean({ dist: "pareto", min: 1, alpha: 1 })).toBe(Number.POSITIVE_INFINITY);
  expect(mean({ dist: "compound", rate: 3, severity: { dist: "exponential", mean: 2 } })).toBe(6);
});

test("compound: the mean of draws is rate × mean severity", () => {
  const random = streams(1)("compound");
  const draws = Array.from({ length: 5000 }, () =>
    sample({ dist: "compound", rate: 3, severity: { dist: "exponential", mean: 2 } }, random),
  );
  const found = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  expect(Math.abs(found - 6)).toBeLessThan(5 * Math.sqrt((3 * 8) / draws.length));
});
