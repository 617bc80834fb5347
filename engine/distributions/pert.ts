import { scaledBeta } from "./beta.ts";
import { constant } from "./constant.ts";
import { type Family, parameter } from "./family.ts";
import { atLeast, finite, requireValid, type SpecIssue, wrong } from "./issues.ts";
import type { MomentDistribution } from "./moments.ts";

export interface ThreePoint {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** The keys of pert and triangular. */
export const threePointParameters = {
  min: parameter("value", "smallest"),
  max: parameter("value", "largest"),
  mode: parameter("value", "mode"),
};

/** What is wrong with min, mode and max (of `pert` and `triangular`). */
export function threePointIssues({ min, mode, max }: ThreePoint): SpecIssue[] {
  const inside = mode >= min && mode <= max ? [] : [wrong("betweenMinMax", "mode", mode, { min, max })];
  return [...finite("min", min), ...atLeast("max", max, "min", min), ...inside];
}

/**
 * PERT distribution: a beta on [min, max] with mean (min + 4 mode + max)/6.
 *
 *   alpha = 1 + 4 (mode − min)/(max − min),  beta = 1 + 4 (max − mode)/(max − min)
 *
 * throws   RangeError if threePointIssues finds one
 * source   Malcolm et al. (1959), Operations Research 7(5)
 */
export function pert(parameters: ThreePoint): MomentDistribution {
  requireValid("pert", threePointIssues(parameters));
  const { min, mode, max } = parameters;
  if (min === max) return constant(min);
  return scaledBeta(min, max, 1 + (4 * (mode - min)) / (max - min), 1 + (4 * (max - mode)) / (max - min));
}

/** pert in a scenario. */
export const pertFamily: Family<ThreePoint & { readonly dist: "pert" }> = {
  name: "pert",
  parameters: threePointParameters,
  forms: [],
  legal: threePointIssues,
  build: pert,
  sampler: "table",
};
