import type { DistributionSpec, Uncertain } from "../../../engine/distributions/spec.ts";
import { quantileOf } from "./families.ts";
import { familyOf } from "./familyOf.ts";
import type { Random } from "./random.ts";

/** One draw of a number that is known or distributed (MODEL §1). */
export function sample(spec: Uncertain, random: Random): number {
  return typeof spec === "number" ? spec : familyOf(spec).sample(random);
}

/** Mean, with truncation and cap respected; Infinity where it does not exist. */
export function mean(spec: Uncertain): number {
  return typeof spec === "number" ? spec : familyOf(spec).mean;
}

/** F(x). */
export function cdf(spec: DistributionSpec, x: number): number {
  return familyOf(spec).cdf(x);
}

/** Smallest x with F(x) ≥ p, by bisection on the cdf. */
export function quantile(spec: Uncertain, p: number): number {
  return typeof spec === "number" ? spec : quantileOf(familyOf(spec), p);
}
