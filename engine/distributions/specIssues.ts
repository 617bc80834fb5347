import { atomsOf } from "./atoms.ts";
import { hasCap } from "./cap.ts";
import { familyOf } from "./families.ts";
import { finite, type SpecIssue, unfit } from "./issues.ts";
import { mostRate, poissonSums } from "./panjer.ts";
import type { DistributionSpec, Uncertain } from "./spec.ts";

/** Every rule the parameters break, also those of parts. Empty if `distribution(spec)` can be built. Never throws. */
export function specIssues(spec: Uncertain): SpecIssue[] {
  if (typeof spec === "number") return finite("", spec);
  return [...familyOf(spec).legal(spec, specIssues), ...capIssues(spec)];
}

function capIssues(spec: DistributionSpec): SpecIssue[] {
  if (!hasCap(spec) || !("max" in spec) || spec.max === undefined) return [];
  const issues = finite("max", spec.max);
  if (isOpen(spec)) issues.push(unfit("openCap", { rate: mostRate }));
  return issues;
}

/** Whether a compound is in it whose distribution function is not known. */
function isOpen(spec: Uncertain): boolean {
  if (typeof spec === "number") return false;
  if (spec.dist !== "compound") return (familyOf(spec).parts?.(spec) ?? []).some(isOpen);
  const atoms = atomsOf(spec.severity);
  return spec.rate > 0 && (atoms === null || (specIssues(spec.severity).length === 0 && poissonSums(spec.rate, atoms) === null));
}
