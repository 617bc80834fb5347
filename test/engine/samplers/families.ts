import type { DistributionSpec } from "../../../engine/distributions/spec.ts";

/** Every family of MODEL §1 that is drawn from a table, heavy tails and shapes below 1 included. */
export const tabled: readonly (readonly [name: string, spec: DistributionSpec])[] = [
  ["standard normal", { dist: "normal", mean: 0, sd: 1 }],
  ["normal by percentiles", { dist: "normal", p5: -3, p95: 17 }],
  ["normal truncated at 0", { dist: "normal", mean: 0.1, sd: 0.2, min: 0 }],
  ["normal truncated to its far tail", { dist: "normal", mean: 0, sd: 1, min: 5, max: 9 }],
  ["lognormal σ = 0.45", { dist: "lognormal", median: 4000, sigma: 0.45 }],
  ["lognormal σ = 2", { dist: "lognormal", median: 1, sigma: 2 }],
  ["lognormal by mean and sd", { dist: "lognormal", mean: 400_000, sd: 900_000 }],
  ["beta 0.3, 0.5", { dist: "beta", alpha: 0.3, beta: 0.5 }],
  ["beta 2, 5 scaled", { dist: "beta", alpha: 2, beta: 5, min: -1, max: 3 }],
  ["beta 40, 2", { dist: "beta", alpha: 40, beta: 2 }],
  ["gamma shape 0.2", { dist: "gamma", shape: 0.2, scale: 5 }],
  ["gamma shape 7.5", { dist: "gamma", mean: 15, sd: 5.4772255750516612 }],
  ["weibull shape 0.5", { dist: "weibull", shape: 0.5, scale: 3 }],
  ["weibull shape 3", { dist: "weibull", shape: 3, scale: 3 }],
  ["exponential", { dist: "exponential", mean: 70 }],
  ["uniform", { dist: "uniform", min: -2, max: 5 }],
  ["triangular", { dist: "triangular", min: 1, mode: 2, max: 7 }],
  ["triangular with its mode at the end", { dist: "triangular", min: 0, mode: 0, max: 1 }],
  ["pert", { dist: "pert", min: 0, mode: 2, max: 10 }],
  ["pareto α = 1.2", { dist: "pareto", min: 1, alpha: 1.2 }],
  ["pareto α = 3", { dist: "pareto", min: 50, alpha: 3 }],
  ["gpd ξ = 0.9", { dist: "gpd", threshold: 10, scale: 7, shape: 0.9 }],
  ["gpd ξ = 0", { dist: "gpd", scale: 7, shape: 0 }],
  ["gpd ξ = −0.4", { dist: "gpd", scale: 7, shape: -0.4 }],
];
