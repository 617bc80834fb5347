import { exp } from "../numeric/exp.ts";
import { expm1 } from "../numeric/expm1.ts";
import { gammaP } from "../numeric/gamma.ts";
import { log } from "../numeric/log.ts";
import { log1p } from "../numeric/log1p.ts";
import { type Family, mean } from "./family.ts";
import { positive, requireValid, type SpecIssue } from "./issues.ts";
import { type MomentDistribution, probability } from "./moments.ts";
import type { Cap } from "./spec.ts";

export type ExponentialSpec = Cap & { readonly dist: "exponential"; readonly mean: number };

/** What is wrong with the parameter of an exponential distribution. */
export function exponentialIssues(parameters: { readonly mean: number }): SpecIssue[] {
  return positive("mean", parameters.mean);
}

/**
 * Exponential distribution: P(X > x) = exp(−x/mean).
 *
 * throws   RangeError if mean is not > 0
 */
export function exponential(parameters: { readonly mean: number }): MomentDistribution {
  requireValid("exponential", exponentialIssues(parameters));
  const scale = parameters.mean;
  return {
    support: [0, Infinity],
    mean: scale,
    variance: scale * scale,
    cdf: (x) => (x > 0 ? -expm1(-x / scale) : 0),
    survival: (x) => (x > 0 ? exp(-x / scale) : 1),
    quantile: (p, upper = false) => scale * cumulativeHazard("exponential", p, upper),
    lowerMoments: (x) => (x > 0 ? [scale * gammaP(2, x / scale), 2 * scale * scale * gammaP(3, x / scale)] : [0, 0]),
  };
}

/** −ln(1 − p), or −ln p when `upper`. */
export function cumulativeHazard(name: string, p: number, upper: boolean): number {
  probability(name, p);
  return upper ? 0 - log(p) : 0 - log1p(-p);
}

/** exponential in a scenario. */
export const exponentialFamily: Family<ExponentialSpec> = {
  name: "exponential",
  parameters: { mean },
  forms: [],
  legal: exponentialIssues,
  build: exponential,
  sampler: "table",
};
