import type { OrderStatistics } from "../../aggregate/orderStatistics.ts";
import { cdfError } from "../../aggregate/ranks.ts";
import { Z95 } from "../../numeric/z95.ts";
import type { Estimate } from "../estimate.ts";
import type { Result } from "../result.ts";

/**
 * The smallest x with weighted cdf ≥ p, and Woodruff's error with the variance of that cdf there:
 *
 *   s² = Σw²(1[x ≤ q] − p)²/(Σw)²,  interval [Q(p − 1.96 s), Q(p + 1.96 s)],  SE its length/3.92
 *
 * returns  null if nothing has weight
 * source   Woodruff (1952), JASA 47
 */
export function weightedQuantile(result: Result, column: string, p: number): Estimate | null {
  const { statistics } = result.sample(column);
  if (statistics.n === 0) return null;
  const value = massQuantile(statistics, p);
  const { sample, statistics: squares } = result.squares(column);
  const s = cdfError(statistics.n, sample, squares.n, value, p);
  return { value, standardError: (massQuantile(statistics, p + Z95 * s) - massQuantile(statistics, p - Z95 * s)) / (2 * Z95) };
}

/** The smallest x with weighted cdf ≥ p; p is clamped. throws: RangeError if the values there were not kept */
export function massQuantile(statistics: OrderStatistics, p: number): number {
  const rank = Math.min(statistics.n - 1, Math.max(0, Math.ceil(p * statistics.n) - 1));
  const value = statistics.at(rank);
  if (value === null) throw new RangeError(`quantile: the weight ${rank} of ${statistics.n} was not kept`);
  return value;
}
