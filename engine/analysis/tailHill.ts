import { log } from "../numeric/log.ts";

/** Hill's estimate from the k largest observations. */
export interface HillPoint {
  readonly k: number;
  /** The order statistic below the k largest. */
  readonly threshold: number;
  /** Tail index ξ = 1/α. */
  readonly shape: number;
  /** ξ/√k. */
  readonly standardError: number;
}

/**
 * Hill's estimator of the tail index of a Pareto tail from the k largest observations.
 *
 *   ξ = (1/k) Σ ln X₍i₎ − ln X₍k+1₎,  i = 1 … k from the largest
 *
 * sorted   rising, > 0
 * k        1 … n − 1
 * throws   RangeError if k is out of range
 * source   Hill (1975), Annals of Statistics 3
 */
export function hillEstimate(sorted: Float64Array, k: number): HillPoint {
  const n = sorted.length;
  if (!(k >= 1 && k < n && Number.isInteger(k)))
    throw new RangeError(`hillEstimate: k must be a whole number from 1 to ${n - 1}, got ${k}`);
  const threshold = sorted[n - 1 - k];
  const base = log(threshold);
  let sum = 0;
  for (let i = n - k; i < n; i++) sum += log(sorted[i]) - base;
  return { k, threshold, shape: sum / k, standardError: sum / k / Math.sqrt(k) };
}

/** Points of a Hill plot: at most `most` values of k, evenly spread from 5 to half the observations. */
export function hillPlot(sorted: Float64Array, most = 200): readonly HillPoint[] {
  const last = Math.min(sorted.length - 1, Math.ceil(sorted.length / 2));
  const step = Math.max(1, Math.ceil((last - 4) / most));
  const points: HillPoint[] = [];
  for (let k = 5; k <= last; k += step) points.push(hillEstimate(sorted, k));
  return points;
}
