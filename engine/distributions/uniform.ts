import { constant } from "./constant.ts";
import { type Family, parameter } from "./family.ts";
import { atLeast, finite, requireValid, type SpecIssue } from "./issues.ts";
import { affineMoments, type MomentDistribution, probability } from "./moments.ts";

export interface UniformParameters {
  readonly min: number;
  readonly max: number;
}

export type UniformSpec = UniformParameters & { readonly dist: "uniform" };

/** What is wrong with the parameters of a uniform distribution. */
export function uniformIssues({ min, max }: UniformParameters): SpecIssue[] {
  return [...finite("min", min), ...atLeast("max", max, "min", min)];
}

/**
 * Uniform distribution on [min, max]; min = max is a constant.
 *
 * throws   RangeError if uniformIssues finds one
 */
export function uniform(parameters: UniformParameters): MomentDistribution {
  requireValid("uniform", uniformIssues(parameters));
  const { min, max } = parameters;
  if (min === max) return constant(min);
  const width = max - min;
  const part = (x: number): number => Math.min(1, Math.max(0, (x - min) / width));
  return {
    support: [min, max],
    mean: 0.5 * min + 0.5 * max,
    variance: (width * width) / 12,
    cdf: part,
    survival: (x) => Math.min(1, Math.max(0, (max - x) / width)),
    quantile(p, upper = false) {
      probability("uniform", p);
      return upper ? max - p * width : p === 1 ? max : min + p * width;
    },
    lowerMoments(x) {
      const u = part(x);
      return affineMoments(min, width, u, [(u * u) / 2, (u * u * u) / 3]);
    },
  };
}

/** uniform in a scenario. */
export const uniformFamily: Family<UniformSpec> = {
  name: "uniform",
  parameters: { min: parameter("value", "smallest"), max: parameter("value", "largest") },
  forms: [],
  legal: uniformIssues,
  build: uniform,
  sampler: "table",
};
