/**
 * The minimal interface of a univariate distribution. Built by `distribution(spec)`, one file per family.
 * Sampling is `quantile(uniform)` where a quantile exists; engine/samplers has the fast forms of it.
 */
export interface Distribution {
  /** Smallest and largest possible value; ±Infinity where unbounded. */
  readonly support: readonly [low: number, high: number];
  /** Infinity where the mean does not exist. */
  readonly mean: number;
  /** Infinity where the variance does not exist. */
  readonly variance: number;
  /** P(X ≤ x). */
  cdf(x: number): number;
  /** P(X > x), without cancellation in the upper tail. */
  survival(x: number): number;
  /**
   * Smallest x with cdf(x) ≥ p, p in [0, 1].
   * `upper` (default false): p is the probability of the *upper* tail, so quantile(p, true) = inf { x : survival(x) ≤ p };
   * keeps full relative precision in both tails.
   * `near`: about where the quantile is, as its neighbours tell, where a search may begin; it moves the last digit at most.
   * null where no closed or safely invertible form exists (compound).
   */
  readonly quantile: Quantile | null;
}

export type Quantile = (p: number, upper?: boolean, near?: number) => number;
