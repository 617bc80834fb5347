import type { DistributionSpec } from "./spec.ts";

/**
 * Tail index of a distribution: its moments of an order below it exist, those above do not. Infinity where all exist.
 *
 *   Pareto: α · generalised Pareto and spliced: 1/shape · mixture: the heaviest part · compound: that of a severity · scaled and stretched: the same · with a cap: ∞
 */
export function tailIndex(u: DistributionSpec | number): number {
  if (typeof u === "number") return Infinity;
  switch (u.dist) {
    case "pareto":
      return u.max === undefined ? u.alpha : Infinity;
    case "gpd":
      return u.max === undefined ? ofShape(u.shape) : Infinity;
    case "spliced":
      return u.max === undefined ? ofShape(u.tail.shape) : Infinity;
    case "mixture":
      return u.max === undefined ? Math.min(...u.of.map((part) => tailIndex(part.of))) : Infinity;
    case "scaled":
    case "stretched":
      return u.max === undefined ? tailIndex(u.of) : Infinity;
    case "compound":
      return u.max === undefined ? tailIndex(u.severity) : Infinity;
    default:
      return Infinity;
  }
}

function ofShape(shape: number): number {
  return shape > 0 ? 1 / shape : Infinity;
}
