export interface Count {
  readonly first: number;
  /** P(K ≤ first + i). */
  readonly cdf: Float64Array;
}

/**
 * The cdf from the ratios of neighbouring masses alone, walked from the mode to where nothing is left that counts, and
 * divided by their sum: no factorial, no cancellation.
 *
 * ratio   P(K = k + 1) / P(K = k)
 */
function cumulated(first: number, mode: number, last: number, ratio: (k: number) => number): Count {
  const mass = new Float64Array(last - first + 1);
  mass[mode - first] = 1;
  for (let k = mode; k < last; k++) mass[k + 1 - first] = mass[k - first]! * ratio(k);
  for (let k = mode; k > first; k--) mass[k - 1 - first] = mass[k - first]! / ratio(k - 1);
  const total = mass.reduce((a, b) => a + b, 0);
  for (let i = 1; i < mass.length; i++) mass[i]! += mass[i - 1]!;
  return { first, cdf: mass.map((sum) => sum / total) };
}

export function poissonCount(mean: number): Count {
  const reach = 40 + 12 * Math.sqrt(mean);
  return cumulated(Math.max(0, Math.floor(mean - reach)), Math.floor(mean), Math.ceil(mean + reach), (k) => mean / (k + 1));
}

export function binomialCount(trials: number, p: number): Count {
  const reach = 40 + 12 * Math.sqrt(trials * p * (1 - p));
  const first = Math.max(0, Math.floor(trials * p - reach));
  const last = Math.min(trials, Math.ceil(trials * p + reach));
  return cumulated(first, Math.floor(trials * p), last, (k) => ((trials - k) / (k + 1)) * (p / (1 - p)));
}

/** What is wrong with k as the quantile at u: smallest k with P(K ≤ k) ≥ u. Where u is within rounding of a step, both sides pass. */
export function wrongQuantile(count: Count, u: number, k: number): string | null {
  const slack = 1e-11 * Math.min(u, 1 - u) + 1e-12 * u;
  const at = (j: number) => (j < count.first ? 0 : (count.cdf[Math.min(j - count.first, count.cdf.length - 1)] as number));
  if (at(k) < u - slack) return `P(K ≤ ${k}) = ${at(k)} is below ${u}`;
  if (k > 0 && at(k - 1) >= u + slack) return `P(K ≤ ${k - 1}) = ${at(k - 1)} reaches ${u}`;
  return null;
}

/** Uniforms of the middle and of both tails, as a 32-bit word can give them. */
export const uniforms: readonly number[] = [
  2 ** -33,
  1e-9,
  1e-6,
  1e-3,
  ...Array.from({ length: 199 }, (_, i) => (i + 0.9) / 200),
  1 - 1e-3,
  1 - 1e-6,
  1 - 1e-9,
  1 - 2 ** -33,
];
