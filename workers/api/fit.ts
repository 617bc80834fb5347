import { type CostFit, fitCosts } from "../engine.ts";

/** How costs are fitted. */
export interface FitSettings {
  /** Where the tail begins, in the unit of the costs; "auto" (the default) finds it. */
  readonly threshold?: number | "auto";
  /** Of the p-values; default 1. */
  readonly seed?: string | number;
}

/**
 * From observed costs to distributions that a scenario can use: lognormal, gamma, Weibull, and a lognormal body with a generalised
 * Pareto tail, the best first; `families[0].fit.spec` is the distribution.
 *
 * costs   finite and > 0; at least five, of which two differ
 * throws  RangeError if they cannot be fitted
 */
export function fit(costs: ArrayLike<number>, { threshold = "auto", seed = 1 }: FitSettings = {}): CostFit {
  return fitCosts(costs, threshold, seed);
}
