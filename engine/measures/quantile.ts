import type { SparseHistogram } from "../aggregate/histogram.ts";
import type { Estimate } from "./estimate.ts";

/**
 * The sample quantile that interpolates linearly between order statistics (rule R-7), from a histogram:
 *
 *   x at position (n − 1) p of the sorted sample
 *
 * Exact where a bin holds one value; elsewhere the values of a bin are taken as evenly spaced between its smallest and its
 * largest, an error below 1/64 of the value and far below the sampling error.
 *
 * p       in [0, 1]
 * throws  RangeError if the histogram is empty
 * source  Hyndman & Fan (1996), The American Statistician 50(4)
 */
export function quantile(h: SparseHistogram, p: number): number {
  const n = total(h);
  if (n === 0) throw new RangeError("quantile: the histogram is empty");
  const position = (n - 1) * p;
  const rank = Math.floor(position);
  const below = orderStatistic(h, rank);
  const fraction = position - rank;
  return fraction === 0 ? below : below + fraction * (orderStatistic(h, rank + 1) - below);
}

/**
 * A quantile with the standard error of an order statistic: half the distance between the quantiles one standard error of
 * the empirical cdf, √(p(1 − p)/n), to each side.
 *
 * source  Woodruff (1952), JASA 47
 */
export function quantileEstimate(h: SparseHistogram, p: number): Estimate {
  const reach = Math.sqrt((p * (1 - p)) / total(h));
  return { value: quantile(h, p), standardError: (quantile(h, Math.min(1, p + reach)) - quantile(h, Math.max(0, p - reach))) / 2 };
}

/** Number of values in a histogram. */
export function total(h: SparseHistogram): number {
  let n = 0;
  for (let i = 0; i < h.count.length; i++) n += h.count[i];
  return n;
}

/** Value number `rank` (from 0) in increasing order. */
function orderStatistic(h: SparseHistogram, rank: number): number {
  let before = 0;
  let i = 0;
  while (i < h.bin.length - 1 && before + h.count[i] <= rank) before += h.count[i++];
  const { low, high, count } = h;
  if (count[i] === 1 || low[i] === high[i]) return low[i];
  return low[i] + ((rank - before) / (count[i] - 1)) * (high[i] - low[i]);
}

/** Number of values below 0, equal to 0 and above. */
export function signs(h: SparseHistogram): { readonly negative: number; readonly zero: number; readonly positive: number } {
  let negative = 0;
  let zero = 0;
  let positive = 0;
  for (let i = 0; i < h.bin.length; i++) {
    if (h.high[i] < 0) negative += h.count[i];
    else if (h.low[i] > 0) positive += h.count[i];
    else zero += h.count[i];
  }
  return { negative, zero, positive };
}
