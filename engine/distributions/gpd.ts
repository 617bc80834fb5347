import { exp } from "../numeric/exp.ts";
import { expm1 } from "../numeric/expm1.ts";
import { log1p } from "../numeric/log1p.ts";
import { cumulativeHazard } from "./exponential.ts";
import { type Family, optional, parameter } from "./family.ts";
import { finite, positive, requireValid, type SpecIssue } from "./issues.ts";
import { affineMoments, type MomentDistribution } from "./moments.ts";
import { discountedTime } from "./pareto.ts";
import type { Cap } from "./spec.ts";

export interface GpdParameters {
  /** Unit of the variable; 0 if not given. */
  readonly threshold?: number;
  /** > 0; unit of the variable. */
  readonly scale: number;
  /** Tail index: the mean is finite below 1, the variance below 1/2; below 0 the support has an upper end. */
  readonly shape: number;
}

export type GpdSpec = Cap & GpdParameters & { readonly dist: "gpd" };

/** What is wrong with the parameters of a generalised Pareto distribution. */
export function gpdIssues({ threshold = 0, scale, shape }: GpdParameters): SpecIssue[] {
  return [...finite("threshold", threshold), ...positive("scale", scale), ...finite("shape", shape)];
}

/**
 * Generalised Pareto distribution: excesses over a high threshold.
 *
 *   P(X > x) = (1 + shape z)^(−1/shape),  z = (x − threshold)/scale ≥ 0;  exp(−z) if shape = 0
 *
 * throws   RangeError if gpdIssues finds one
 * source   Coles (2001), An Introduction to Statistical Modeling of Extreme Values, ch. 4
 */
export function gpd(parameters: GpdParameters): MomentDistribution {
  requireValid("gpd", gpdIssues(parameters));
  const { threshold = 0, scale, shape } = parameters;
  const exponential = shape > -2.3e-16 && shape < 2.3e-16; // below this, 1 + shape z is 1 for every z that matters

  /** −ln P(X > x), the cumulative hazard; Infinity beyond the upper end. */
  function hazard(x: number): number {
    const z = Math.max(0, (x - threshold) / scale);
    if (exponential) return z;
    return shape * z <= -1 ? Infinity : log1p(shape * z) / shape;
  }
  const top = shape < 0 && !exponential ? threshold - scale / shape : Infinity;
  return {
    support: [threshold, top],
    mean: shape < 1 ? threshold + scale / (1 - shape) : Infinity,
    variance: shape < 0.5 ? ((scale / (1 - shape)) * (scale / (1 - shape))) / (1 - 2 * shape) : Infinity,
    cdf: (x) => (x <= threshold ? 0 : -expm1(-hazard(x))),
    survival: (x) => exp(-hazard(x)),
    quantile(p, upper = false) {
      const h = cumulativeHazard("gpd", p, upper);
      if (h === Infinity) return top;
      return threshold + scale * (exponential ? h : expm1(shape * h) / shape);
    },
    lowerMoments(x) {
      if (x <= threshold) return [0, 0];
      const h = hazard(x);
      return affineMoments(threshold, scale, -expm1(-h), excessMoments(shape, h));
    },
  };
}

/** E(Y^k; Y ≤ y) of Y with P(Y > y) = e^(−h(y)), y = (e^(shape h) − 1)/shape, by parts: ∫ k y^(k−1) P(Y > y) dy − y^k P(Y > y). */
function excessMoments(shape: number, h: number): readonly [number, number] {
  const first = discountedTime(1 - shape, h);
  const near = shape > -1e-5 && shape < 1e-5;
  // (D(1 − 2 shape) − D(1 − shape))/shape is a derivative of D where shape is tiny
  const second = near ? 2 * weightedTime(1 - 1.5 * shape, h) : (2 * (discountedTime(1 - 2 * shape, h) - first)) / shape;
  if (h === Infinity) return [shape < 1 ? first : Infinity, shape < 0.5 ? second : Infinity];
  const y = shape > -2.3e-16 && shape < 2.3e-16 ? h : expm1(shape * h) / shape;
  const tail = exp(-h);
  return [first - y * tail, second - y * y * tail];
}

/** ∫₀ʰ t e^(−c t) dt for c near 1. */
function weightedTime(c: number, h: number): number {
  if (h === Infinity) return 1 / (c * c);
  if (h < 0.1)
    return h * h * (0.5 - c * h * (1 / 3 - c * h * (1 / 8 - c * h * (1 / 30 - c * h * (1 / 144 - c * h * (1 / 840 - (c * h) / 5760))))));
  return (-expm1(-c * h) - c * h * exp(-c * h)) / (c * c);
}

/** gpd in a scenario. */
export const gpdFamily: Family<GpdSpec> = {
  name: "gpd",
  parameters: {
    threshold: optional("value", "smallest"),
    scale: parameter("value", "scale"),
    shape: parameter("plain", "tailIndex"),
  },
  forms: [],
  legal: gpdIssues,
  build: gpd,
  sampler: "table",
  tail: ({ shape }) => tailOfShape(shape),
  heavy: true,
};

/** Tail index of a generalised Pareto tail. */
export function tailOfShape(shape: number): number {
  return shape > 0 ? 1 / shape : Infinity;
}
