import { expect, test } from "vitest";
import { andersonDarling, bootstrapLimit, bootstrapSamples, goodnessOfFit } from "../../../engine/analysis/goodnessOfFit.ts";
import { fitLognormal } from "../../../engine/distributions/fitLognormal.ts";
import { distribution } from "../../../engine/distributions/fromSpec.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { uniform as cell, createStream, wordAt } from "../../../engine/random/stream.ts";
import { drawn, grid } from "./samples.ts";

const uniform = distribution({ dist: "uniform", min: 0, max: 1 });

test("A² by hand: one observation at the median, two at the quartiles", () => {
  expect(andersonDarling(Float64Array.of(0.5), uniform)).toBeCloseTo(2 * Math.LN2 - 1, 14);
  const byHand = -2 - (1 * (2 * Math.log(0.25)) + 3 * (2 * Math.log(0.75))) / 2;
  expect(andersonDarling(Float64Array.of(0.25, 0.75), uniform)).toBeCloseTo(byHand, 14);
});

test.each([1, 2, 3])("over samples from the distribution itself A² has mean 1, seed %i", (seed) => {
  // E(A²) = 1 for every n, Var → 2(π² − 9)/3 = 0.5797 (Anderson & Darling 1954).
  const sets = 2000;
  const stream = createStream(rootKey(seed));
  let sum = 0;
  for (let i = 0; i < sets; i++) {
    const sample = Float64Array.from({ length: 50 }, (_, j) => cell(wordAt(stream, 3, i, j)));
    sum += andersonDarling(sample.sort(), uniform);
  }
  expect(Math.abs(sum / sets - 1)).toBeLessThan(5 * Math.sqrt(0.5797 / sets) * 1.02);
});

test("data from the family are not rejected, data from another are; the same seed gives the same p", () => {
  const right = drawn({ dist: "lognormal", median: 100, sigma: 0.7 }, 200, 1);
  const wrong = drawn({ dist: "uniform", min: 1, max: 100 }, 200, 1);
  const test = (sorted: Float64Array) => goodnessOfFit(sorted, fitLognormal(sorted), (sample) => fitLognormal(sample), 199, 1);
  expect(test(right).pValue).toBeGreaterThan(0.05);
  expect(test(wrong).pValue).toBe(1 / 200);
  expect(test(right)).toEqual(test(right));
});

test("too many observations: the statistic without a p-value", () => {
  const sorted = grid({ dist: "lognormal", median: 100, sigma: 0.7 }, bootstrapLimit + 1);
  expect(goodnessOfFit(sorted, fitLognormal(sorted), (sample) => fitLognormal(sample), 99, 1)).toMatchObject({ pValue: null, samples: 0 });
  expect([20, 1000, 10_000].map(bootstrapSamples)).toEqual([499, 200, 99]);
});
