import type { Estimate } from "../../measures/estimate.ts";
import { meanEstimate } from "../meanEstimate.ts";

/**
 * Mean of numbers f(0) … f(n − 1), one a future, of which each K neighbours share a draw of what is assumed: the error is s/√(n/K) of
 * the means of the draws, for futures of one draw are not independent.
 *
 * n  a multiple of K
 */
export function drawMean(n: number, futuresPerDraw: number, f: (row: number) => number): Estimate {
  const K = futuresPerDraw;
  if (K === 1) return meanEstimate(n, f);
  return meanEstimate(n / K, (g) => {
    let sum = 0;
    for (let r = g * K; r < (g + 1) * K; r++) sum += f(r);
    return sum / K;
  });
}
