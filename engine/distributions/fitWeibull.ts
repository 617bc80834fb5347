import { exp } from "../numeric/exp.ts";
import { log } from "../numeric/log.ts";
import { leftmost } from "../numeric/solve.ts";
import type { Fit } from "./fit.ts";
import { observedErrors } from "./fitInformation.ts";

/**
 * Weibull distribution by maximum likelihood.
 *
 *   Σ x^k ln x / Σ x^k − 1/k = mean of ln x,  scale = (mean of x^k)^(1/k),  k = shape
 *
 * sorted   rising, > 0, not all equal
 * source   Cohen (1965), Technometrics 7
 */
export function fitWeibull(sorted: Float64Array): Fit {
  const n = sorted.length;
  const logs = Float64Array.from(sorted, log);
  const largest = logs[n - 1];
  let sum = 0;
  for (let i = 0; i < n; i++) sum += logs[i] - largest;
  const mean = sum / n; // of ln(x / largest), so that no power overflows
  /** Mean of (x/largest)^k, and of the same times ln(x/largest). */
  function powers(k: number): readonly [number, number] {
    let plain = 0;
    let weighted = 0;
    for (let i = 0; i < n; i++) {
      const y = logs[i] - largest;
      const p = exp(k * y);
      plain += p;
      weighted += p * y;
    }
    return [plain / n, weighted / n];
  }
  const slope = (k: number): number => {
    const [plain, weighted] = powers(k);
    return weighted / plain - 1 / k - mean;
  };
  // The sd of ln x is π/(√6 shape).
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (logs[i] - largest - mean) * (logs[i] - largest - mean);
  const near = 1.2825498301618641 / Math.sqrt(squares / n);
  let [low, high] = [near / 2, near * 2];
  while (slope(low) > 0) low /= 4;
  while (slope(high) < 0 && high < 1e9) high *= 4;
  const shape = leftmost(slope, 0, low, high);
  const scale = exp(largest + log(powers(shape)[0]) / shape);
  const logLikelihood = ([k, s]: readonly number[]): number =>
    n * (log(k) - k * log(s) + (k - 1) * (mean + largest)) - n * exp(k * (largest - log(s))) * powers(k)[0];
  const errors = observedErrors(logLikelihood, [shape, scale], [shape * 1e-4, (scale / shape) * 1e-4]);
  return {
    parameters: [
      { name: "shape", value: shape, standardError: errors[0] },
      { name: "scale", value: scale, standardError: errors[1] },
    ],
    logLikelihood: logLikelihood([shape, scale]),
    observations: n,
    spec: { dist: "weibull", shape, scale },
  };
}
