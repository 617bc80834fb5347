import { type Family, parameter } from "./family.ts";
import { finite, notNegative, requireValid, type SpecIssue, unfit, wrong } from "./issues.ts";
import { type MomentDistribution, probability } from "./moments.ts";
import type { Cap } from "./spec.ts";

export interface DiscreteParameters {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

export type DiscreteSpec = Cap & DiscreteParameters & { readonly dist: "discrete" };

/** What is wrong with values and weights. */
export function discreteIssues({ values, weights }: DiscreteParameters): SpecIssue[] {
  if (values.length === 0) return [unfit("noValues")];
  if (weights.length !== values.length) return [wrong("asManyAsValues", "weights", weights.length, { count: values.length })];
  const issues = [...values.flatMap((v, i) => finite(`values[${i}]`, v)), ...weights.flatMap((w, i) => notNegative(`weights[${i}]`, w))];
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (issues.length === 0 && !(total > 0 && total < Infinity)) issues.push(unfit("weightsSum", { sum: total }));
  return issues;
}

/**
 * Discrete distribution: values with probabilities in proportion to weights.
 *
 * throws   RangeError if discreteIssues finds one
 */
export function discrete(parameters: DiscreteParameters): MomentDistribution {
  requireValid("discrete", discreteIssues(parameters));
  const { values, weights } = parameters;
  const order = values.map((_, i) => i).filter((i) => weights[i] > 0);
  order.sort((i, j) => values[i] - values[j]);
  return steps(
    Float64Array.from(order, (i) => values[i]),
    Float64Array.from(order, (i) => weights[i]),
  );
}

/** The distribution with mass in proportion to `weights` (> 0) at the increasing `points`; equal points add up. */
export function steps(points: Float64Array, weights: Float64Array): MomentDistribution {
  const n = points.length;
  const at = new Float64Array(n + 1); // at[i] = weight of the first i points, from below …
  const beyond = new Float64Array(n + 1); // … and of the others, from above: exact sums of whole weights both ways
  for (let i = 0; i < n; i += 1) at[i + 1] = at[i] + weights[i];
  for (let i = n - 1; i >= 0; i -= 1) beyond[i] = beyond[i + 1] + weights[i];
  const total = at[n];
  const first = new Float64Array(n + 1);
  const second = new Float64Array(n + 1);
  for (let i = 0; i < n; i += 1) {
    first[i + 1] = first[i] + (weights[i] / total) * points[i];
    second[i + 1] = second[i] + (weights[i] / total) * points[i] * points[i];
  }
  const mean = Math.min(points[n - 1], Math.max(points[0], first[n]));
  let variance = 0;
  for (let i = 0; i < n; i += 1) variance += (weights[i] / total) * (points[i] - mean) * (points[i] - mean);

  /** How many points are ≤ x. */
  function count(x: number): number {
    return firstIndex(n, (i) => points[i] > x);
  }
  return {
    support: [points[0], points[n - 1]],
    mean,
    variance,
    cdf: (x) => at[count(x)] / total,
    survival: (x) => beyond[count(x)] / beyond[0],
    quantile(p, upper = false) {
      probability("discrete", p);
      const i = upper ? firstIndex(n, (k) => beyond[k + 1] / beyond[0] <= p) : firstIndex(n, (k) => at[k + 1] / total >= p);
      return points[Math.min(i, n - 1)];
    },
    lowerMoments(x) {
      const i = count(x);
      return [first[i], second[i]];
    },
  };
}

/** The smallest i in 0 … n with `holds(i)` (n if none), for a condition that stays true once it is. */
function firstIndex(n: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (holds(mid)) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** discrete in a scenario. */
export const discreteFamily: Family<DiscreteSpec> = {
  name: "discrete",
  parameters: { values: parameter("values", "values"), weights: parameter("weights", "weights") },
  forms: [],
  legal: discreteIssues,
  build: discrete,
  sampler: "own",
  largest: ({ values }) => largestOf(values),
};

/** The largest of values in size. */
export function largestOf(values: readonly number[]): number {
  return values.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0);
}
