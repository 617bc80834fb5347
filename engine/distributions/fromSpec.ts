import { capOf } from "./cap.ts";
import { capped } from "./capped.ts";
import { constant } from "./constant.ts";
import { familyOf } from "./families.ts";
import { requireValid } from "./issues.ts";
import type { MomentDistribution } from "./moments.ts";
import type { Uncertain } from "./spec.ts";
import { specIssues } from "./specIssues.ts";

export { specIssues } from "./specIssues.ts";

/**
 * The distribution a scenario writes down (MODEL §1), cap included; a plain number is a constant.
 *
 * throws   RangeError with the first of specIssues(spec), if there is one
 */
export function distribution(spec: Uncertain): MomentDistribution {
  requireValid("distribution", specIssues(spec));
  return build(spec);
}

/**
 * E(X) of a number or distribution; Infinity where it does not exist.
 *
 * throws   RangeError as `distribution`
 */
export function meanOf(spec: Uncertain): number {
  return distribution(spec).mean;
}

function build(spec: Uncertain): MomentDistribution {
  if (typeof spec === "number") return constant(spec);
  const bare = familyOf(spec).build(spec, build);
  const max = capOf(spec);
  return max === Infinity ? bare : capped(bare, max);
}
