import type { Estimate } from "../../measures/estimate.ts";
import { meanEstimate } from "../meanEstimate.ts";
import { largest } from "./decision.ts";

/** Bounds of the value of knowing every assumption, each with its error. */
export interface PerfectInformation {
  readonly lower: Estimate;
  readonly upper: Estimate;
}

/**
 * Expected value of perfect information about the assumptions, between two bounds:
 *
 *   EVPI = E_θ[max_d E(NB_d | θ)] − max_d E NB_d
 *
 * upper: E(NB_d | θ) replaced by the mean of a draw's K futures, whose luck is taken for knowledge; lower: chosen by the first
 * half of a draw's futures, valued by the second, and the reverse, averaged. Not the mean of the best option per future, which
 * buys clairvoyance about luck too.
 *
 * gains    by option but 0 (D_d = NB_d − NB_0), one number a future, K to a draw, K even
 * returns  null with one future a draw
 */
export function perfectInformation(gains: readonly Float64Array[], futuresPerDraw: number): PerfectInformation | null {
  const K = futuresPerDraw;
  if (K < 2) return null;
  const n = gains[0].length / K;
  const half = K / 2;
  const means = (from: number, to: number, g: number) => [
    0,
    ...gains.map((column) => {
      let sum = 0;
      for (let k = from; k < to; k++) sum += column[g * K + k];
      return sum / (to - from);
    }),
  ];
  const overall = [0, ...gains.map((column) => column.reduce((a, b) => a + b, 0) / column.length)];
  const best = largest(overall);
  const low = new Float64Array(n);
  const high = new Float64Array(n);
  for (let g = 0; g < n; g++) {
    const first = means(0, half, g);
    const second = means(half, K, g);
    const all = means(0, K, g);
    low[g] = (second[largest(first)] + first[largest(second)]) / 2 - all[best];
    high[g] = all[largest(all)] - all[best];
  }
  return { lower: meanEstimate(n, (g) => low[g]), upper: meanEstimate(n, (g) => high[g]) };
}
