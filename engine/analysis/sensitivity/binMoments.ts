import type { Bins } from "./bins.ts";

/** Size, mean and sample variance of a column in each bin. */
export interface BinMoments {
  readonly rows: Float64Array;
  readonly mean: Float64Array;
  /** Divisor n_b − 1; 0 for a single row. */
  readonly variance: Float64Array;
}

/** Moments by bin, in order of rows. */
export function binMoments(bins: Bins, column: Float64Array): BinMoments {
  const rows = new Float64Array(bins.count);
  const mean = new Float64Array(bins.count);
  const variance = new Float64Array(bins.count);
  for (let r = 0; r < column.length; r++) {
    rows[bins.of[r]]++;
    mean[bins.of[r]] += column[r];
  }
  for (let b = 0; b < bins.count; b++) mean[b] /= rows[b];
  for (let r = 0; r < column.length; r++) {
    const d = column[r] - mean[bins.of[r]];
    variance[bins.of[r]] += d * d;
  }
  for (let b = 0; b < bins.count; b++) variance[b] = rows[b] > 1 ? variance[b] / (rows[b] - 1) : 0;
  return { rows, mean, variance };
}

/**
 * Variance between bins, freed of what the spread within them adds by chance:
 *
 *   T = Σ w_b (m_b − m)² − Σ w_b (1 − w_b) v_b / n_b
 *
 * unbiased whatever the spread within bins; may be negative
 */
export function varianceBetween({ rows, mean, variance }: BinMoments): number {
  let n = 0;
  let overall = 0;
  for (let b = 0; b < rows.length; b++) {
    n += rows[b];
    overall += rows[b] * mean[b];
  }
  overall /= n;
  let T = 0;
  for (let b = 0; b < rows.length; b++) {
    const w = rows[b] / n;
    const d = mean[b] - overall;
    T += w * d * d - (w * (1 - w) * variance[b]) / rows[b];
  }
  return T;
}
