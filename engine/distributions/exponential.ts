import { exp } from "../numeric/exp.ts";
import { expm1 } from "../numeric/expm1.ts";
import { gammaP } from "../numeric/gamma.ts";
import { log } from "../numeric/log.ts";
import { log1p } from "../numeric/log1p.ts";
import { positive, requireValid } from "./issues.ts";
import { type MomentDistribution, probability } from "./moments.ts";

/** What is wrong with the parameter of an exponential distribution. */
export function exponentialIssues({ mean }: { readonly mean: number }): string[] {
  return positive("mean", mean);
}

/**
 * Exponential distribution: P(X > x) = exp(−x/mean).
 *
 * throws   RangeError if mean is not > 0
 */
export function exponential(parameters: { readonly mean: number }): MomentDistribution {
  requireValid("exponential", exponentialIssues(parameters));
  const { mean } = parameters;
  return {
    support: [0, Infinity],
    mean,
    variance: mean * mean,
    cdf: (x) => (x > 0 ? -expm1(-x / mean) : 0),
    survival: (x) => (x > 0 ? exp(-x / mean) : 1),
    quantile: (p, upper = false) => mean * cumulativeHazard("exponential", p, upper),
    lowerMoments: (x) => (x > 0 ? [mean * gammaP(2, x / mean), 2 * mean * mean * gammaP(3, x / mean)] : [0, 0]),
  };
}

/** −ln(1 − p), or −ln p when `upper`. */
export function cumulativeHazard(name: string, p: number, upper: boolean): number {
  probability(name, p);
  return upper ? 0 - log(p) : 0 - log1p(-p);
}
