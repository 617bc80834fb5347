/** Mean, with its error, and quantiles of a column of weighted futures. */
export interface WeightedColumn {
  readonly mean: number;
  readonly standardError: number;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/**
 * What a column comes to over futures of unequal weight, those in which it does not exist left out:
 *
 *   x̄ = Σwx/Σw,  SE² = (R/(R−1)) Σw²(x − x̄)²/(Σw)²;  quantile: the smallest x with weighted cdf ≥ p
 *
 * weights  null: all the same
 * returns  null if the column exists in no future of any weight
 */
export function weightedColumn(values: Float64Array, weights: Float64Array | null): WeightedColumn | null {
  const order = Uint32Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]) && (weights === null || weights[i] > 0));
  order.sort((a, b) => values[a] - values[b] || a - b);
  const weightOf = (i: number): number => (weights === null ? 1 : weights[i]);
  let total = 0;
  let sum = 0;
  for (const i of order) {
    total += weightOf(i);
    sum += weightOf(i) * values[i];
  }
  if (!(total > 0)) return null;
  const mean = sum / total;
  let squares = 0;
  for (const i of order) squares += weightOf(i) * weightOf(i) * (values[i] - mean) * (values[i] - mean);
  const R = values.length;
  const quantile = (p: number): number => {
    let below = 0;
    for (const i of order) {
      below += weightOf(i);
      if (below >= p * total * (1 - 1e-12)) return values[i];
    }
    return values[order[order.length - 1]];
  };
  return {
    mean,
    standardError: R < 2 ? 0 : Math.sqrt((R / (R - 1)) * squares) / total,
    p05: quantile(0.05),
    p25: quantile(0.25),
    p50: quantile(0.5),
    p75: quantile(0.75),
    p95: quantile(0.95),
  };
}

/** (Σw)²/Σw²: so many futures without weights would leave the same error. */
export function effectiveNumber(weights: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const w of weights) {
    sum += w;
    squares += w * w;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}
