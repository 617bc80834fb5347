/** Mean and variance of a number. */
export interface MeanAndVariance {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Mean and variance of the product of independent numbers: an effect, and the ratios and causal parts of the links it acts through.
 *
 *   mean = m_e m_ℓ,  variance = m_e² s_ℓ² + m_ℓ² s_e² + s_e² s_ℓ²
 *
 * source  Goodman (1960), J. American Statistical Association 55
 */
export function linkedMoments(factors: readonly MeanAndVariance[]): MeanAndVariance {
  return factors.reduce(
    (product, { mean, variance }) => ({
      mean: product.mean * mean,
      variance: product.mean * product.mean * variance + mean * mean * product.variance + product.variance * variance,
    }),
    { mean: 1, variance: 0 },
  );
}
