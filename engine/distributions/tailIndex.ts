import { familyOf } from "./families.ts";
import type { DistributionSpec } from "./spec.ts";

/**
 * Tail index of a distribution: its moments of an order below it exist, those above do not. Infinity where all exist, as under a cap.
 *
 *   Pareto: α · generalised Pareto and spliced: 1/shape · mixture: the heaviest part · compound: that of a severity · scaled and stretched: the same
 */
export function tailIndex(u: DistributionSpec | number): number {
  if (typeof u === "number" || ("max" in u && u.max !== undefined)) return Infinity;
  return familyOf(u).tail?.(u, tailIndex) ?? Infinity;
}
