/** Means and covariances of several variables, gathered one observation at a time. */
export interface Moments {
  readonly count: number;
  readonly means: Float64Array;
  /** Covariance of variables i and j (divisor n − 1); NaN below two observations. */
  covariance(i: number, j: number): number;
}

/**
 * Running means and covariances, without the cancellation of Σx² − (Σx)²/n.
 * The bits depend on the order of the observations only: give them by replication.
 *
 * source  Welford (1962), Technometrics 4(3); covariances: Bennett et al. (2009), IEEE Cluster
 */
export function gatherMoments(variables: number): Moments & { add(observation: Float64Array): void } {
  const means = new Float64Array(variables);
  const products = new Float64Array(variables * variables);
  const before = new Float64Array(variables);
  let count = 0;
  return {
    get count() {
      return count;
    },
    means,
    covariance: (i, j) => (count < 2 ? Number.NaN : products[i * variables + j]! / (count - 1)),
    add(x) {
      count += 1;
      for (let i = 0; i < variables; i++) {
        before[i] = x[i]! - means[i]!;
        means[i] = means[i]! + before[i]! / count;
      }
      for (let i = 0; i < variables; i++) {
        for (let j = 0; j < variables; j++) products[i * variables + j] = products[i * variables + j]! + before[i]! * (x[j]! - means[j]!);
      }
    },
  };
}
