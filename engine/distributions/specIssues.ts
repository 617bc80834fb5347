import { atomsOf } from "./atoms.ts";
import { hasCap } from "./cap.ts";
import { familyOf } from "./families.ts";
import { finite } from "./issues.ts";
import { poissonSums } from "./panjer.ts";
import type { DistributionSpec, Uncertain } from "./spec.ts";

/**
 * Every rule the parameters break, one sentence each ('sigma must be >= 0, got -1'; parts of a distribution are named first:
 * 'of[1]: mean must be > 0, got 0'). Empty if `distribution(spec)` can be built. Never throws.
 */
export function specIssues(spec: Uncertain): string[] {
  if (typeof spec === "number") return finite("a number", spec);
  return [...familyOf(spec).legal(spec, specIssues), ...capIssues(spec)];
}

function capIssues(spec: DistributionSpec): string[] {
  if (!hasCap(spec) || !("max" in spec) || spec.max === undefined) return [];
  const issues = finite("max", spec.max);
  if (isOpen(spec))
    issues.push(
      "max of a compound distribution needs a discrete severity in whole steps and a rate of at most 700: round the values, or write max on severity",
    );
  return issues;
}

/** Whether a compound is in it whose distribution function is not known. */
function isOpen(spec: Uncertain): boolean {
  if (typeof spec === "number") return false;
  if (spec.dist !== "compound") return (familyOf(spec).parts?.(spec) ?? []).some(isOpen);
  const atoms = atomsOf(spec.severity);
  return spec.rate > 0 && (atoms === null || (specIssues(spec.severity).length === 0 && poissonSums(spec.rate, atoms) === null));
}
