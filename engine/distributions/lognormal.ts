import { exp } from "../numeric/exp.ts";
import { expm1 } from "../numeric/expm1.ts";
import { log } from "../numeric/log.ts";
import { log1p } from "../numeric/log1p.ts";
import { normalCdf, normalQuantile, normalSurvival } from "../numeric/normal.ts";
import { constant } from "./constant.ts";
import { type Family, mean, p5, p95, parameter, sd } from "./family.ts";
import { fitLognormal } from "./fitLognormal.ts";
import { atLeast, notNegative, positive, requireValid, type SpecIssue } from "./issues.ts";
import { type MomentDistribution, probability } from "./moments.ts";
import { z95 } from "./normal.ts";
import type { Cap } from "./spec.ts";

export type LognormalSpec = Cap & { readonly dist: "lognormal" } & (
    | { readonly mean: number; readonly sd: number }
    | { readonly median: number; readonly sigma: number }
    | { readonly p5: number; readonly p95: number }
  );

/** What is wrong with the parameters of a lognormal distribution. */
export function lognormalIssues(spec: LognormalSpec): SpecIssue[] {
  if ("mean" in spec) return [...positive("mean", spec.mean), ...notNegative("sd", spec.sd)];
  if ("median" in spec) return [...positive("median", spec.median), ...notNegative("sigma", spec.sigma)];
  return [...positive("p5", spec.p5), ...atLeast("p95", spec.p95, "p5", spec.p5)];
}

/**
 * Lognormal distribution: ln X = ln median + sigma N.
 *
 *   sigma² = ln(1 + (sd/mean)²), median = mean / √(1 + (sd/mean)²);  or median = √(p5 p95), sigma = ln(p95/p5) / (2 z.95)
 *
 * `sigma` is of ln X; 0 is a constant. `max` is not looked at here (capped.ts).
 * throws   RangeError if lognormalIssues finds one
 */
export function lognormal(spec: LognormalSpec): MomentDistribution {
  requireValid("lognormal", lognormalIssues(spec));
  const { median, sigma } = located(spec);
  if (sigma === 0) return constant(median);
  const expected = median * exp(0.5 * sigma * sigma);
  const second = median * median * exp(2 * sigma * sigma);
  const standard = (x: number): number => log(x / median) / sigma;
  return {
    support: [0, Infinity],
    mean: expected,
    variance: expected * expected * expm1(sigma * sigma),
    cdf: (x) => (x > 0 ? normalCdf(standard(x)) : 0),
    survival: (x) => (x > 0 ? normalSurvival(standard(x)) : 1),
    quantile: (p, upper = false) => median * exp(sigma * normalQuantile(probability("lognormal", p), upper)),
    lowerMoments(x) {
      if (!(x > 0)) return [0, 0];
      const z = standard(x);
      return [expected * normalCdf(z - sigma), second * normalCdf(z - 2 * sigma)];
    },
  };
}

function located(spec: LognormalSpec): { readonly median: number; readonly sigma: number } {
  if ("median" in spec) return spec;
  if ("mean" in spec) {
    const ratio = spec.sd / spec.mean;
    return { median: spec.mean / Math.sqrt(1 + ratio * ratio), sigma: Math.sqrt(log1p(ratio * ratio)) };
  }
  return { median: Math.sqrt(spec.p5) * Math.sqrt(spec.p95), sigma: log(spec.p95 / spec.p5) / (2 * z95) };
}

/** lognormal in a scenario. */
export const lognormalFamily: Family<LognormalSpec> = {
  name: "lognormal",
  parameters: { mean, sd, median: parameter("value", "median"), sigma: parameter("plain", "sigma"), p5, p95 },
  forms: [
    ["mean", "sd"],
    ["median", "sigma"],
    ["p5", "p95"],
  ],
  legal: lognormalIssues,
  build: lognormal,
  sampler: "table",
  fit: fitLognormal,
};
