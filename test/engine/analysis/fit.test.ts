import { expect, test } from "vitest";
import { fitCosts } from "../../../engine/analysis/fitCosts.ts";
import { fitSpliced } from "../../../engine/analysis/fitSpliced.ts";
import type { Fit } from "../../../engine/distributions/fit.ts";
import { sortedCosts } from "../../../engine/distributions/fit.ts";
import { fitGamma } from "../../../engine/distributions/fitGamma.ts";
import { fitLognormal } from "../../../engine/distributions/fitLognormal.ts";
import { fitWeibull } from "../../../engine/distributions/fitWeibull.ts";
import { distribution } from "../../../engine/distributions/fromSpec.ts";
import type { DistributionSpec } from "../../../engine/distributions/spec.ts";
import { drawn, fitted, grid } from "./samples.ts";

const n = 20_000;

/** Exact asymptotic standard errors: the inverse Fisher information of one observation, over n. */
const families: readonly [string, (sorted: Float64Array) => Fit, DistributionSpec, Readonly<Record<string, number>>][] = [
  ["lognormal", (x) => fitLognormal(x), { dist: "lognormal", median: 4000, sigma: 0.9 }, { median: 4000 * 0.9, sigma: 0.9 / Math.SQRT2 }],
  // ψ′(2.5) = 0.4903577561002348; information [[ψ′, 1/θ], [1/θ, k/θ²]].
  [
    "gamma",
    fitGamma,
    { dist: "gamma", shape: 2.5, scale: 3 },
    { shape: Math.sqrt(2.5 / (2.5 * 0.4903577561002348 - 1)), scale: 3 * Math.sqrt(0.4903577561002348 / (2.5 * 0.4903577561002348 - 1)) },
  ],
  // Var k̂ = 0.607927 k², Var λ̂ = 1.108665 λ²/k² (Cohen 1965).
  [
    "Weibull",
    fitWeibull,
    { dist: "weibull", shape: 0.7, scale: 9 },
    { shape: 0.7 * Math.sqrt(0.607927), scale: (9 / 0.7) * Math.sqrt(1.108665) },
  ],
];

test.each(families.flatMap((family) => [1, 2, 3].map((seed) => [...family, seed] as const)))(
  "%s: estimates of simulated costs lie within 5 standard errors, and the reported errors are the exact ones",
  (_, fit, spec, exact, seed) => {
    const found = fit(drawn(spec, n, seed));
    for (const { name, value, standardError } of found.parameters) {
      const error = exact[name]! / Math.sqrt(n);
      expect(Math.abs(value - (spec as unknown as Record<string, number>)[name]!), name).toBeLessThan(5 * error);
      expect(standardError! / error, name).toBeGreaterThan(0.95);
      expect(standardError! / error, name).toBeLessThan(1.05);
    }
  },
);

test("the lognormal fit is the mean and sd of the logs", () => {
  const fit = fitLognormal(Float64Array.of(1, Math.E, Math.E ** 2));
  expect(fitted(fit, "median")).toBeCloseTo(Math.E, 12);
  expect(fitted(fit, "sigma")).toBeCloseTo(Math.sqrt(2 / 3), 12);
  // Errors of the observed information: median σ/√n, σ/√(2n).
  expect(fit.parameters[0]!.standardError).toBeCloseTo((Math.E * Math.sqrt(2 / 3)) / Math.sqrt(3), 5);
  expect(fit.parameters[1]!.standardError).toBeCloseTo(Math.sqrt(2 / 3) / Math.sqrt(6), 5);
});

test.each([fitLognormal, fitGamma, fitWeibull])("the log-likelihood is the sum of the log densities, and largest at the fit", (fit) => {
  const sorted = drawn({ dist: "gamma", shape: 1.7, scale: 2 }, 300, 1);
  const found = fit(sorted);
  const byDensity = (spec: DistributionSpec) => {
    const { cdf } = distribution(spec);
    return sorted.reduce((sum, x) => sum + Math.log((cdf(x * (1 + 1e-5)) - cdf(x * (1 - 1e-5))) / (2e-5 * x)), 0);
  };
  expect(found.logLikelihood).toBeCloseTo(byDensity(found.spec), 3);
  for (const { name, value } of found.parameters) {
    for (const change of [0.97, 1.03]) {
      expect(byDensity({ ...found.spec, [name]: value * change } as DistributionSpec)).toBeLessThan(found.logLikelihood - 0.01);
    }
  }
});

test.each([1, 2, 3])("spliced: body and tail of simulated costs lie within 5 of their errors, seed %i", (seed) => {
  const spec = {
    dist: "spliced",
    body: { dist: "lognormal", median: 100, sigma: 0.9 },
    threshold: 439,
    tail: { scale: 176, shape: 0.4 },
  } as const;
  const found = fitSpliced(drawn(spec, n, seed), 439);
  const truth: Readonly<Record<string, number>> = { "body.median": 100, "body.sigma": 0.9, "tail.scale": 176, "tail.shape": 0.4 };
  for (const { name, value, standardError } of found.parameters) {
    expect(Math.abs(value - truth[name]!), name).toBeLessThan(5 * standardError!);
  }
  // The errors themselves: the tail's are Smith's, at the number of exceedances; the body's are nearly those without censoring.
  const above = found.parameters[3]!.standardError!;
  expect(above).toBeCloseTo(1.4 / Math.sqrt(n * distribution(spec).survival(439)), 2);
  expect(found.parameters[0]!.standardError!).toBeCloseTo(90 / Math.sqrt(n), 1);
});

test("a censored body is the same however large the observations above the threshold are", () => {
  const sorted = drawn({ dist: "lognormal", median: 10, sigma: 1 }, 500, 1);
  const moved = sorted.map((x) => (x > 30 ? x * 1000 : x));
  expect(fitLognormal(moved, 30)).toEqual(fitLognormal(sorted, 30));
  const whole = fitLognormal(sorted);
  expect(Math.abs(fitted(fitLognormal(sorted, 30), "median") - fitted(whole, "median"))).toBeLessThan(0.5);
});

test("fewer than 20 costs get no tail, fewer than 5 or equal ones no fit at all", () => {
  const sorted = drawn({ dist: "lognormal", median: 100, sigma: 1 }, 19, 1);
  expect(fitCosts(sorted, "auto", 1)).toMatchObject({ tail: null, refused: "tooFew", families: { length: 3 } });
  const more = drawn({ dist: "lognormal", median: 100, sigma: 1 }, 40, 1);
  expect(fitCosts(more, "auto", 1).tail!.exceedances).toBeGreaterThanOrEqual(10);
  expect(fitCosts(more, more[35]!, 1).refused).toBe("tooFewAbove");
  expect(fitCosts(more, more[0]! / 2, 1).refused).toBe("nothingBelow");
  expect(fitCosts(grid({ dist: "uniform", min: 1, max: 2 }, 100), "auto", 1).refused).toBe("bounded");
  expect(() => fitCosts([1, 2, 3, 4], "auto", 1)).toThrow("fitCosts: there must be at least 5 costs, got 4");
  expect(() => sortedCosts([3, 3, 3])).toThrow("costs must differ, got 3 only");
  expect(() => sortedCosts([3, -1])).toThrow("must be finite and > 0, got -1");
  expect(() => sortedCosts([3, Number.NaN])).toThrow("got NaN");
});
