import { exp } from "../numeric/exp.ts";
import { gammaQ } from "../numeric/gamma.ts";
import { normalQuantile } from "../numeric/normal.ts";

/** Above this mean the search starts near the answer instead of at zero. */
export const SEARCH_FROM_ZERO = 24;

/**
 * Poisson count by inversion: the smallest k with P(N ≤ k) ≥ u. Monotone in u and in the mean, one uniform a draw, so two
 * scenarios with different rates stay on the same futures.
 *
 * mean  ≥ 0
 * u     in (0, 1)
 * cost  O(k) below a mean of 24; above it one incomplete gamma function and a few steps
 * source  Devroye (1986), Non-uniform random variate generation, X.3.3
 */
export function poissonQuantile(mean: number, u: number): number {
  if (mean <= 0) return 0;
  return mean < SEARCH_FROM_ZERO ? searchUp(mean, u, exp(-mean)) : searchNear(mean, u);
}

/** zero: P(N = 0), so that callers with a constant mean compute it once. */
export function searchUp(mean: number, u: number, zero: number): number {
  let k = 0;
  let mass = zero;
  let cdf = zero;
  while (u > cdf) {
    k++;
    mass *= mean / k;
    if (cdf + mass === cdf && k > mean) return k; // the rest is below the resolution of u
    cdf += mass;
  }
  return k;
}

function searchNear(mean: number, u: number): number {
  const sd = Math.sqrt(mean);
  const z = normalQuantile(u);
  // Cornish–Fisher to second order lands within a step or two.
  let k = Math.max(0, Math.floor(mean + sd * z + (z * z - 1) / 6));
  let cdf = gammaQ(k + 1, mean); // P(N ≤ k)
  if (u <= cdf) {
    while (k > 0) {
      const below = gammaQ(k, mean);
      if (u > below) return k;
      k--;
    }
    return 0;
  }
  while (u > cdf) {
    k++;
    const next = gammaQ(k + 1, mean);
    if (next === cdf && k > mean + 40 * sd) return k;
    cdf = next;
  }
  return k;
}
