import { FOLDS } from "./crossFit.ts";

/** Mean of an option's gain over option 0, with the error of pairs. */
export interface OptionValue {
  readonly value: number;
  readonly standardError: number;
}

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
}

/**
 * What would be decided without learning anything more.
 *
 * gains  of options 1, 2 …, one number a row
 * fold   of a row
 */
export function decisionOf(gains: readonly Float64Array[], fold: (row: number) => number): Decision {
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
  const gap = pairedMean(all[best], all[rival]);
  return { gains: all, means, best, undecided: !(gap.value > 3 * gap.standardError) && gap.standardError > 0, bestWithout };
}

/** Mean of a − b over rows, with s/√n. */
export function pairedMean(a: Float64Array, b: Float64Array): OptionValue {
  const n = a.length;
  let sum = 0;
  for (let r = 0; r < n; r++) sum += a[r] - b[r];
  const value = sum / n;
  let squares = 0;
  for (let r = 0; r < n; r++) squares += (a[r] - b[r] - value) * (a[r] - b[r] - value);
  return { value, standardError: Math.sqrt(squares / (n - 1) / n) };
}

/** Number of the largest; the first of equals. */
export function largest(values: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}
