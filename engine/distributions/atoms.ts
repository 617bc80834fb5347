import type { Cap, Uncertain } from "./spec.ts";

/** Values and their weights, not necessarily different or in order. */
export interface Atoms {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** The atoms of what is written as a number, discrete or empirical, scaled too, cap included; null for any other form. */
export function atomsOf(spec: Uncertain): Atoms | null {
  if (typeof spec === "number") return { values: [spec], weights: [1] };
  const max = (spec as Cap).max ?? Infinity;
  if (spec.dist === "scaled") {
    const inner = atomsOf(spec.of);
    return inner === null ? null : { ...inner, values: inner.values.map((v) => Math.min(spec.by * v, max)) };
  }
  if (spec.dist !== "discrete" && spec.dist !== "empirical") return null;
  const values = spec.values.map((v) => Math.min(v, max));
  return { values, weights: spec.dist === "discrete" ? spec.weights : values.map(() => 1) };
}
