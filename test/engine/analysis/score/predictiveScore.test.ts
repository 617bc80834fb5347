import fc from "fast-check";
import { expect, test } from "vitest";
import { predictiveScore } from "../../../../engine/analysis/score/predictiveScore.ts";
import { normalQuantile } from "../../../../engine/numeric/normal.ts";
import { rootKey } from "../../../../engine/random/seed.ts";
import { createStream, uniform, wordAt } from "../../../../engine/random/stream.ts";

test("an observation's rank counts half of what equals it, and the CRPS is E|X − y| − ½ E|X − X′|", () => {
  const { rank, crps } = predictiveScore(Float64Array.of(3, 1, 4, 2), 2);
  expect(rank).toEqual({ value: 1.5 / 4, standardError: Math.sqrt((0.375 * 0.625) / 4) });
  // E|X − 2| = 1; six pairs are 10 apart in all.
  expect(crps.value).toBeCloseTo(1 - 10 / 12, 14);
});

test("a forecast that is one number scores its absolute error, without an error of its own", () => {
  expect(predictiveScore(Float64Array.of(5, 5, 5), 8).crps).toEqual({ value: 3, standardError: 0 });
  expect(predictiveScore(Float64Array.of(5), 8).crps).toEqual({ value: 3, standardError: 0 });
  expect(() => predictiveScore(new Float64Array(0), 8)).toThrow("predictiveScore: sample must have at least one value, got 0");
});

test("the sorted sum is that over all pairs", () => {
  const samples = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(samples, fc.integer({ min: -60, max: 60 }), (xs, y) => {
      const R = xs.length;
      const apart = xs.map((x, i) => xs.reduce((sum, z, j) => sum + (i === j ? 0 : Math.abs(x - z)), 0) / (R - 1));
      const value = xs.reduce((sum, x, i) => sum + Math.abs(x - y) - apart[i]! / 2, 0) / R;
      const { crps, influence } = predictiveScore(Float64Array.from(xs), y);
      expect(crps.value).toBeCloseTo(value, 9);
      expect(influence.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 7);
    }),
  );
});

test("of a normal forecast it is Gneiting and Raftery's σ(z(2Φ(z) − 1) + 2φ(z) − 1/√π), and its error is that of repeated samples", () => {
  const stream = createStream(rootKey(1));
  const [samples, R] = [400, 200];
  const scores = Array.from({ length: samples }, (_, k) => {
    const sample = Float64Array.from({ length: R }, (_, i) => normalQuantile(uniform(wordAt(stream, k, 0, i))));
    return predictiveScore(sample, 1).crps;
  });
  // z = 1: Φ(1) = .8413447460685429, φ(1) = .24197072451914337.
  const expected = 2 * 0.8413447460685429 - 1 + 2 * 0.24197072451914337 - 1 / Math.sqrt(Math.PI);
  const mean = scores.reduce((sum, { value }) => sum + value, 0) / samples;
  const variance = scores.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (samples - 1);
  expect(Math.abs(mean - expected)).toBeLessThan(5 * Math.sqrt(variance / samples));
  const told = scores.reduce((sum, { standardError }) => sum + standardError ** 2, 0) / samples;
  // The variance of 400 repetitions is itself known to √(2/399) = 7 %.
  expect(Math.abs(told / variance - 1)).toBeLessThan(5 * Math.sqrt(2 / (samples - 1)));
});
