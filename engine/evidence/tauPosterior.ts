import { exp } from "../numeric/exp.ts";
import { sixteenPoints as rule } from "../numeric/gaussLegendre.ts";
import { log } from "../numeric/log.ts";
import { logTauPrior, type Priors, tauScale } from "./priors.ts";
import type { Results } from "./weighted.ts";

/** The posterior of τ on nodes, with the mean of all places given each. */
export interface TauPosterior {
  readonly tau: Float64Array;
  /** Posterior probability of each node; sum 1. */
  readonly weight: Float64Array;
  /** m(τ) = B/A and V(τ) = 1/A: mean and variance of μ given τ. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** Mean and variance of μ given τ, and the logarithm of p(τ | y) without its constant. */
export interface GivenTau {
  readonly mean: number;
  readonly variance: number;
  readonly logDensity: number;
}

/**
 * Given τ:  A = Σw + 1/s₀²,  B = Σwy + m₀/s₀²,  w = 1/(v + τ²), and
 *
 *   p(τ | y) ∝ p(τ) Π w^½ A^(−½) exp(−½(Σw(y − c)² + (m₀ − c)²/s₀² − (B − cA)²/A))
 *
 * with c = B/A at once: the same exponent, without the difference of two large squares.
 */
export function givenTau({ y, v }: Results, { tau: prior, mean: meanPrior }: Priors, tau: number): GivenTau {
  const tau2 = tau * tau;
  let [weight, sum, logs] = [0, 0, 0];
  if (meanPrior !== "flat") {
    weight = 1 / (meanPrior.sd * meanPrior.sd);
    sum = meanPrior.mean * weight;
  }
  for (let i = 0; i < y.length; i += 1) {
    const variance = v[i] + tau2;
    weight += 1 / variance;
    sum += y[i] / variance;
    logs += log(variance);
  }
  const mean = sum / weight;
  let squares = 0;
  for (let i = 0; i < y.length; i += 1) squares += ((y[i] - mean) * (y[i] - mean)) / (v[i] + tau2);
  if (meanPrior !== "flat") squares += ((meanPrior.mean - mean) * (meanPrior.mean - mean)) / (meanPrior.sd * meanPrior.sd);
  const logPrior = "fixed" in prior ? 0 : logTauPrior(prior, tau);
  return { mean, variance: 1 / weight, logDensity: logPrior - 0.5 * (logs + log(weight) + squares) };
}

/**
 * The posterior of τ on `panels` × 16 nodes: τ = s x/(1 − x), x in (0, 1), by Gauss–Legendre quadrature in equal panels.
 *
 * priors   with a scale s > 0; a known τ is one node
 */
export function tauPosterior(results: Results, priors: Priors, panels: number): TauPosterior {
  if ("fixed" in priors.tau) {
    const { mean, variance } = givenTau(results, priors, priors.tau.fixed);
    const one = (x: number) => Float64Array.of(x);
    return { tau: one(priors.tau.fixed), weight: one(1), mean: one(mean), variance: one(variance) };
  }
  const s = tauScale(priors.tau);
  const n = panels * rule.nodes.length;
  const posterior = { tau: new Float64Array(n), weight: new Float64Array(n), mean: new Float64Array(n), variance: new Float64Array(n) };
  let largest = -Infinity;
  for (let k = 0; k < n; k += 1) {
    const x = nodeAt(k, panels);
    const tau = (s * x) / (1 - x);
    const given = givenTau(results, priors, tau);
    posterior.tau[k] = tau;
    posterior.mean[k] = given.mean;
    posterior.variance[k] = given.variance;
    posterior.weight[k] = given.logDensity + log(rule.weights[k % rule.weights.length]) - 2 * log(1 - x);
    largest = Math.max(largest, posterior.weight[k]);
  }
  let total = 0;
  for (let k = 0; k < n; k += 1) {
    posterior.weight[k] = exp(posterior.weight[k] - largest);
    total += posterior.weight[k];
  }
  for (let k = 0; k < n; k += 1) posterior.weight[k] /= total;
  return posterior;
}

/** The x of node k. */
function nodeAt(k: number, panels: number): number {
  const panel = Math.floor(k / rule.nodes.length);
  return (panel + 0.5 + 0.5 * rule.nodes[k % rule.nodes.length]) / panels;
}

/**
 * The τ below which half of the posterior lies: the panel by the sums of its nodes, inside it by the same quadrature from the panel's
 * edge, bisected.
 */
export function tauMedian(results: Results, priors: Priors, posterior: TauPosterior): number {
  if ("fixed" in priors.tau) return priors.tau.fixed;
  const points = rule.nodes.length;
  const panels = posterior.tau.length / points;
  let [panel, below] = [0, 0];
  for (; panel < panels - 1; panel += 1) {
    const inside = posterior.weight.subarray(panel * points, (panel + 1) * points).reduce((a, b) => a + b, 0);
    if (below + inside > 0.5) break;
    below += inside;
  }
  const inside = posterior.weight.subarray(panel * points, (panel + 1) * points).reduce((a, b) => a + b, 0);
  const s = tauScale(priors.tau);
  const start = panel / panels;
  const reference = givenTau(results, priors, posterior.tau[panel * points + points / 2]).logDensity;
  const mass = (x: number): number => {
    let sum = 0;
    for (let j = 0; j < points; j += 1) {
      const at = start + 0.5 * (x - start) * (1 + rule.nodes[j]);
      const rest = 1 - at;
      sum += (rule.weights[j] * exp(givenTau(results, priors, (s * at) / rest).logDensity - reference)) / (rest * rest);
    }
    return sum * (x - start);
  };
  const whole = mass((panel + 1) / panels);
  let [low, high] = [start, (panel + 1) / panels];
  for (let n = 0; n < 60; n += 1) {
    const half = 0.5 * (low + high);
    if (below + (inside * mass(half)) / whole < 0.5) low = half;
    else high = half;
  }
  return (s * low) / (1 - low);
}
