import { expect, test } from "vitest";
import { compound } from "../../../engine/distributions/compound.ts";
import { constant } from "../../../engine/distributions/constant.ts";
import { discrete } from "../../../engine/distributions/discrete.ts";
import { distribution, specIssues } from "../../../engine/distributions/fromSpec.ts";
import { gpd } from "../../../engine/distributions/gpd.ts";
import { lognormal } from "../../../engine/distributions/lognormal.ts";
import { upperShare } from "../../../engine/distributions/tailMean.ts";
import { triangular } from "../../../engine/distributions/triangular.ts";
import { uniform } from "../../../engine/distributions/uniform.ts";

test.each<[string, () => unknown]>([
  ["compound", () => compound({ rate: -1, severity: constant(1), atoms: null })],
  ["discrete", () => discrete({ values: [1], weights: [-1] })],
  ["gpd", () => gpd({ scale: 0, shape: 0.1 })],
  ["lognormal", () => lognormal({ dist: "lognormal", median: -1, sigma: 1 })],
  ["triangular", () => triangular({ min: 2, mode: 1, max: 0 })],
  ["uniform", () => uniform({ min: 1, max: 0 })],
])("a %s with parameters out of range is refused where it is built", (name, build) => {
  expect(build).toThrow(RangeError);
  expect(build).toThrow(name);
});

test("a capped compound needs a distribution function: on a lattice it has one up to a rate of 700", () => {
  expect(specIssues({ dist: "compound", rate: 10, severity: 1, max: 5 })).toEqual([]);
  expect(specIssues({ dist: "compound", rate: 1000, severity: 1, max: 5 })).toEqual([
    { code: "openCap", values: { rate: 700 }, within: [] },
  ]);
});

test("the share of the dearest needs a mean above 0, however small", () => {
  expect(upperShare(distribution({ dist: "uniform", min: 0, max: 1 }), 0.5)).toBeCloseTo(0.75, 14);
  expect(() => upperShare(distribution({ dist: "uniform", min: -1, max: 1 }), 0.5)).toThrow("the mean must be > 0, got 0");
});

test("the quantile of a uniform at 1 is its end, to the bit", () => {
  for (const [min, max] of [
    [0.1, 0.7],
    [0.3, 0.9],
    [-0.7, 0.1],
    [1e-3, 1.1],
  ] as const)
    expect(uniform({ min, max }).quantile!(1)).toBe(max);
  // The naive formula gives another number for one of these.
  expect([0.3 + (0.9 - 0.3), 0.1 + (0.7 - 0.1), -0.7 + (0.1 - -0.7), 1e-3 + (1.1 - 1e-3)]).not.toEqual([0.9, 0.7, 0.1, 1.1]);
});

test.each([0.3, 1, 2.5, -0.5])("partial moments of a generalised Pareto of shape %d near its threshold are the integrals", (shape) => {
  const density = (y: number) => (1 + shape * y) ** (-1 / shape - 1);
  for (const x of [1e-3, 1e-2, 0.04, 0.1]) {
    // Simpson's rule; its error is far below 1e-13 of so smooth a function on so short an interval.
    const n = 400;
    const [first, second] = [1, 2].map((power) => {
      let sum = 0;
      for (let i = 0; i <= n; i++) sum += (i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2) * ((i * x) / n) ** power * density((i * x) / n);
      return (sum * x) / n / 3;
    });
    const found = gpd({ scale: 1, shape }).lowerMoments(x);
    expect(Math.abs(found[0] / first! - 1)).toBeLessThan(1e-11);
    expect(Math.abs(found[1] / second! - 1)).toBeLessThan(1e-9);
  }
});

test.each([1e-300, 1e-12, 0])("a beta of sd %d has none", (sd) => {
  const d = distribution({ dist: "beta", mean: 0.25, sd });
  expect([d.mean, d.variance, d.quantile!(0.01), d.quantile!(0.99)]).toEqual([0.25, 0, 0.25, 0.25]);
});
