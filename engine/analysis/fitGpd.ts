import type { Fit } from "../distributions/fit.ts";
import { observedErrors } from "../distributions/fitInformation.ts";
import { log } from "../numeric/log.ts";
import { log1p } from "../numeric/log1p.ts";
import { leftmost } from "../numeric/solve.ts";

/**
 * Generalised Pareto distribution of excesses over a threshold, by maximum likelihood: the profile over θ = shape/scale.
 *
 *   shape(θ) = mean of ln(1 + θ x),  ℓ(θ)/n = −ln(shape(θ)/θ) − shape(θ) − 1
 *
 * Shapes below −1, where the likelihood has no bound, are left out. The standard errors are those of a regular model and null
 * for shape ≤ −1/2.
 * excesses   > 0, any order, at least 2
 * threshold  what the excesses are over: only written into `spec`
 * throws     RangeError if an excess is not > 0 or there are fewer than two
 * source     Grimshaw (1993), Technometrics 35; Smith (1985), Biometrika 72, on −1/2
 */
export function fitGpd(excesses: Float64Array, threshold = 0): Fit {
  const n = excesses.length;
  if (n < 2) throw new RangeError(`fitGpd: there must be at least 2 excesses, got ${n}`);
  const sorted = Float64Array.from(excesses).sort();
  if (!(sorted[0] > 0)) throw new RangeError(`fitGpd: excesses must be > 0, got ${sorted[0]}`);
  const { scale, shape } = profiled(sorted);
  const logLikelihood = ([s, k]: readonly number[]): number => gpdLogLikelihood(sorted, s, k);
  const regular = shape > -0.5 ? observedErrors(logLikelihood, [scale, shape], [scale * 1e-4, 1e-4 * Math.max(0.3, Math.abs(shape))]) : [];
  return {
    parameters: [
      { name: "scale", value: scale, standardError: regular[0] ?? null },
      { name: "shape", value: shape, standardError: regular[1] ?? null },
    ],
    logLikelihood: logLikelihood([scale, shape]),
    observations: n,
    spec: { dist: "gpd", threshold, scale, shape },
  };
}

/** ln of the likelihood of excesses: −n ln scale − (1 + 1/shape) Σ ln(1 + shape x/scale); −Infinity outside the support. */
export function gpdLogLikelihood(excesses: Float64Array, scale: number, shape: number): number {
  const theta = shape / scale;
  let sum = 0;
  if (Math.abs(shape) < 1e-12) {
    for (let i = 0; i < excesses.length; i++) sum += excesses[i] / scale;
    return -excesses.length * log(scale) - sum;
  }
  for (let i = 0; i < excesses.length; i++) {
    if (!(theta * excesses[i] > -1)) return -Infinity;
    sum += log1p(theta * excesses[i]);
  }
  return -excesses.length * log(scale) - (1 + 1 / shape) * sum;
}

/** The best point of a grid of θ, refined to the root of the slope between its neighbours. */
function profiled(sorted: Float64Array): { readonly scale: number; readonly shape: number } {
  const unit = sorted[sorted.length >> 1];
  const lowest = -1 / sorted[sorted.length - 1];
  let best = 0;
  let highest = -Infinity;
  const grid = thetas(unit, lowest);
  for (let i = 0; i < grid.length; i++) {
    const value = profile(sorted, grid[i]);
    if (value > highest) [best, highest] = [i, value];
  }
  const [from, to] = [grid[Math.max(0, best - 1)], grid[Math.min(grid.length - 1, best + 1)]];
  const inside = slope(sorted, from) > 0 && slope(sorted, to) < 0;
  const theta = inside ? leftmost((x) => -slope(sorted, x), 0, from, to) : grid[best];
  const shape = meanLog(sorted, theta);
  return { scale: Math.abs(shape) < 1e-12 ? meanOf(sorted) : shape / theta, shape };
}

/** Negative θ close in on the pole at `lowest`; positive ones cover shapes from nearly 0 to far above 1. */
function thetas(unit: number, lowest: number): number[] {
  const grid: number[] = [];
  for (let gap = 1e-9; gap < 0.9; gap *= 4) grid.push(lowest * (1 - gap));
  for (let part = 0.1; part > 1e-4; part /= 4) grid.push(lowest * part);
  grid.push(0);
  for (let x = 1e-4; x < 1e6; x *= 2) grid.push(x / unit);
  return grid;
}

/** ℓ(θ)/n; −Infinity where shape(θ) < −1. */
function profile(sorted: Float64Array, theta: number): number {
  const shape = meanLog(sorted, theta);
  if (shape < -1) return -Infinity;
  return theta === 0 ? -log(meanOf(sorted)) - 1 : -log(shape / theta) - shape - 1;
}

/** Its derivative: 1/θ − shape′/shape − shape′, with its limit at 0. */
function slope(sorted: Float64Array, theta: number): number {
  let first = 0;
  let second = 0;
  for (let i = 0; i < sorted.length; i++) {
    first += sorted[i] / (1 + theta * sorted[i]);
    second += sorted[i] * sorted[i];
  }
  const n = sorted.length;
  const mean = first / n;
  if (Math.abs(theta) * mean < 1e-9) return second / n / (2 * mean) - mean;
  return 1 / theta - mean / meanLog(sorted, theta) - mean;
}

function meanLog(sorted: Float64Array, theta: number): number {
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) sum += log1p(theta * sorted[i]);
  return sum / sorted.length;
}

function meanOf(sorted: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) sum += sorted[i];
  return sum / sorted.length;
}
