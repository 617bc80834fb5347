import { expect } from "vitest";

/** Largest |z| of a statistical check: a right program fails one in 1.7 million such checks, and seeds are fixed. */
export const standardErrors = 5;

/** The sample mean lies within 5 exact standard errors of the mean; `variance` is the exact one of a single value. */
export function expectMean(sample: ArrayLike<number>, mean: number, variance: number, what = "mean"): void {
  let sum = 0;
  for (let i = 0; i < sample.length; i++) sum += sample[i]! - mean;
  const error = sum / sample.length;
  expect(Math.abs(error), `${what}: ${mean + error} instead of ${mean}`).toBeLessThanOrEqual(
    standardErrors * Math.sqrt(variance / sample.length) + 1e-9 * Math.abs(mean),
  );
}

/** The sample variance lies within 5 exact standard errors; `fourth` is the exact fourth central moment. */
export function expectVariance(sample: ArrayLike<number>, mean: number, variance: number, fourth: number, what = "variance"): void {
  const squares = Array.from(sample, (x) => (x - mean) ** 2);
  expectMean(squares, variance, fourth - variance ** 2, what);
}

/** The share of successes lies within 5 exact standard errors of the probability. */
export function expectProbability(successes: number, trials: number, p: number, what = "probability"): void {
  const error = successes / trials - p;
  expect(Math.abs(error), `${what}: ${successes / trials} instead of ${p}`).toBeLessThanOrEqual(
    standardErrors * Math.sqrt((p * (1 - p)) / trials) + 1e-12,
  );
}

/** On either side of an atom at 0: less than any value, and more than 0 when it is halved. */
const smallest = 1e-300;

/**
 * The empirical distribution is nowhere further from the cdf than the bound of Dvoretzky, Kiefer and Wolfowitz at 1e-6 allows.
 * Atoms are compared on both sides; `grain` is how far (relative to the value) rounding may move an atom.
 */
export function expectDistribution(sample: ArrayLike<number>, cdf: (x: number) => number, what = "distribution", grain = 1e-9): void {
  const sorted = Float64Array.from(sample).sort();
  const n = sorted.length;
  let distance = 0;
  let at = 0;
  for (let i = 0; i < n; ) {
    const x = sorted[i]!;
    let next = i + 1;
    while (next < n && sorted[next] === x) next++;
    const margin = Math.abs(x) * grain + smallest;
    const far = Math.max(next / n - cdf(x + margin), cdf(x - margin) - i / n);
    if (far > distance) [distance, at] = [far, x];
    i = next;
  }
  expect(distance, `${what}: empirical and exact cdf differ by ${distance} at ${at}`).toBeLessThan(Math.sqrt(Math.log(2 / 1e-6) / (2 * n)));
}
