import type { Estimate } from "../../measures/estimate.ts";
import type { Draws } from "../columns/draws.ts";
import { binMoments, varianceBetween } from "./binMoments.ts";
import type { BinPair } from "./bins.ts";

/**
 * First-order index: the share of an output's variance that knowing one input alone would remove.
 *
 *   S_i = Var(E[Y | θ_i]) / Var(Y),   estimated as (4 S_B − S_{B/2}) / 3
 *   SE² = Var(ψ)/n + c Σ v_b² / (n V)²,   ψ = (2 ȳ μ − μ² − S q) / V,   c = (32 (B − 1) − 14 (B/2 − 1)) / (9 B/2)
 *
 * Variance-corrected equal-frequency bins, extrapolated to remove the O(B⁻²) loss inside bins; ȳ and q are a draw's means of
 * Y − m and (Y − m)², μ the mean of its bin less m, sums over the B/2 bins. An input with a bin a value is not extrapolated.
 * May be slightly negative: never clipped.
 *
 * bins    of the input, one row a draw
 * output  by draw; its variance must be > 0
 * source  Plischke, Borgonovo & Smith (2013), EJOR 226, for given data; the correction and the error are our own
 */
export function firstOrderIndex({ fine, coarse }: BinPair, output: Draws): Estimate {
  const { means, squares, mean, variance: V, count: n } = output;
  const coarseMoments = binMoments(coarse, means);
  const index = (bins: typeof fine) => varianceBetween(bins === coarse ? coarseMoments : binMoments(bins, means)) / V;
  const S = fine.byValue ? index(coarse) : (4 * index(fine) - index(coarse)) / 3;
  let sum = 0;
  let sumSquares = 0;
  for (let r = 0; r < n; r++) {
    const mu = coarseMoments.mean[coarse.of[r]] - mean;
    const psi = (2 * (means[r] - mean) * mu - mu * mu - S * squares[r]) / V;
    sum += psi;
    sumSquares += psi * psi;
  }
  const spread = Math.max(0, sumSquares - (sum * sum) / n) / (n - 1);
  const half = coarse.count;
  const c = fine.byValue ? (2 * (half - 1)) / half : (32 * (fine.count - 1) - 14 * (half - 1)) / (9 * half);
  let left = 0;
  for (let b = 0; b < half; b++) left += coarseMoments.variance[b] * coarseMoments.variance[b];
  return { value: S, standardError: Math.sqrt(spread / n + (c * left) / (n * V * n * V)) };
}
