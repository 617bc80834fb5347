import { atomsOf } from "./atoms.ts";
import { betaIssues } from "./beta.ts";
import { compoundIssues } from "./compound.ts";
import { discreteIssues } from "./discrete.ts";
import { empiricalIssues } from "./empirical.ts";
import { exponentialIssues } from "./exponential.ts";
import { shapeScaleIssues } from "./gamma.ts";
import { gpdIssues } from "./gpd.ts";
import { finite } from "./issues.ts";
import { lognormalIssues } from "./lognormal.ts";
import { mixtureIssues } from "./mixture.ts";
import { normalIssues } from "./normal.ts";
import { poissonSums } from "./panjer.ts";
import { paretoIssues } from "./pareto.ts";
import { threePointIssues } from "./pert.ts";
import type { DistributionSpec, Uncertain } from "./spec.ts";
import { splicedIssues } from "./spliced.ts";
import { uniformIssues } from "./uniform.ts";

/**
 * Every rule the parameters break, one sentence each ('sigma must be >= 0, got -1'; parts of a distribution are named first:
 * 'of[1]: mean must be > 0, got 0'). Empty if `distribution(spec)` can be built. Never throws.
 */
export function specIssues(spec: Uncertain): string[] {
  if (typeof spec === "number") return finite("a number", spec);
  switch (spec.dist) {
    case "normal":
      return normalIssues(spec);
    case "beta":
      return betaIssues(spec);
    case "uniform":
      return uniformIssues(spec);
    case "triangular":
    case "pert":
      return threePointIssues(spec);
    default:
      return [...cappableIssues(spec), ...capIssues(spec)];
  }
}

type Cappable = Exclude<DistributionSpec, { readonly dist: "normal" | "beta" | "uniform" | "triangular" | "pert" }>;

function cappableIssues(spec: Cappable): string[] {
  switch (spec.dist) {
    case "lognormal":
      return lognormalIssues(spec);
    case "gamma":
    case "weibull":
      return shapeScaleIssues(spec);
    case "exponential":
      return exponentialIssues(spec);
    case "pareto":
      return paretoIssues(spec);
    case "gpd":
      return gpdIssues(spec);
    case "discrete":
      return discreteIssues(spec);
    case "empirical":
      return empiricalIssues(spec);
    case "spliced":
      return [...within("body", spec.body), ...splicedIssues(spec), ...noCompound("body", spec.body)];
    case "mixture":
      return [...mixtureIssues(spec.of.map((c) => c.weight)), ...spec.of.flatMap((c, i) => within(`of[${i}]`, c.of))];
    case "compound":
      return [...compoundIssues(spec), ...within("severity", spec.severity)];
  }
}

function capIssues(spec: Cappable): string[] {
  if (spec.max === undefined) return [];
  const issues = finite("max", spec.max);
  if (hasCompound(spec, true)) issues.push("max must not cap a compound distribution whose severity is not on a lattice, got compound");
  return issues;
}

/** The issues of a part, each with the part's name. */
function within(name: string, part: Uncertain): string[] {
  return specIssues(part).map((issue) => `${name}: ${issue}`);
}

/** A splice needs the quantile of its body, and a compound has none. */
function noCompound(name: string, spec: Uncertain): string[] {
  return hasCompound(spec, false) ? [`${name} must have a quantile function, got compound`] : [];
}

/** Whether a compound is in it; with `open`, one whose distribution function is not known. */
function hasCompound(spec: Uncertain, open: boolean): boolean {
  if (typeof spec === "number") return false;
  if (spec.dist === "mixture") return spec.of.some((c) => hasCompound(c.of, open));
  if (spec.dist === "spliced") return hasCompound(spec.body, open);
  if (spec.dist !== "compound" || !open) return spec.dist === "compound";
  const atoms = atomsOf(spec.severity);
  return spec.rate > 0 && (atoms === null || (specIssues(spec.severity).length === 0 && poissonSums(spec.rate, atoms) === null));
}
