import { expect, test } from "vitest";
import { fitGpd, gpdLogLikelihood } from "../../../engine/analysis/fitGpd.ts";
import { hillEstimate, hillPlot } from "../../../engine/analysis/tailHill.ts";
import { meanExcesses } from "../../../engine/analysis/tailMeanExcess.ts";
import { chooseThreshold } from "../../../engine/analysis/tailThreshold.ts";
import { drawn, fitted, grid } from "./samples.ts";

test.each([
  [0.5, 1, 100, 0.4850551, 1.00975114, 149.475895734],
  [0.25, 2, 200, 0.24142385, 2.01281758, null],
])("the maximum likelihood fit of the GPD grid with shape %f, scale %f, n = %i is the published one", (shape, scale, n, xi, beta, nll) => {
  const fit = fitGpd(grid({ dist: "gpd", scale, shape }, n));
  expect(fitted(fit, "shape")).toBeCloseTo(xi, 7);
  expect(fitted(fit, "scale")).toBeCloseTo(beta, 7);
  if (nll !== null) expect(-fit.logLikelihood).toBeCloseTo(nll, 8);
});

test("Hill's estimate on the Pareto grid is the published one", () => {
  const sorted = grid({ dist: "pareto", min: 1, alpha: 2 }, 1000);
  const point = hillEstimate(sorted, 100);
  expect(point.shape).toBeCloseTo(0.500762986125302, 13);
  expect(point.standardError).toBeCloseTo(0.0500762986125302, 14);
  expect(() => hillEstimate(sorted, 1000)).toThrow("hillEstimate: k must be a whole number from 1 to 999, got 1000");
  expect(hillPlot(sorted).find((each) => each.k === 101)!.shape).toBe(hillEstimate(sorted, 101).shape);
});

test.each([-0.3, -0.1, 0, 0.2, 0.6, 1.2])("no point around the fit of a GPD with shape %f is more likely", (shape) => {
  const excesses = drawn({ dist: "gpd", scale: 3, shape }, 400, 1);
  const fit = fitGpd(excesses);
  const [scale, xi] = [fitted(fit, "scale"), fitted(fit, "shape")];
  for (const [a, b] of [
    [0, 1],
    [1, 0],
    [1, 1],
    [1, -1],
  ] as const) {
    for (const size of [-1e-2, -1e-3, 1e-3, 1e-2]) {
      expect(gpdLogLikelihood(excesses, scale * (1 + a * size), xi + b * size)).toBeLessThan(fit.logLikelihood);
    }
  }
});

test.each([1, 2, 3])("shape and scale of simulated tails lie within 5 of Smith's asymptotic standard errors, seed %i", (seed) => {
  for (const shape of [-0.2, 0, 0.4, 0.9]) {
    const n = 20_000;
    const fit = fitGpd(drawn({ dist: "gpd", scale: 5, shape }, n, seed));
    const exact = { shape: (1 + shape) / Math.sqrt(n), scale: (5 * Math.sqrt(2 * (1 + shape))) / Math.sqrt(n) };
    expect(Math.abs(fitted(fit, "shape") - shape)).toBeLessThan(5 * exact.shape);
    expect(Math.abs(fitted(fit, "scale") - 5)).toBeLessThan(5 * exact.scale);
    // The reported errors are of the observed information, which differs from the expected one by a few per cent here.
    for (const { name, standardError } of fit.parameters) {
      expect(standardError! / exact[name as "shape" | "scale"]).toBeGreaterThan(0.9);
      expect(standardError! / exact[name as "shape" | "scale"]).toBeLessThan(1.1);
    }
  }
});

test("a uniform sample ends at the edge of what is allowed, without errors", () => {
  const fit = fitGpd(grid({ dist: "uniform", min: 0, max: 1 }, 200));
  expect(fitted(fit, "shape")).toBeLessThan(-0.5);
  expect(fit.parameters.map((parameter) => parameter.standardError)).toEqual([null, null]);
});

test("a scaled sample has the same shape and a scaled scale", () => {
  const excesses = drawn({ dist: "gpd", scale: 1, shape: 0.3 }, 150, 2);
  const [one, many] = [fitGpd(excesses), fitGpd(excesses.map((x) => x * 1e6))];
  expect(fitted(many, "shape")).toBeCloseTo(fitted(one, "shape"), 9);
  expect(fitted(many, "scale") / 1e6).toBeCloseTo(fitted(one, "scale"), 9);
});

test("the mean excess of a GPD grows by shape/(1 − shape) per krona of threshold", () => {
  const shape = 0.2;
  const points = meanExcesses(grid({ dist: "gpd", scale: 10, shape }, 200_000), 2000, 50);
  for (const { threshold, meanExcess } of points.slice(0, 40)) {
    expect(meanExcess / ((10 + shape * threshold) / (1 - shape))).toBeCloseTo(1, 1);
  }
  expect(meanExcesses(Float64Array.of(1, 2, 3), 1)).toEqual([
    { threshold: 1, exceedances: 2, meanExcess: 1.5, standardError: 0.5 },
    { threshold: 2, exceedances: 1, meanExcess: 1, standardError: Number.NaN },
  ]);
});

test("the lowest threshold above which the tail is not rejected is chosen; too few observations give none", () => {
  const pure = chooseThreshold(grid({ dist: "gpd", scale: 4, shape: 0.4 }, 400), 1)!;
  expect([pure.doubtful, pure.trials.length]).toEqual([false, 1]);
  const bent = drawn(
    { dist: "spliced", body: { dist: "normal", mean: 100, sd: 5, min: 1 }, threshold: 106, tail: { scale: 60, shape: 0.5 } },
    1500,
    1,
  );
  const choice = chooseThreshold(bent, 1)!;
  expect(choice.doubtful).toBe(false);
  expect(choice.threshold).toBeGreaterThan(102);
  expect(choice).toEqual(chooseThreshold(bent, 1));
  expect(chooseThreshold(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9), 1)).toBeNull();
});
