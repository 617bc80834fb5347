import { binPair } from "../sensitivity/bins.ts";

/** The mean of an output where an input is about so large, with its 95 % interval. */
export interface ConditionalMean {
  /** Mean of the input in its bin. */
  readonly at: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Bins of a curve. */
const BINS = 32;

/**
 * E[Y | x in bin] over equal-frequency bins of x, from small to large, with errors by draw:
 *
 *   se² = Σ_g (Σ_{r in g and the bin} (y_r − m_b))² / n_b²
 *
 * input   NaN where there is none: such rows have no point
 * source  ratio estimator over clusters; Cochran (1977), Sampling Techniques, §6.5
 */
export function conditionalMeans(input: Float64Array, output: Float64Array, futuresPerDraw: number): ConditionalMean[] {
  const { fine: bins } = binPair(input, BINS);
  const count = new Float64Array(bins.count);
  const at = new Float64Array(bins.count);
  const mean = new Float64Array(bins.count);
  for (let r = 0; r < input.length; r++) {
    const b = bins.of[r];
    count[b]++;
    at[b] += input[r];
    mean[b] += output[r];
  }
  for (let b = 0; b < bins.count; b++) {
    at[b] /= count[b];
    mean[b] /= count[b];
  }
  const squares = new Float64Array(bins.count);
  const own = new Float64Array(bins.count);
  for (let from = 0; from < input.length; from += futuresPerDraw) {
    for (let r = from; r < from + futuresPerDraw; r++) own[bins.of[r]] += output[r] - mean[bins.of[r]];
    for (let r = from; r < from + futuresPerDraw; r++) {
      const b = bins.of[r];
      squares[b] += own[b] * own[b];
      own[b] = 0;
    }
  }
  return Array.from(mean, (m, b) => {
    const half = (1.96 * Math.sqrt(squares[b])) / count[b];
    return { at: at[b], mean: m, low: m - half, high: m + half };
  }).filter((point) => !Number.isNaN(point.at));
}
