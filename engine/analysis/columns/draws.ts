/**
 * An output by draw of the assumptions: what the estimators on given data take as rows.
 *
 * With K futures a draw the rows are means over a draw's futures, but the variance in the denominator of an index is that of
 * single futures; taking single futures for rows would find a share in an input that does nothing.
 */
export interface Draws {
  /** Draws n = R / K. */
  readonly count: number;
  readonly futuresPerDraw: number;
  /** Mean over all futures. */
  readonly mean: number;
  /** Variance of single futures, divisor R − 1. */
  readonly variance: number;
  /** By draw: mean of Y. */
  readonly means: Float64Array;
  /** By draw: mean of (Y − mean)². */
  readonly squares: Float64Array;
}

/**
 * Gathers an output by draw.
 *
 * output          one number a future, in order of replication; all must exist
 * futuresPerDraw  K ≥ 1; the output's length must be a multiple of it
 * throws          RangeError if it is not, or if there are fewer than two futures
 */
export function drawsOf(output: Float64Array, futuresPerDraw: number): Draws {
  const R = output.length;
  const K = futuresPerDraw;
  if (!(K >= 1 && Number.isInteger(K) && R % K === 0)) {
    throw new RangeError(`drawsOf: the number of futures must be a multiple of the futures a draw, got ${R} and ${K}`);
  }
  if (R < 2) throw new RangeError(`drawsOf: there must be at least two futures, got ${R}`);
  let sum = 0;
  for (let r = 0; r < R; r++) sum += output[r];
  const mean = sum / R;
  const means = new Float64Array(R / K);
  const squares = new Float64Array(R / K);
  let total = 0;
  for (let g = 0, r = 0; g < means.length; g++) {
    let own = 0;
    let ownSquares = 0;
    for (let k = 0; k < K; k++, r++) {
      const d = output[r] - mean;
      own += d;
      ownSquares += d * d;
    }
    means[g] = mean + own / K;
    squares[g] = ownSquares / K;
    total += ownSquares;
  }
  return { count: means.length, futuresPerDraw: K, mean, variance: total / (R - 1), means, squares };
}

/** An input by draw: its value in the first future of each. Inputs that are drawn with θ are the same in all of them. */
export function inputByDraw(input: Float64Array, futuresPerDraw: number): Float64Array {
  if (futuresPerDraw === 1) return input;
  return Float64Array.from({ length: input.length / futuresPerDraw }, (_, g) => input[g * futuresPerDraw]);
}
