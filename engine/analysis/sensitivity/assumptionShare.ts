import type { Estimate } from "../../measures/estimate.ts";
import type { Draws } from "../columns/draws.ts";

/**
 * Chance or assumption: the share of an output's variance that perfect knowledge of every assumption would remove.
 *
 *   A = Var(E[Y | θ]) / Var(Y) = (MSB − MSW) / (MSB + (K − 1) MSW)
 *
 * MSB and MSW the mean squares between and within draws. Error: jackknife over draws.
 *
 * returns  null with one future a draw, fewer than three draws, or an output that does not vary
 * source   one-way random effects, e.g. Searle, Casella & McCulloch (1992), Variance Components, ch. 3
 */
export function assumptionShare(output: Draws): Estimate | null {
  const { count: n, futuresPerDraw: K, means, squares, mean } = output;
  if (K < 2 || n < 3) return null;
  // Sums of d = ȳ_g − m and d², and of squares within a draw: all that leaving one draw out needs.
  let sum = 0;
  let between = 0;
  let within = 0;
  const own = new Float64Array(n);
  for (let g = 0; g < n; g++) {
    const d = means[g] - mean;
    sum += d;
    between += d * d;
    own[g] = Math.max(0, squares[g] - d * d) * K;
    within += own[g];
  }
  const share = (draws: number, s: number, b: number, w: number): number => {
    const msb = (K * (b - (s * s) / draws)) / (draws - 1);
    const msw = w / (draws * (K - 1));
    return (msb - msw) / (msb + (K - 1) * msw);
  };
  const value = share(n, sum, between, within);
  if (Number.isNaN(value)) return null;
  let total = 0;
  const parts = new Float64Array(n);
  for (let g = 0; g < n; g++) {
    const d = means[g] - mean;
    parts[g] = share(n - 1, sum - d, between - d * d, within - own[g]);
    total += parts[g];
  }
  let spread = 0;
  for (let g = 0; g < n; g++) spread += (parts[g] - total / n) * (parts[g] - total / n);
  return { value, standardError: Math.sqrt(((n - 1) / n) * spread) };
}
