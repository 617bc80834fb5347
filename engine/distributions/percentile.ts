import { leftmost } from "../numeric/solve.ts";
import type { MomentDistribution } from "./moments.ts";

/**
 * The smallest x with P(X ≤ x) ≥ p, also where there is no quantile function (compound).
 *
 * p       in (0, 1)
 * throws  RangeError where the distribution function is not known either
 */
export function percentile(d: MomentDistribution, p: number): number {
  if (d.quantile !== null) return d.quantile(p);
  if (d.cdf(0) >= p) return 0;
  let high = Math.max(1, d.mean);
  while (d.cdf(high) < p) high *= 2;
  return leftmost(d.cdf, p, 0, high);
}
