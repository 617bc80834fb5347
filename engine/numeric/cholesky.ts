/**
 * Cholesky factor L of a symmetric matrix, A = L Lᵀ, in place of a copy; a pivot that is nothing beside its diagonal leaves its
 * column out, so that regressors that repeat others are ignored.
 *
 * matrix   p × p, row by row; only the lower triangle is read
 * returns  L row by row, and which columns are in use
 * source   Golub & Van Loan (2013), Matrix Computations, §4.2
 */
export function cholesky(matrix: Float64Array, p: number): { readonly factor: Float64Array; readonly used: Uint8Array } {
  const L = new Float64Array(p * p);
  const used = new Uint8Array(p);
  for (let j = 0; j < p; j++) {
    let pivot = matrix[j * p + j];
    for (let k = 0; k < j; k++) pivot -= L[j * p + k] * L[j * p + k];
    if (!(pivot > 1e-11 * matrix[j * p + j])) continue;
    used[j] = 1;
    const root = Math.sqrt(pivot);
    L[j * p + j] = root;
    for (let i = j + 1; i < p; i++) {
      let sum = matrix[i * p + j];
      for (let k = 0; k < j; k++) sum -= L[i * p + k] * L[j * p + k];
      L[i * p + j] = sum / root;
    }
  }
  return { factor: L, used };
}

/** Solves L Lᵀ x = b; unknowns of columns left out are 0. */
export function solveCholesky({ factor: L, used }: ReturnType<typeof cholesky>, b: Float64Array): Float64Array {
  const p = b.length;
  const x = Float64Array.from(b);
  for (let i = 0; i < p; i++) {
    if (used[i] === 0) {
      x[i] = 0;
      continue;
    }
    for (let k = 0; k < i; k++) x[i] -= L[i * p + k] * x[k];
    x[i] /= L[i * p + i];
  }
  for (let i = p - 1; i >= 0; i--) {
    if (used[i] === 0) continue;
    for (let k = i + 1; k < p; k++) x[i] -= L[k * p + i] * x[k];
    x[i] /= L[i * p + i];
  }
  return x;
}
