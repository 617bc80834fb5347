import { meanEstimate } from "./meanEstimate.ts";

/** Mean excess over a threshold. */
export interface MeanExcessPoint {
  readonly threshold: number;
  /** Observations above it. */
  readonly exceedances: number;
  readonly meanExcess: number;
  readonly standardError: number;
}

/**
 * Mean excess e(u) = mean of x − u over the observations above u, at the observations themselves: a straight line above the
 * threshold of a generalised Pareto tail, rising with slope ξ/(1 − ξ), flat for an exponential tail.
 *
 * sorted   rising
 * least    fewest observations above the last threshold
 * most     largest number of points
 * source   Davison & Smith (1990), Journal of the Royal Statistical Society B 52
 */
export function meanExcesses(sorted: Float64Array, least = 10, most = 200): readonly MeanExcessPoint[] {
  const n = sorted.length;
  const step = Math.max(1, Math.ceil((n - least) / most));
  const points: MeanExcessPoint[] = [];
  for (let i = 0; i + least < n; i += step) {
    const threshold = sorted[i];
    let count = 0;
    for (let j = n - 1; j > i && sorted[j] > threshold; j--) count++;
    if (count < least) continue;
    const last = points[points.length - 1];
    if (last !== undefined && last.threshold === threshold) continue;
    const { value, standardError } = meanEstimate(count, (k) => sorted[n - count + k] - threshold);
    points.push({ threshold, exceedances: count, meanExcess: value, standardError: standardError ?? Number.NaN });
  }
  return points;
}
