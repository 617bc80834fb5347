import { binomialQuantile } from "../../samplers/binomial.ts";

/** Ranks (1 … R) of order statistics that estimate and bound a quantile without assuming a distribution. */
export interface OrderLimits {
  /** ⌈level R⌉. */
  readonly estimate: number;
  readonly low: number;
  /** null where R is too small for an upper limit. */
  readonly high: number | null;
  /** One-sided: with this confidence the quantile is no larger; null where R is too small. */
  readonly enough: number | null;
  /** Least R for which `enough` exists: ⌈ln(1 − confidence) / ln level⌉. */
  readonly leastReplications: number;
}

/**
 * Ranks for the quantile at `level` of R independent values:
 *
 *   low = Bin⁻¹((1−c)/2; R, level),  high = Bin⁻¹((1+c)/2; R, level) + 1,  enough = Bin⁻¹(c; R, level) + 1
 *
 * level, confidence  in (0, 1)
 * source  David & Nagaraja (2003), Order Statistics, §7.1
 */
export function orderLimits(replications: number, level: number, confidence = 0.95): OrderLimits {
  const R = replications;
  const within = (rank: number) => (rank > R ? null : rank);
  let least = 1;
  for (let left = level; left > 1 - confidence; left *= level) least++;
  return {
    estimate: Math.ceil(level * R - 1e-9),
    low: Math.max(1, binomialQuantile(R, level, (1 - confidence) / 2)),
    high: within(binomialQuantile(R, level, (1 + confidence) / 2) + 1),
    enough: within(binomialQuantile(R, level, confidence) + 1),
    leastReplications: least,
  };
}
