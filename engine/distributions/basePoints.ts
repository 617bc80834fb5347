import type { BasePoint } from "../evidence/effectDistribution.ts";
import { sixteenPoints as rule } from "../numeric/gaussLegendre.ts";
import { normalCdf, normalDensity } from "../numeric/normal.ts";
import { atomsOf } from "./atoms.ts";
import { distribution } from "./fromSpec.ts";
import type { Uncertain } from "./spec.ts";

const edges = [-8, -2.5, 0, 2.5, 8] as const;

/**
 * A base risk, or a mean of controls, as points with weights: itself, its atoms, or 64 quantiles at Gauss–Legendre nodes of a normal deviate. Values
 * outside the legal range count as its nearest end.
 *
 *   E f(B) = ∫ f(Q(Φ(z))) φ(z) dz
 *
 * low, high  the legal range
 */
export function basePoints(base: Uncertain, low: number, high: number): readonly BasePoint[] {
  const legal = (x: number) => Math.min(high, Math.max(low, x));
  if (typeof base === "number") return [{ value: legal(base), weight: 1 }];
  const atoms = atomsOf(base);
  if (atoms !== null) {
    const total = atoms.weights.reduce((sum, weight) => sum + weight, 0);
    return atoms.values.map((value, i) => ({ value: legal(value), weight: atoms.weights[i] / total }));
  }
  const { quantile } = distribution(base);
  if (quantile === null) throw new RangeError(`basePoints: a ${base.dist} distribution has no quantile function`);
  const points: BasePoint[] = [];
  for (let panel = 0; panel + 1 < edges.length; panel += 1) {
    const half = 0.5 * (edges[panel + 1] - edges[panel]);
    for (let j = 0; j < rule.nodes.length; j += 1) {
      const z = 0.5 * (edges[panel] + edges[panel + 1]) + half * rule.nodes[j];
      const value = legal(quantile(normalCdf(-Math.abs(z)), z > 0));
      points.push({ value, weight: half * rule.weights[j] * normalDensity(z) });
    }
  }
  const total = points.reduce((sum, point) => sum + point.weight, 0);
  return points.map(({ value, weight }) => ({ value, weight: weight / total }));
}
