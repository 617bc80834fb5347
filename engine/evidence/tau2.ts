import { leftmost } from "../numeric/solve.ts";
import { remlTau2 } from "./reml.ts";
import type { Results } from "./weighted.ts";
import { weightedMean } from "./weighted.ts";

/** How the variance between studies is estimated. */
export type PoolingModel = "fixed" | "dl" | "pm" | "reml";

/** Every model, in the order they are shown. */
export const poolingModels: readonly PoolingModel[] = ["fixed", "dl", "pm", "reml"];

/** The variance between studies, τ² ≥ 0, by the model; 0 for one study. */
export function tau2Of(results: Results, model: PoolingModel): number {
  if (model === "fixed" || results.y.length < 2) return 0;
  return model === "dl" ? momentTau2(results) : model === "pm" ? pauleMandelTau2(results) : remlTau2(results);
}

/**
 * τ² = max(0, (Q − (k − 1)) / (Σw − Σw²/Σw)), w = 1/v.
 *
 * source  DerSimonian and Laird (1986), Controlled Clinical Trials 7
 */
export function momentTau2(results: Results): number {
  const { weight, heterogeneity } = weightedMean(results, 0);
  let squares = 0;
  for (let i = 0; i < results.v.length; i += 1) squares += 1 / (results.v[i] * results.v[i]);
  return Math.max(0, (heterogeneity - (results.y.length - 1)) / (weight - squares / weight));
}

/**
 * The τ² at which Σ (y − μ)²/(v + τ²) is its expectation k − 1; 0 where it is below that without any τ².
 *
 * source  Paule and Mandel (1982), J. Research of the National Bureau of Standards 87; the root to the last double
 */
export function pauleMandelTau2(results: Results): number {
  return profileTau2(results, results.y.length - 1);
}

/** The smallest τ² ≥ 0 at which Σ (y − μ)²/(v + τ²) is at most `target`, > 0; it falls in τ². */
export function profileTau2(results: Results, target: number): number {
  const above = (tau2: number) => -weightedMean(results, tau2).heterogeneity;
  if (above(0) >= -target) return 0;
  let high = results.v[0];
  while (above(high) < -target) high *= 4;
  return leftmost(above, -target, 0, high);
}
