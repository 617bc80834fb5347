import { distribution } from "../distributions/fromSpec.ts";
import type { MomentDistribution } from "../distributions/moments.ts";
import { upperShare } from "../distributions/tailMean.ts";
import type { Outcome } from "../model/scenario.ts";
import { leftmost } from "../numeric/solve.ts";

/** What one event of an outcome costs, whole spell and no horizon, as its tail. */
export interface EventCostTail {
  /** P(cost > x). */
  readonly survival: (cost: number) => number;
  /** Nearly all events cost more than `least`, next to none more than `most`. */
  readonly least: number;
  readonly most: number;
  /** The part of all cost that falls on the dearest share p of the events. */
  readonly shareOfDearest: (p: number) => number;
}

/** Prices of a day that stand for all: midpoints of equally likely parts. */
const PRICES = 96;

/**
 * The cost of an event that a scenario states: of a lump exactly; of days at a price per day P(D R > x) = E P(D > x/R), the price by
 * the midpoints of its quantiles and the spell exactly.
 *
 * returns  null where a distribution has no quantile function, or all is 0
 */
export function eventCostTail({ cost, days, dayRate }: Outcome): EventCostTail | null {
  if (cost !== null) return lump(distribution(cost));
  return days === null || dayRate === null ? null : spell(distribution(days), distribution(dayRate));
}

function lump(d: MomentDistribution): EventCostTail | null {
  const { quantile } = d;
  if (quantile === null || !(d.mean > 0)) return null;
  const shareOfDearest = (p: number) => upperShare(d, p);
  return { survival: (x) => d.survival(x), least: quantile(0.005), most: quantile(1e-6, true), shareOfDearest };
}

function spell(days: MomentDistribution, price: MomentDistribution): EventCostTail | null {
  const [spellOf, priceOf] = [days.quantile, price.quantile];
  if (spellOf === null || priceOf === null || !(days.mean > 0)) return null;
  const prices = Array.from({ length: PRICES }, (_, i) => priceOf((i + 0.5) / PRICES)).filter((each) => each > 0);
  if (prices.length === 0) return null;
  const average = (of: (each: number) => number) => prices.reduce((sum, each) => sum + of(each), 0) / PRICES;
  const survival = (x: number) => average((each) => days.survival(x / each));
  const most = spellOf(1e-6, true) * priceOf(0.05, true);
  const mean = average((each) => each * days.mean);
  return {
    survival,
    least: spellOf(0.005) * priceOf(0.05),
    most,
    shareOfDearest(p) {
      if (mean === Infinity) return 1;
      // What the dearest p cost: all above their cheapest q, and q for those of them who cost just that.
      const q = leftmost((x) => -survival(x), -p, 0, 1e3 * most);
      const above = average((each) => each * (days.mean - days.lowerMoments(q / each)[0]));
      return (above + q * (p - survival(q))) / mean;
    },
  };
}
