import { capOf } from "../engine/distributions/cap.ts";
import { familyOf } from "../engine/distributions/families.ts";
import { distribution, specIssues } from "../engine/distributions/fromSpec.ts";
import type { DistributionSpec, Uncertain } from "../engine/distributions/spec.ts";
import type { FilePath, Finding } from "./problem.ts";

const comparisons: Readonly<Record<string, string>> = { ">=": "at least", ">": "above", "<=": "at most", "<": "below" };

/** What is wrong with a distribution's parameters, at the parameter where there is one: `sd must be >= 0, got -1`. */
export function distributionFindings(spec: DistributionSpec): Finding[] {
  return specIssues(spec).map((issue) => {
    const [, name = "", condition, found] = /^(.+?) must be (.+), got (.+)$/s.exec(issue) ?? [];
    const rule = condition?.replace(/^([<>]=?)/, (sign) => comparisons[sign] ?? sign);
    if (rule === undefined || found === undefined) return { path: [], message: `found a ${spec.dist} with ${issue}` };
    const path = stepsTo(name, spec);
    return path === null
      ? { path: [], message: `found ${found} for ${name}, expected ${rule}` }
      : { path, message: `found ${found}, expected ${rule}` };
  });
}

/** `weights[1]` → weights, 1, if the distribution has such a parameter. */
function stepsTo(name: string, spec: DistributionSpec): FilePath | null {
  const [, key = "", index] = /^(\w+)(?:\[(\d+)\])?$/.exec(name) ?? [];
  if (!Object.hasOwn(spec, key)) return null;
  return index === undefined ? [key] : [key, Number(index)];
}

/** Warns of every distribution whose variance is infinite: its mean may exist, but simulated means settle slowly. */
export function distributionWarnings(value: unknown, path: FilePath = []): Finding[] {
  if (typeof value !== "object" || value === null) return [];
  if (!Array.isArray(value) && "dist" in value) {
    const spec = value as DistributionSpec;
    if (!mayBeHeavy(spec) || Number.isFinite(distribution(spec).variance)) return [];
    return [{ path, message: `the ${spec.dist} distribution has infinite variance, so means settle slowly: consider a cap, max` }];
  }
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([step, inner]) => distributionWarnings(inner, [...path, step]));
}

/** Heavy tails without a cap; all others have every moment, and building them to see it takes time. */
function mayBeHeavy(spec: Uncertain): boolean {
  if (typeof spec === "number" || capOf(spec) < Number.POSITIVE_INFINITY) return false;
  const family = familyOf(spec);
  return family.heavy === true || (family.parts?.(spec) ?? []).some(mayBeHeavy);
}
