/** How a forecast fared against what was then seen. */
export interface PredictiveScore {
  /** Mid-rank of the observation in the forecast. */
  readonly rank: { readonly value: number; readonly standardError: number };
  /** Same unit as the observation; the smaller the better. */
  readonly crps: { readonly value: number; readonly standardError: number };
  /** By future: what it adds to the error of `crps`, Σ = 0; scores of one fund share their futures, so that errors of sums need it. */
  readonly influence: Float64Array;
}

/**
 * Scores a sample x₁ … x_R of the forecast against the observation y:
 *
 *   u = (#{x < y} + ½ #{x = y})/R, SE √(u(1−u)/R);   CRPS = E|X − y| − ½ E|X − X′| over pairs of different futures
 *
 * The CRPS is a U-statistic; future i adds |x_i − y| − mean_j |x_i − x_j| to it, from which its error follows. A forecast that is a
 * single number scores its absolute error.
 *
 * sample  at least one
 * source  Gneiting and Raftery 2007 (Journal of the American Statistical Association 102), eq. 21; Hoeffding 1948
 */
export function predictiveScore(sample: Float64Array, observation: number): PredictiveScore {
  const R = sample.length;
  if (!(R >= 1)) throw new RangeError(`predictiveScore: sample must have at least one value, got ${R}`);
  const order = Uint32Array.from(sample.keys()).sort((a, b) => sample[a] - sample[b]);
  let total = 0;
  let below = 0;
  let equal = 0;
  let off = 0;
  for (const x of sample) {
    total += x;
    if (x < observation) below++;
    if (x === observation) equal++;
    off += Math.abs(x - observation);
  }
  const influence = new Float64Array(R);
  let spread = 0;
  let before = 0;
  order.forEach((i, k) => {
    const x = sample[i];
    const apart = R < 2 ? 0 : (x * k - before + (total - before - x) - x * (R - k - 1)) / (R - 1);
    before += x;
    spread += apart;
    influence[i] = Math.abs(x - observation) - apart;
  });
  const centre = (off - spread) / R;
  let squares = 0;
  for (let i = 0; i < R; i++) {
    influence[i] -= centre;
    squares += influence[i] * influence[i];
  }
  const u = (below + equal / 2) / R;
  return {
    rank: { value: u, standardError: Math.sqrt((u * (1 - u)) / R) },
    crps: { value: (off - spread / 2) / R, standardError: R < 2 ? 0 : Math.sqrt(squares / (R - 1) / R) },
    influence,
  };
}
