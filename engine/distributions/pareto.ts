import { exp } from "../numeric/exp.ts";
import { expm1 } from "../numeric/expm1.ts";
import { log } from "../numeric/log.ts";
import { cumulativeHazard } from "./exponential.ts";
import { type Family, parameter } from "./family.ts";
import { positive, requireValid, type SpecIssue } from "./issues.ts";
import type { MomentDistribution } from "./moments.ts";
import type { Cap } from "./spec.ts";

export interface ParetoParameters {
  readonly min: number;
  readonly alpha: number;
}

export type ParetoSpec = Cap & ParetoParameters & { readonly dist: "pareto" };

/** What is wrong with the parameters of a Pareto distribution. */
export function paretoIssues({ min, alpha }: ParetoParameters): SpecIssue[] {
  return [...positive("min", min), ...positive("alpha", alpha)];
}

/**
 * Pareto distribution of type I: P(X > x) = (min/x)^alpha for x ≥ min.
 *
 * The mean is finite for alpha > 1, the variance for alpha > 2.
 * throws   RangeError if paretoIssues finds one
 */
export function pareto(parameters: ParetoParameters): MomentDistribution {
  requireValid("pareto", paretoIssues(parameters));
  const { min, alpha } = parameters;
  const hazard = (x: number): number => (x > min ? alpha * log(x / min) : 0);
  return {
    support: [min, Infinity],
    mean: alpha > 1 ? (alpha / (alpha - 1)) * min : Infinity,
    variance: alpha > 2 ? (((min / (alpha - 1)) * min) / (alpha - 1)) * (alpha / (alpha - 2)) : Infinity,
    cdf: (x) => -expm1(-hazard(x)),
    survival: (x) => exp(-hazard(x)),
    quantile: (p, upper = false) => min * exp(cumulativeHazard("pareto", p, upper) / alpha),
    lowerMoments(x) {
      if (!(x > min)) return [0, 0];
      const h = hazard(x); // E(X^k; X ≤ x) = min^k ∫ e^(−(1 − k/alpha) t) dt over 0 < t < h
      return [min * discountedTime(1 - 1 / alpha, h), min * min * discountedTime(1 - 2 / alpha, h)];
    },
  };
}

/** ∫₀ʰ e^(−c t) dt = (1 − e^(−c h))/c; h where c = 0. */
export function discountedTime(c: number, h: number): number {
  if (h === Infinity) return c > 0 ? 1 / c : Infinity;
  return c > -1e-300 && c < 1e-300 ? h : -expm1(-c * h) / c;
}

/** pareto in a scenario. */
export const paretoFamily: Family<ParetoSpec> = {
  name: "pareto",
  parameters: { min: parameter("value", "smallest"), alpha: parameter("plain", "tailExponent") },
  forms: [],
  legal: paretoIssues,
  build: pareto,
  sampler: "table",
  tail: ({ alpha }) => alpha,
  heavy: true,
};
