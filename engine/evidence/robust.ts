import { type Results, weightedMean } from "./weighted.ts";

/** A mean whose standard error does not trust the variances that the studies report. */
export interface Robust {
  readonly mu: number;
  readonly se: number;
  /** Satterthwaite's degrees of freedom; below 4 the check says little. */
  readonly df: number;
}

/**
 * Cluster-robust standard error CR2 of a weighted mean of k ≥ 2 studies, in closed form.
 *
 *   p = W/ΣW, a = p²/(1 − p):  μ = Σ p y,  se² = Σ a (y − μ)²,  df = 1/(Σp² + (Σa)² − Σa²)
 *
 * weights  W > 0, of any sum: 1/(v + τ²)
 * source   Tipton (2015), Psychological Methods 20; Pustejovsky and Tipton (2018), J. Business & Economic Statistics 36
 */
export function robustMean(y: ArrayLike<number>, weights: ArrayLike<number>): Robust {
  let total = 0;
  for (let i = 0; i < y.length; i += 1) total += weights[i];
  let mu = 0;
  for (let i = 0; i < y.length; i += 1) mu += (weights[i] / total) * y[i];
  let [variance, shares, sum, squares] = [0, 0, 0, 0];
  for (let i = 0; i < y.length; i += 1) {
    const p = weights[i] / total;
    const a = (p * p) / (1 - p);
    variance += a * (y[i] - mu) * (y[i] - mu);
    shares += p * p;
    sum += a;
    squares += a * a;
  }
  return { mu, se: Math.sqrt(variance), df: 1 / (shares + sum * sum - squares) };
}

/** The check at τ²; null for one study. */
export function robustCheck(results: Results, tau2: number): Robust | null {
  if (results.y.length < 2) return null;
  return robustMean(
    results.y,
    Array.from(results.v, (v) => 1 / (v + tau2)),
  );
}

/** The mean without each study in turn, at the same τ²: by the sums minus one study. Empty for one study. */
export function leaveOneOut(results: Results, tau2: number): readonly number[] {
  if (results.y.length < 2) return [];
  const { mean, weight } = weightedMean(results, tau2);
  return Array.from(results.y, (y, i) => {
    const w = 1 / (results.v[i] + tau2);
    return mean - (w / (weight - w)) * (y - mean);
  });
}
