import { studentTQuantile } from "../numeric/studentT.ts";
import type { PoolingModel } from "./tau2.ts";
import { tau2Of } from "./tau2.ts";
import { type Results, weightedMean } from "./weighted.ts";

/** Two ends, the lower first. */
export type Interval = readonly [low: number, high: number];

/** Results of studies pooled by one model. What cannot be computed from so few studies is null. */
export interface Pooled {
  readonly tau2: number;
  readonly mu: number;
  /** 1/√Σw. */
  readonly se: number;
  /** se · √q, q = Σ w (y − μ)²/(k − 1): as it is, also below se. */
  readonly seHartungKnapp: number | null;
  /** μ ± t_{.975, k−1} · max(se, seHartungKnapp). */
  readonly interval: Interval | null;
  /** Where the effect of a new place lies: μ ± t_{.975, k−2} √(τ² + se²); null for `fixed`, which knows one place only. */
  readonly prediction: Interval | null;
}

/**
 * Pools k ≥ 1 results by inverse variance. The Hartung–Knapp interval is guarded: with results that happen to agree, q is near 0, and an
 * interval narrower than that of the common mean would be wrong.
 *
 * source  Hartung and Knapp (2001), Statistics in Medicine 20; Röver, Knapp and Friede (2015), BMC Medical Research Methodology 15, for the guard;
 *         Higgins, Thompson and Spiegelhalter (2009), J. Royal Statistical Society A 172, for the prediction
 */
export function pool(results: Results, model: PoolingModel): Pooled {
  const k = results.y.length;
  const tau2 = tau2Of(results, model);
  const { mean: mu, weight, heterogeneity } = weightedMean(results, tau2);
  const se = 1 / Math.sqrt(weight);
  const seHartungKnapp = k < 2 ? null : se * Math.sqrt(heterogeneity / (k - 1));
  return {
    tau2,
    mu,
    se,
    seHartungKnapp,
    interval: seHartungKnapp === null ? null : around(mu, Math.max(se, seHartungKnapp) * studentTQuantile(0.025, k - 1, true)),
    prediction: model === "fixed" || k < 3 ? null : around(mu, Math.sqrt(tau2 + se * se) * studentTQuantile(0.025, k - 2, true)),
  };
}

function around(middle: number, half: number): Interval {
  return [middle - half, middle + half];
}

/** The share of each study in a mean at τ²; per cent, sum 100. */
export function weightShares(results: Results, tau2: number): readonly number[] {
  const { weight } = weightedMean(results, tau2);
  return Array.from(results.v, (v) => 100 / ((v + tau2) * weight));
}
