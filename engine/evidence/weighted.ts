/** Results of studies: effects and their sampling variances (> 0), parallel. */
export interface Results {
  readonly y: ArrayLike<number>;
  readonly v: ArrayLike<number>;
}

/** An inverse-variance mean of results and what belongs to it. */
export interface WeightedMean {
  /** μ = Σ w y / Σ w,  w = 1/(v + τ²). */
  readonly mean: number;
  /** Σ w; the variance of μ is 1 over it. */
  readonly weight: number;
  /** Σ w (y − μ)²: Cochran's Q at τ² = 0. */
  readonly heterogeneity: number;
}

/**
 * The mean of k ≥ 1 results when studies differ by a variance τ² ≥ 0.
 *
 * source  Cochran (1954), Biometrics 10; Borenstein and others (2009) ch. 12
 */
export function weightedMean({ y, v }: Results, tau2: number): WeightedMean {
  let weight = 0;
  let sum = 0;
  for (let i = 0; i < y.length; i += 1) {
    const w = 1 / (v[i] + tau2);
    weight += w;
    sum += w * y[i];
  }
  const mean = sum / weight;
  let heterogeneity = 0;
  for (let i = 0; i < y.length; i += 1) heterogeneity += ((y[i] - mean) * (y[i] - mean)) / (v[i] + tau2);
  return { mean, weight, heterogeneity };
}

/** Effects and variances of studies as columns. */
export function resultsOf(studies: readonly { readonly y: number; readonly v: number }[]): Results {
  return { y: Float64Array.from(studies, (s) => s.y), v: Float64Array.from(studies, (s) => s.v) };
}
