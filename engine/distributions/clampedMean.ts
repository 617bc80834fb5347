import { distribution } from "./fromSpec.ts";
import type { Uncertain } from "./spec.ts";

/**
 * The mean of X clamped to [low, high], exactly.
 *
 *   E min(X, high) + low − E min(X, low) = low P(X ≤ low) + E(X; low < X ≤ high) + high P(X > high)
 *
 * returns  Infinity where the mean does not exist
 * throws   RangeError for a compound distribution without exact moments, if the bounds matter
 * source   MODEL §0
 */
export function clampedMean(u: Uncertain, low = -Infinity, high = Infinity): number {
  if (typeof u === "number") return Math.min(high, Math.max(low, u));
  const d = distribution(u);
  if (d.clampedMean !== undefined) return d.clampedMean(low, high);
  if (d.support[0] >= low && d.support[1] <= high) return d.mean;
  const above = high === Infinity ? 0 : high * d.survival(high);
  const below = low === -Infinity ? 0 : low * d.cdf(low);
  const inside = d.lowerMoments(high)[0] - (low === -Infinity ? 0 : d.lowerMoments(low)[0]);
  return below + inside + above;
}
