import type { OrderStatistics } from "../../aggregate/orderStatistics.ts";
import { positionOf, reachOf } from "../../aggregate/ranks.ts";
import { Z95 } from "../../numeric/z95.ts";
import type { Estimate } from "../estimate.ts";

/**
 * The sample quantile that interpolates linearly between order statistics (rule R-7): x at position (n − 1) p of the sorted sample.
 *
 * p       in [0, 1]
 * throws  RangeError if the sample is empty, or the order statistics there were not kept
 * source  Hyndman & Fan (1996), The American Statistician 50(4)
 */
export function quantile(statistics: OrderStatistics, p: number): number {
  const position = positionOf(statistics.n, p);
  const rank = Math.floor(position);
  const below = statisticAt(statistics, rank);
  const fraction = position - rank;
  return fraction === 0 ? below : below + fraction * (statisticAt(statistics, rank + 1) - below);
}

/**
 * A quantile with Woodruff's error: the interval of 95 % between the quantiles at p ± z √(p(1 − p)/n), its width over 2z.
 *
 * returns  null if the sample is empty
 * source   Woodruff (1952), JASA 47
 */
export function quantileEstimate(statistics: OrderStatistics, p: number): Estimate | null {
  if (statistics.n === 0) return null;
  const reach = reachOf(statistics.n, p);
  const width = quantile(statistics, Math.min(1, p + reach)) - quantile(statistics, Math.max(0, p - reach));
  return { value: quantile(statistics, p), standardError: width / (2 * Z95) };
}

function statisticAt(statistics: OrderStatistics, rank: number): number {
  if (statistics.n === 0) throw new RangeError("quantile: the sample is empty");
  const value = statistics.at(rank);
  if (value === null) throw new RangeError(`quantile: value ${rank} of ${statistics.n} was not kept`);
  return value;
}
