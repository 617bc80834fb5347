import type { Draws } from "../columns/draws.ts";
import { binMoments } from "./binMoments.ts";
import type { Bins } from "./bins.ts";

/** The mean of an output where an input lies between two values, with its 95 % interval. */
export interface CurvePoint {
  /** Smallest and largest input of the bin; null where the input is missing. */
  readonly from: number | null;
  readonly to: number | null;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** E[Y | θ_i in bin] by bin: m_b ± 1.96 √(v_b / n_b), from the smallest values of the input to the largest. */
export function conditionalCurve(bins: Bins, input: Float64Array, output: Draws): CurvePoint[] {
  const { rows, mean, variance } = binMoments(bins, output.means);
  const from = new Float64Array(bins.count).fill(Infinity);
  const to = new Float64Array(bins.count).fill(-Infinity);
  for (let r = 0; r < input.length; r++) {
    const b = bins.of[r];
    if (input[r] < from[b]) from[b] = input[r];
    if (input[r] > to[b]) to[b] = input[r];
  }
  return Array.from(rows, (n, b) => {
    const half = 1.96 * Math.sqrt(variance[b] / n);
    const present = from[b] <= to[b];
    return {
      from: present ? from[b] : null,
      to: present ? to[b] : null,
      mean: mean[b],
      low: mean[b] - half,
      high: mean[b] + half,
    };
  });
}
