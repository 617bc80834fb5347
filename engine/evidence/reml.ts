import { exp } from "../numeric/exp.ts";
import { log } from "../numeric/log.ts";
import type { Results } from "./weighted.ts";
import { weightedMean } from "./weighted.ts";

/** Points of the grid on which maxima of the likelihood are looked for. */
const gridPoints = 240;

/**
 * Restricted log-likelihood of τ² without its constant.
 *
 *   −½ Σ ln(v + τ²) − ½ ln Σw − ½ Σ w (y − μ)²,  w = 1/(v + τ²)
 *
 * source  Viechtbauer (2005), J. Educational and Behavioral Statistics 30
 */
export function restrictedLogLikelihood(results: Results, tau2: number): number {
  const { weight, heterogeneity } = weightedMean(results, tau2);
  let logs = log(weight);
  for (let i = 0; i < results.v.length; i += 1) logs += log(results.v[i] + tau2);
  return -0.5 * (logs + heterogeneity);
}

/** Derivative of the restricted log-likelihood by τ². */
export function restrictedScore({ y, v }: Results, tau2: number): number {
  const { mean, weight } = weightedMean({ y, v }, tau2);
  let squares = 0;
  let distances = 0;
  for (let i = 0; i < y.length; i += 1) {
    const w2 = 1 / ((v[i] + tau2) * (v[i] + tau2));
    squares += w2;
    distances += w2 * (y[i] - mean) * (y[i] - mean);
  }
  return 0.5 * (squares / weight - weight + distances);
}

/**
 * The τ² ≥ 0 where the restricted likelihood is largest: of all its local maxima and 0, the highest.
 *
 * The score is evaluated on a grid from 1e-10 to 1e3 times the variance of the results, and every change of its sign is bisected: scoring steps
 * from one start fail on some small sets and find the lower of two maxima on others.
 *
 * source  as `restrictedLogLikelihood`; to the last double
 */
export function remlTau2(results: Results): number {
  const scale = spread(results);
  const candidates = [0];
  const step = exp(29.933606208922594 / (gridPoints - 1)); // 13 decades
  let before = 0;
  for (let i = 0, at = 1e-10 * scale; i < gridPoints; i += 1, at *= step) {
    if (restrictedScore(results, before) > 0 && restrictedScore(results, at) <= 0) candidates.push(root(results, before, at));
    before = at;
  }
  return candidates.reduce((best, tau2) => (restrictedLogLikelihood(results, tau2) > restrictedLogLikelihood(results, best) ? tau2 : best));
}

/** Variance of the results plus their largest sampling variance. */
function spread({ y, v }: Results): number {
  let mean = 0;
  for (let i = 0; i < y.length; i += 1) mean += y[i] / y.length;
  let squares = 0;
  let largest = 0;
  for (let i = 0; i < y.length; i += 1) {
    squares += (y[i] - mean) * (y[i] - mean);
    largest = Math.max(largest, v[i]);
  }
  return squares / (y.length - 1) + largest;
}

/** Where the score changes from above 0 to below, bisected until nothing lies between. */
function root(results: Results, low: number, high: number): number {
  let [a, b] = [low, high];
  for (;;) {
    const half = a + 0.5 * (b - a);
    if (half === a || half === b) return half;
    if (restrictedScore(results, half) > 0) a = half;
    else b = half;
  }
}
