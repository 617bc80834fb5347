import { log } from "../numeric/log.ts";
import { logGamma } from "../numeric/logGamma.ts";
import { leftmost } from "../numeric/solve.ts";
import type { Fit } from "./fit.ts";
import { observedErrors } from "./fitInformation.ts";

/**
 * Gamma distribution by maximum likelihood.
 *
 *   ln shape − ψ(shape) = ln mean − mean of ln x,  scale = mean / shape
 *
 * sorted   rising, > 0, not all equal
 * source   Choi & Wette (1969), Technometrics 11
 */
export function fitGamma(sorted: Float64Array): Fit {
  const n = sorted.length;
  let sum = 0;
  let logs = 0;
  for (let i = 0; i < n; i++) {
    sum += sorted[i];
    logs += log(sorted[i]);
  }
  const mean = sum / n;
  const gap = log(mean) - logs / n;
  // ln k − ψ(k) falls in k and lies between 1/(2k) and 1/k.
  const shape = leftmost((k) => digamma(k) - log(k), -gap, 0.5 / gap, 1 / gap);
  const scale = mean / shape;
  const logLikelihood = ([k, s]: readonly number[]): number => (k - 1) * logs - sum / s - n * (logGamma(k) + k * log(s));
  const errors = observedErrors(logLikelihood, [shape, scale], [shape * 1e-4, scale * 1e-4]);
  return {
    parameters: [
      { name: "shape", value: shape, standardError: errors[0] },
      { name: "scale", value: scale, standardError: errors[1] },
    ],
    logLikelihood: logLikelihood([shape, scale]),
    observations: n,
    spec: { dist: "gamma", shape, scale },
  };
}

/** ψ(x) = d ln Γ(x)/dx for x > 0: recurrence up to 10, then Stirling's series (Abramowitz & Stegun 6.3.5, 6.3.18). */
function digamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 10; y += 1) shift += 1 / y;
  const z = 1 / (y * y);
  const series = z * (1 / 12 - z * (1 / 120 - z * (1 / 252 - z * (1 / 240 - z * (1 / 132 - (z * 691) / 32760)))));
  return log(y) - 0.5 / y - series - shift;
}
