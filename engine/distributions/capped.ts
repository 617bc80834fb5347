import { finite, requireValid } from "./issues.ts";
import { type MomentDistribution, probability } from "./moments.ts";

/**
 * min(X, max): larger values become max.
 *
 *   mean = E(X; X ≤ max) + max P(X > max)
 *
 * throws   RangeError if max is not finite
 */
export function capped(distribution: MomentDistribution, max: number): MomentDistribution {
  requireValid("capped", finite("max", max));
  const [low, high] = distribution.support;
  if (high <= max) return distribution;
  const above = distribution.survival(max);
  const [first, second] = distribution.lowerMoments(max);
  const mean = Math.min(max, first + max * above);
  const inner = distribution.quantile;
  return {
    support: [Math.min(low, max), max],
    mean,
    variance: Math.max(0, second - 2 * mean * first + mean * mean * (1 - above) + (max - mean) * (max - mean) * above),
    cdf: (x) => (x >= max ? 1 : distribution.cdf(x)),
    survival: (x) => (x >= max ? 0 : distribution.survival(x)),
    quantile: inner === null ? null : (p, upper = false) => Math.min(max, inner(probability("capped", p), upper)),
    lowerMoments(x) {
      if (x < max) return distribution.lowerMoments(x);
      return [first + max * above, second + max * max * above];
    },
  };
}
