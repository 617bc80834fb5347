import type { Estimate } from "./estimate.ts";
import type { Moments } from "./moments.ts";

/**
 * A ratio of two means, with its delta-method error:
 *
 *   R = x̄/ȳ,  se² = (s_x² − 2R s_xy + R² s_y²) / (n ȳ²)
 *
 * returns  null if the denominator's mean is 0
 * source   Cochran (1977), Sampling Techniques, ch. 6
 */
export function ratio(moments: Moments, numerator: number, denominator: number): Estimate | null {
  const x = moments.mean(numerator);
  const y = moments.mean(denominator);
  if (x === null || y === null || y === 0) return null;
  const value = x / y;
  const n = moments.partial.replications;
  const spread =
    moments.variance(numerator) - 2 * value * moments.covariance(numerator, denominator) + value * value * moments.variance(denominator);
  return { value, standardError: Math.sqrt(Math.max(0, spread) / n) / Math.abs(y) };
}
