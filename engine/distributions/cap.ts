import { familyOf } from "./families.ts";
import type { Cap, DistributionSpec } from "./spec.ts";

/** Whether `max` of this distribution is a cap and not a parameter. */
export function hasCap(spec: DistributionSpec): boolean {
  return !("max" in familyOf(spec).parameters);
}

/** The cap; Infinity where there is none. */
export function capOf(spec: DistributionSpec): number {
  return hasCap(spec) ? ((spec as Cap).max ?? Infinity) : Infinity;
}

/** The same distribution without its cap. */
export function withoutCap(spec: DistributionSpec): DistributionSpec {
  if (!hasCap(spec) || !("max" in spec)) return spec;
  const { max: _, ...rest } = spec;
  return rest as DistributionSpec;
}
