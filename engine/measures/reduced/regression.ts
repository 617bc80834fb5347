import { cholesky, solveCholesky } from "../../numeric/cholesky.ts";

/** Means, variances and covariances of columns of one sample. */
export interface SampleMoments {
  /** Rows. */
  readonly n: number;
  mean(column: number): number;
  /** Sample covariance (n − 1); the variance of a column with itself. */
  covariance(a: number, b: number): number;
}

/** Targets regressed on controls whose means are known. */
export interface ControlledMeans {
  /** Controls in use: what does not vary, or repeats others, is left out. */
  readonly controls: number;
  /** By target: its mean, corrected. */
  readonly means: Float64Array;
  /** Covariance of the corrected means of two targets. */
  covariance(a: number, b: number): number;
}

/**
 * Means of targets Y, corrected by what is known of controls Z with mean μ, all coefficients fitted to the same sample:
 *
 *   Ȳ − β̂ᵀ(Z̄ − μ),  β̂ = S_ZZ⁻¹ S_ZY
 *   Cov = σ̂_ab (1/n + (Z̄ − μ)ᵀ S_ZZ⁻¹ (Z̄ − μ)/(n − 1)),  σ̂_ab = (S_ab − S_aZ S_ZZ⁻¹ S_Zb)(n − 1)/(n − q − 1)
 *
 * σ̂ pays for the q coefficients, the second term for how far the controls are from where they should be. Where (Y, Z) is normal the
 * mean is unbiased and the error exact; elsewhere both to order 1/n.
 *
 * means    of the controls, in their order
 * returns  null where there are fewer than `ROWS_PER_CONTROL` rows a control
 * source   Lavenberg & Welch (1981), Management Science 27(3); Nelson (1990), Operations Research 38(6)
 */
export function controlledMeans(
  sample: SampleMoments,
  targets: readonly number[],
  controls: readonly number[],
  means: Float64Array,
): ControlledMeans | null {
  const { n } = sample;
  const p = controls.length;
  const scale = controls.map((c) => Math.sqrt(sample.covariance(c, c)));
  const scaled = (c: number, value: number) => (scale[c] > 0 ? value / scale[c] : 0);
  const matrix = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) matrix[i * p + j] = scaled(i, scaled(j, sample.covariance(controls[i], controls[j])));
  }
  const solved = cholesky(matrix, p);
  const q = solved.used.reduce((sum, used) => sum + used, 0);
  if (n < ROWS_PER_CONTROL * (q + 1)) return null;

  const off = Float64Array.from(controls, (c, i) => scaled(i, sample.mean(c) - means[i]));
  const across = targets.map((y) => Float64Array.from(controls, (c, i) => scaled(i, sample.covariance(y, c))));
  const coefficients = across.map((b) => solveCholesky(solved, b));
  const distance = dot(off, solveCholesky(solved, off));
  const factor = ((n - 1) / (n - q - 1)) * (1 / n + distance / (n - 1));
  return {
    controls: q,
    means: Float64Array.from(targets, (y, t) => sample.mean(y) - dot(coefficients[t], off)),
    covariance: (a, b) => factor * (sample.covariance(targets[a], targets[b]) - dot(coefficients[a], across[b])),
  };
}

/** Below this the coefficients cost more than they bring. */
export const ROWS_PER_CONTROL = 10;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
