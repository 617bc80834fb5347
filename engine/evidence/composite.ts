/**
 * Several results of one study as one: their mean, and its variance when any two of them are correlated by `within`.
 *
 *   y = Σ y_i / n,  v = Σ_i Σ_l r_il √(v_i v_l) / n²,  r = 1 on the diagonal, else `within`
 *
 * y, v     parallel, n ≥ 1
 * within   correlation of two results of the study, in [0, 1]
 * source   Borenstein and others (2009), Introduction to Meta-Analysis, ch. 24
 */
export function composite(y: readonly number[], v: readonly number[], within: number): { readonly y: number; readonly v: number } {
  const n = y.length;
  let sum = 0;
  let variances = 0;
  let roots = 0;
  for (let i = 0; i < n; i += 1) {
    sum += y[i];
    variances += v[i];
    roots += Math.sqrt(v[i]);
  }
  if (n === 1) return { y: y[0], v: v[0] };
  return { y: sum / n, v: ((1 - within) * variances + within * roots * roots) / (n * n) };
}
