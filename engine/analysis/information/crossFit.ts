import { addRows, emptyGram, type Gram, total, without } from "./gram.ts";
import { ridge } from "./ridge.ts";

/** Folds of a cross-fitted regression: by number of draw. */
export const FOLDS = 5;

/** Fitted means of several outputs. */
export interface CrossFit {
  /** By output: fitted to the rows of the other folds. */
  readonly crossed: readonly Float64Array[];
  /** By output: fitted to all rows. */
  readonly inSample: readonly Float64Array[];
  /** Too many regressors for the rows: more than one for ten of those fitted to. */
  readonly poorFit: boolean;
}

/**
 * Regression of outputs on regressors, cross-fitted: a row's fitted mean comes from the other folds, so that what is chosen by
 * it is not judged by the luck that it was fitted to.
 *
 * X      regressors, the constant first
 * Y      outputs
 * fold   of a row, 0 … FOLDS − 1
 * source Chernozhukov et al. (2018), Econometrics Journal 21, on cross-fitting
 */
export function crossFit(X: readonly Float64Array[], Y: readonly Float64Array[], fold: (row: number) => number): CrossFit {
  const p = X.length;
  const rows = Y[0].length;
  const parts: Gram[] = Array.from({ length: FOLDS }, (_, f) => {
    const part = emptyGram(p, Y.length);
    addRows(part, X, Y, (r) => fold(r) === f);
    return part;
  });
  const all = total(parts);
  const penalise = p > 8;
  const whole = ridge(all, penalise);
  const byFold = parts.map((part) => ridge(without(all, part), penalise));
  const fitted = (beta: (row: number) => Float64Array, o: number) =>
    Float64Array.from({ length: rows }, (_, r) => {
      const b = beta(r);
      let sum = 0;
      for (let i = 0; i < p; i++) sum += b[o * p + i] * X[i][r];
      return sum;
    });
  return {
    crossed: Y.map((_, o) => fitted((r) => byFold[fold(r)], o)),
    inSample: Y.map((_, o) => fitted(() => whole, o)),
    poorFit: p > (0.1 * (FOLDS - 1) * rows) / FOLDS,
  };
}
