import { drawError } from "../../aggregate/ranks.ts";
import { Z95 } from "../../numeric/z95.ts";
import type { Estimate } from "../estimate.ts";
import { quantile } from "../kinds/quantile.ts";
import type { Result } from "../result.ts";

/**
 * The sample quantile of futures of which some share a draw of what is assumed, with Woodruff's error, in which the variance of the cdf
 * there is that of draws:
 *
 *   s² = Σ_draws (N − p m)²/(Σ m)²,  N of m futures at or below the quantile
 *
 * returns  null if the sample is empty
 * source   Woodruff (1952), JASA 47
 */
export function drawQuantile(result: Result, column: string, p: number): Estimate | null {
  const { statistics } = result.sample(column);
  if (statistics.n === 0) return null;
  const { sampled, rank, size } = result.masses(column);
  const reach = Z95 * (drawError(sampled, statistics, [rank, size], p) ?? 0);
  const width = quantile(statistics, Math.min(1, p + reach)) - quantile(statistics, Math.max(0, p - reach));
  return { value: quantile(statistics, p), standardError: width / (2 * Z95) };
}
