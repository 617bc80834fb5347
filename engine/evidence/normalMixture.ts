import { normalCdf, normalDensity } from "../numeric/normal.ts";
import { leftmost } from "../numeric/solve.ts";

/** A mixture of normal distributions: parallel columns, weights ≥ 0 of sum 1, sds > 0. Plain data, so it crosses threads. */
export interface NormalMixture {
  readonly weight: readonly number[];
  readonly mean: readonly number[];
  readonly sd: readonly number[];
}

/** Σ w Φ((x − m)/s); P(X > x) when `upper`, without cancellation. */
export function mixtureTail({ weight, mean, sd }: NormalMixture, x: number, upper: boolean): number {
  let sum = 0;
  for (let i = 0; i < weight.length; i += 1) {
    const z = (x - mean[i]) / sd[i];
    sum += weight[i] * normalCdf(upper ? -z : z);
  }
  return Math.min(1, sum);
}

/** The density at x. */
export function mixtureDensity({ weight, mean, sd }: NormalMixture, x: number): number {
  let sum = 0;
  for (let i = 0; i < weight.length; i += 1) sum += (weight[i] / sd[i]) * normalDensity((x - mean[i]) / sd[i]);
  return sum;
}

/** The x with P(X ≤ x) = p, or P(X > x) = p when `upper`, bisected to the last double; p in (0, 1). */
export function mixtureQuantile(mixture: NormalMixture, p: number, upper = false): number {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < mixture.mean.length; i += 1) {
    low = Math.min(low, mixture.mean[i] - 40 * mixture.sd[i]);
    high = Math.max(high, mixture.mean[i] + 40 * mixture.sd[i]);
  }
  if (p > 0.5 === upper) return leftmost((x) => mixtureTail(mixture, x, false), upper ? 1 - p : p, low, high);
  return leftmost((x) => -mixtureTail(mixture, x, true), upper ? -p : p - 1, low, high);
}

/** Mean and standard deviation. */
export function mixtureMoments({ weight, mean, sd }: NormalMixture): { readonly mean: number; readonly sd: number } {
  let centre = 0;
  for (let i = 0; i < weight.length; i += 1) centre += weight[i] * mean[i];
  let variance = 0;
  for (let i = 0; i < weight.length; i += 1) variance += weight[i] * (sd[i] * sd[i] + (mean[i] - centre) * (mean[i] - centre));
  return { mean: centre, sd: Math.sqrt(variance) };
}
