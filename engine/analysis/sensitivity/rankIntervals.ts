import { normalQuantile } from "../../numeric/normal.ts";

/** Rank of an estimate among others, as far as the errors tell: 1 is the largest. */
export type RankInterval = readonly [best: number, worst: number];

/**
 * Rank intervals: 1 + the estimates significantly larger … 1 + those not significantly smaller, at the 5 % level shared among
 * the k estimates (Bonferroni).
 *
 * values, errors  the same length; errors as if the estimates were independent
 */
export function rankIntervals(values: readonly number[], errors: readonly number[]): RankInterval[] {
  const z = normalQuantile(0.025 / Math.max(1, values.length), true);
  return values.map((value, i) => {
    let larger = 0;
    let smaller = 0;
    values.forEach((other, j) => {
      if (j === i) return;
      const bound = z * Math.sqrt(errors[i] * errors[i] + errors[j] * errors[j]);
      if (other - value > bound) larger++;
      if (value - other > bound) smaller++;
    });
    return [1 + larger, values.length - smaller];
  });
}
