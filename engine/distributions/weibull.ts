import { exp } from "../numeric/exp.ts";
import { expm1 } from "../numeric/expm1.ts";
import { gammaP, logGamma } from "../numeric/gamma.ts";
import { log } from "../numeric/log.ts";
import { log1p } from "../numeric/log1p.ts";
import { power } from "../numeric/power.ts";
import { leftmost } from "../numeric/solve.ts";
import { constant } from "./constant.ts";
import type { Family } from "./family.ts";
import { fitWeibull } from "./fitWeibull.ts";
import { type ShapeScale, shapeScaleForms, shapeScaleIssues, shapeScaleParameters } from "./gamma.ts";
import { requireValid } from "./issues.ts";
import { type MomentDistribution, probability } from "./moments.ts";
import type { Cap } from "./spec.ts";

export type WeibullSpec = Cap & { readonly dist: "weibull" } & ShapeScale;

/**
 * Weibull distribution: P(X > x) = exp(−(x/scale)^shape).
 *
 *   mean = scale Γ(1 + 1/shape),  1 + (sd/mean)² = Γ(1 + 2/shape) / Γ(1 + 1/shape)²  (solved for shape)
 *
 * sd = 0 is a constant.
 * throws   RangeError if shapeScaleIssues finds one
 */
export function weibull(spec: ShapeScale): MomentDistribution {
  requireValid("weibull", shapeScaleIssues(spec));
  if ("mean" in spec) {
    const ratio = spec.sd / spec.mean;
    if (!(ratio > 1e-9)) return constant(spec.mean);
    const inverse = leftmost(logSpread, log1p(ratio * ratio), 0, 100);
    return weibull({ shape: 1 / inverse, scale: spec.mean / exp(logGamma(1 + inverse)) });
  }
  const { shape, scale } = spec;
  const mean = scale * exp(logGamma(1 + 1 / shape));
  const second = scale * scale * exp(logGamma(1 + 2 / shape));
  const hazard = (x: number): number => power(Math.max(0, x) / scale, shape);
  return {
    support: [0, Infinity],
    mean,
    variance: mean * mean * expm1(logSpread(1 / shape)),
    cdf: (x) => -expm1(-hazard(x)),
    survival: (x) => exp(-hazard(x)),
    quantile(p, upper = false) {
      probability("weibull", p);
      return scale * power(upper ? 0 - log(p) : -log1p(-p), 1 / shape);
    },
    lowerMoments(x) {
      const h = hazard(x);
      return [mean * gammaP(1 + 1 / shape, h), second * gammaP(1 + 2 / shape, h)];
    },
  };
}

/** ln Γ(1 + 2u) − 2 ln Γ(1 + u): the log of 1 + (sd/mean)² at shape 1/u, with relative precision down to u = 0. */
function logSpread(u: number): number {
  if (u > 0.1) return logGamma(1 + 2 * u) - 2 * logGamma(1 + u);
  let sum = 0;
  for (let n = series.length - 1; n >= 0; n -= 1) sum = sum * u + series[n];
  return u * u * sum;
}

/** (−1)^n ζ(n) (2^n − 2)/n, n = 2 … 26. Source: Abramowitz & Stegun (1964) 6.1.33. */
const series = [
  1.6449340668482264, -2.4041138063191885, 3.7881313179889835, -6.22156653086022, 10.51254497383931, -18.150286992874612,
  31.879456059284735, -56.78047559347799, 102.30164557806299, -186.0919190803662, 341.2506231957703, -630.0773094089744, 1170.2145262106096,
  -2184.466816943389, 4095.9375942242555, -7710.058882793787, 14563.500037382839, -27594.052655221698, 52428.75001498929,
  -99864.33334285779, 190650.13636970092, -364722.04348212987, 699050.6250024727, -1342177.2400015828, 2581110.1153856306,
] as const;

/** weibull in a scenario. */
export const weibullFamily: Family<WeibullSpec> = {
  name: "weibull",
  parameters: shapeScaleParameters,
  forms: shapeScaleForms,
  legal: shapeScaleIssues,
  build: weibull,
  sampler: "table",
  fit: fitWeibull,
};
