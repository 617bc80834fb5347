import { betaI } from "../numeric/beta.ts";
import { normalQuantile } from "../numeric/normal.ts";

/** Up to this many trials the search starts at zero. */
const SEARCH_FROM_ZERO = 200;

/**
 * Binomial count by inversion: the smallest k with P(K ≤ k) ≥ u. Monotone in u and in p, one uniform a draw.
 *
 * trials  whole number ≥ 0
 * p       probability of each, in [0, 1]
 * u       in (0, 1)
 * cost    O(trials · p) up to 200 trials; above, an incomplete beta function and a few steps
 */
export function binomialQuantile(trials: number, p: number, u: number): number {
  if (p <= 0 || trials === 0) return 0;
  if (p >= 1) return trials;
  // Searching from the nearer end keeps the first mass from underflowing.
  if (trials > SEARCH_FROM_ZERO) return searchNear(trials, p, u);
  return p <= 0.5 ? searchUp(trials, p, u) : trials - searchUpFromTop(trials, 1 - p, u);
}

/** The same where P(K = 0) = (1 − p)^trials is known. */
export function binomialQuantileFrom(none: number, trials: number, p: number, u: number): number {
  return p > 0 && p <= 0.5 && trials > 0 && trials <= SEARCH_FROM_ZERO ? searchUp(trials, p, u, none) : binomialQuantile(trials, p, u);
}

function searchUp(trials: number, p: number, u: number, none = wholePower(1 - p, trials)): number {
  const odds = p / (1 - p);
  let mass = none;
  let cdf = mass;
  let k = 0;
  while (u > cdf && k < trials) {
    k++;
    mass *= (odds * (trials - k + 1)) / k;
    cdf += mass;
  }
  return k;
}

/** Number j of failures with P(failures < j) … seen from the top, so that the result stays monotone in u. */
function searchUpFromTop(trials: number, q: number, u: number): number {
  const odds = q / (1 - q);
  let mass = wholePower(1 - q, trials);
  let survival = mass; // P(K ≥ trials − j)
  let j = 0;
  while (1 - u >= survival && j < trials) {
    j++;
    mass *= (odds * (trials - j + 1)) / j;
    survival += mass;
  }
  return j;
}

function searchNear(trials: number, p: number, u: number): number {
  const z = normalQuantile(u);
  const sd = Math.sqrt(trials * p * (1 - p));
  let k = Math.min(trials, Math.max(0, Math.floor(trials * p + sd * z)));
  if (u <= cdf(trials, p, k)) {
    while (k > 0 && u <= cdf(trials, p, k - 1)) k--;
    return k;
  }
  while (k < trials && u > cdf(trials, p, k)) k++;
  return k;
}

/** P(K ≤ k) = I_{1−p}(n − k, k + 1). */
function cdf(trials: number, p: number, k: number): number {
  return k >= trials ? 1 : betaI(trials - k, k + 1, 1 - p);
}

/** base^n by repeated squaring. */
export function wholePower(base: number, n: number): number {
  let result = 1;
  for (let square = base, rest = n; rest > 0; rest >>>= 1, square *= square) {
    if (rest & 1) result *= square;
  }
  return result;
}
