import { cholesky, solveCholesky } from "../../numeric/cholesky.ts";
import type { Gram } from "./gram.ts";

/** Penalties tried, as shares of the number of rows; regressors are of order one, and the first, the constant, is not penalised. */
const PENALTIES = [0, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1];

/**
 * Coefficients of a ridge regression whose penalty is chosen by generalised cross-validation, output by output:
 *
 *   β = (XᵀX + λ I)⁻¹ Xᵀ y,   GCV(λ) = (RSS / n) / (1 − tr H / n)²
 *
 * gram     sums over the rows; column 0 is the constant
 * penalise false: least squares
 * returns  output by output, p coefficients each
 * source   Golub, Heath & Wahba (1979), Technometrics 21(2)
 */
export function ridge(gram: Gram, penalise: boolean): Float64Array {
  const { regressors: p, outputs, rows: n } = gram;
  const best = new Float64Array(outputs).fill(Infinity);
  const result = new Float64Array(p * outputs);
  for (const share of penalise ? PENALTIES : [0]) {
    const lambda = share * n;
    const matrix = Float64Array.from(gram.products);
    for (let i = 1; i < p; i++) matrix[i * p + i] += lambda;
    const solved = cholesky(matrix, p);
    const freedom = penalise ? degreesOfFreedom(solved, lambda, p) : 0;
    for (let o = 0; o < outputs; o++) {
      const rhs = gram.moments.subarray(o * p, o * p + p);
      const beta = solveCholesky(solved, rhs);
      const score = penalise ? residual(gram, beta, o) / (1 - freedom / n) / (1 - freedom / n) : 0;
      if (!(score < best[o]) || freedom >= n) continue;
      best[o] = score;
      result.set(beta, o * p);
    }
  }
  return result;
}

/** tr H = p' − λ Σ_{i ≥ 1} ((XᵀX + λ D)⁻¹)_ii, over the columns in use. */
function degreesOfFreedom(solved: ReturnType<typeof cholesky>, lambda: number, p: number): number {
  let freedom = 0;
  for (let i = 0; i < p; i++) if (solved.used[i] === 1) freedom++;
  if (lambda === 0) return freedom;
  for (let i = 1; i < p; i++) {
    if (solved.used[i] === 0) continue;
    const unit = new Float64Array(p);
    unit[i] = 1;
    freedom -= lambda * solveCholesky(solved, unit)[i];
  }
  return freedom;
}

/** Σ (y − Xβ)² = y'y − 2 β'X'y + β'X'X β. */
function residual({ products, moments, squares, regressors: p }: Gram, beta: Float64Array, output: number): number {
  let sum = squares[output];
  for (let i = 0; i < p; i++) {
    sum -= 2 * beta[i] * moments[output * p + i];
    for (let j = 0; j <= i; j++) sum += (i === j ? 1 : 2) * beta[i] * beta[j] * products[i * p + j];
  }
  return Math.max(0, sum);
}
