/** Normal equations of several outputs on the same regressors, as sums over rows: sums of disjoint rows add up. */
export interface Gram {
  readonly regressors: number;
  readonly outputs: number;
  rows: number;
  /** p × p, lower triangle, of centred regressors. */
  readonly products: Float64Array;
  /** Output by output, p each. */
  readonly moments: Float64Array;
  /** By output: Σ y². */
  readonly squares: Float64Array;
}

/** Empty sums. */
export function emptyGram(regressors: number, outputs: number): Gram {
  return {
    regressors,
    outputs,
    rows: 0,
    products: new Float64Array(regressors * regressors),
    moments: new Float64Array(regressors * outputs),
    squares: new Float64Array(outputs),
  };
}

/** Adds the rows for which `chosen` is true, in their order. */
export function addRows(gram: Gram, X: readonly Float64Array[], Y: readonly Float64Array[], chosen: (row: number) => boolean): void {
  const p = gram.regressors;
  const x = new Float64Array(p);
  const rows = Y[0].length;
  for (let r = 0; r < rows; r++) {
    if (!chosen(r)) continue;
    gram.rows++;
    for (let i = 0; i < p; i++) x[i] = X[i][r];
    for (let i = 0; i < p; i++) {
      const xi = x[i];
      if (xi === 0) continue;
      const at = i * p;
      for (let j = 0; j <= i; j++) gram.products[at + j] += xi * x[j];
    }
    for (let o = 0; o < gram.outputs; o++) {
      const y = Y[o][r];
      gram.squares[o] += y * y;
      for (let i = 0; i < p; i++) gram.moments[o * p + i] += x[i] * y;
    }
  }
}

/** a − b: the sums of the rows of a that are not in b. */
export function without(a: Gram, b: Gram): Gram {
  return {
    regressors: a.regressors,
    outputs: a.outputs,
    rows: a.rows - b.rows,
    products: a.products.map((x, i) => x - b.products[i]),
    moments: a.moments.map((x, i) => x - b.moments[i]),
    squares: a.squares.map((x, i) => x - b.squares[i]),
  };
}

/** Sums of all of several disjoint parts, in their order. */
export function total(parts: readonly Gram[]): Gram {
  const sum = emptyGram(parts[0].regressors, parts[0].outputs);
  for (const part of parts) {
    sum.rows += part.rows;
    part.products.forEach((x, i) => {
      sum.products[i] += x;
    });
    part.moments.forEach((x, i) => {
      sum.moments[i] += x;
    });
    part.squares.forEach((x, i) => {
      sum.squares[i] += x;
    });
  }
  return sum;
}
