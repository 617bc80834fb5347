import type { Estimate } from "../../measures/estimate.ts";
import { drawMean } from "../columns/drawMean.ts";
import { FOLDS } from "./crossFit.ts";

/** Gains over option 0 by row (option 0 itself: zeros), and what follows from their means. */
export interface Decision {
  /** By option, option 0 first: D_d = NB_d − NB_0. */
  readonly gains: readonly Float64Array[];
  readonly means: readonly number[];
  /** The option with the largest mean. */
  readonly best: number;
  /** The two best are less than three errors apart: the present best is unknown. */
  readonly undecided: boolean;
  /** By fold: the option that is best on the other folds. */
  readonly bestWithout: readonly number[];
  /** Neighbouring rows that share a draw of what is assumed: 1 where rows are means of draws. */
  readonly futuresPerDraw: number;
}

/**
 * What would be decided without learning anything more.
 *
 * gains           of options 1, 2 …, one number a row
 * fold            of a row
 * futuresPerDraw  neighbouring rows that are one draw
 */
export function decisionOf(gains: readonly Float64Array[], fold: (row: number) => number, futuresPerDraw = 1): Decision {
  const rows = gains[0].length;
  const all = [new Float64Array(rows), ...gains];
  const sums = all.map(() => new Float64Array(FOLDS));
  const sizes = new Float64Array(FOLDS);
  for (let r = 0; r < rows; r++) {
    sizes[fold(r)]++;
    for (let d = 0; d < all.length; d++) sums[d][fold(r)] += all[d][r];
  }
  const totals = sums.map((s) => s.reduce((a, b) => a + b, 0));
  const means = totals.map((t) => t / rows);
  const best = largest(means);
  const bestWithout = Array.from({ length: FOLDS }, (_, f) => largest(totals.map((t, d) => (t - sums[d][f]) / (rows - sizes[f]))));
  const rival = largest(means.map((m, d) => (d === best ? Number.NEGATIVE_INFINITY : m)));
  const gap = pairedMean(all[best], all[rival], futuresPerDraw);
  const error = gap.standardError ?? 0;
  return { gains: all, means, best, undecided: !(gap.value > 3 * error) && error > 0, bestWithout, futuresPerDraw };
}

/** Mean of a − b over rows, with its error by draw. */
export function pairedMean(a: Float64Array, b: Float64Array, futuresPerDraw = 1): Estimate {
  return drawMean(a.length, futuresPerDraw, (r) => a[r] - b[r]);
}

/** Number of the largest; the first of equals. */
export function largest(values: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}
