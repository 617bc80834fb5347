import { gammaP, gammaQ, gammaQuantile } from "../numeric/gamma.ts";
import { constant } from "./constant.ts";
import { type Family, mean, parameter, sd } from "./family.ts";
import { fitGamma } from "./fitGamma.ts";
import { notNegative, positive, requireValid, type SpecIssue } from "./issues.ts";
import { type MomentDistribution, probability } from "./moments.ts";
import type { Cap } from "./spec.ts";

/** Parameters of gamma and weibull. */
export type ShapeScale = { readonly mean: number; readonly sd: number } | { readonly shape: number; readonly scale: number };

export type GammaSpec = Cap & { readonly dist: "gamma" } & ShapeScale;

/** The keys of gamma and weibull, and the sets of which one is given. */
export const shapeScaleParameters = { mean, sd, shape: parameter("plain", "shape"), scale: parameter("value", "scale") };
export const shapeScaleForms = [
  ["mean", "sd"],
  ["shape", "scale"],
] as const;

/** What is wrong with mean and sd, or shape and scale (of `gamma` and `weibull`). */
export function shapeScaleIssues(spec: ShapeScale): SpecIssue[] {
  if ("mean" in spec) return [...positive("mean", spec.mean), ...notNegative("sd", spec.sd)];
  return [...positive("shape", spec.shape), ...positive("scale", spec.scale)];
}

/**
 * Gamma distribution with density ∝ x^(shape − 1) e^(−x/scale).
 *
 *   shape = (mean/sd)², scale = sd²/mean
 *
 * sd = 0 is a constant.
 * throws   RangeError if shapeScaleIssues finds one
 */
export function gamma(spec: ShapeScale): MomentDistribution {
  requireValid("gamma", shapeScaleIssues(spec));
  if ("mean" in spec) {
    const ratio = spec.mean / spec.sd;
    return ratio < 1e9 ? gamma({ shape: ratio * ratio, scale: spec.sd / ratio }) : constant(spec.mean); // sd below 1e-9 of the mean is none
  }
  const { shape, scale } = spec;
  const expected = shape * scale;
  return {
    support: [0, Infinity],
    mean: expected,
    variance: expected * scale,
    cdf: (x) => (x > 0 ? gammaP(shape, x / scale) : 0),
    survival: (x) => (x > 0 ? gammaQ(shape, x / scale) : 1),
    quantile: (p, upper = false, near = 0) => scale * gammaQuantile(shape, probability("gamma", p), upper, near / scale),
    lowerMoments: (x) =>
      x > 0 ? [expected * gammaP(shape + 1, x / scale), expected * (shape + 1) * scale * gammaP(shape + 2, x / scale)] : [0, 0],
  };
}

/** gamma in a scenario. */
export const gammaFamily: Family<GammaSpec> = {
  name: "gamma",
  parameters: shapeScaleParameters,
  forms: shapeScaleForms,
  legal: shapeScaleIssues,
  build: gamma,
  sampler: "table",
  fit: fitGamma,
};
