import { expect } from "vitest";
import type { Estimate } from "../../engine/index.ts";

/** Distance, in standard errors, by which a finding must clear its bound. */
const clear = 5;

/** Mean of one number a future, with its standard error. */
export function meanOf(values: ArrayLike<number>): Estimate {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const value = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i]! - value) ** 2;
  return { value, standardError: Math.sqrt(squares / (n - 1) / n) };
}

/** Mean of f over the futures of several columns: of a difference, when the columns come from two scenarios on the same futures. */
export function meanBy(columns: readonly Float64Array[], f: (...values: number[]) => number): Estimate {
  return meanOf(columns[0]!.map((_, i) => f(...columns.map((column) => column[i]!))));
}

/** 1 in the futures in which the number exists, 0 in the others. */
export function occurs(column: Float64Array): Float64Array {
  return column.map((value) => (Number.isNaN(value) ? 0 : 1));
}

/** Pearson's correlation, error (1 − ρ²)/√n. */
export function correlation(x: Float64Array, y: Float64Array): Estimate {
  const [mx, my] = [meanOf(x).value, meanOf(y).value];
  const [xx, yy, xy] = [x.map((v) => (v - mx) ** 2), y.map((v) => (v - my) ** 2), x.map((v, i) => (v - mx) * (y[i]! - my))].map((s) =>
    s.reduce((sum, v) => sum + v, 0),
  );
  const value = xy! / Math.sqrt(xx! * yy!);
  return { value, standardError: (1 - value * value) / Math.sqrt(x.length) };
}

/** The true value lies above the bound: the estimate does by more than 5 standard errors. */
export function expectAbove(estimate: Estimate | null, bound: number, what = "estimate"): void {
  const { value, error } = known(estimate, what);
  expect(value - clear * error, `${what}: ${value} ± ${error} instead of above ${bound}`).toBeGreaterThan(bound);
}

/** The true value lies below the bound: the estimate does by more than 5 standard errors. */
export function expectBelow(estimate: Estimate | null, bound: number, what = "estimate"): void {
  const { value, error } = known(estimate, what);
  expect(value + clear * error, `${what}: ${value} ± ${error} instead of below ${bound}`).toBeLessThan(bound);
}

/** The true value lies between the bounds, further than 5 standard errors from either. */
export function expectBetween(estimate: Estimate | null, low: number, high: number, what = "estimate"): void {
  expectAbove(estimate, low, what);
  expectBelow(estimate, high, what);
}

/** The value that theory gives is within 5 standard errors of the estimate. */
export function expectAgrees(estimate: Estimate | null, theory: number, what = "estimate"): void {
  const { value, error } = known(estimate, what);
  expect(Math.abs(value - theory), `${what}: ${value} ± ${error} instead of ${theory}`).toBeLessThanOrEqual(
    clear * error + 1e-9 * Math.abs(theory),
  );
}

function known(estimate: Estimate | null, what: string): { readonly value: number; readonly error: number } {
  if (estimate === null || estimate.standardError === null) throw new RangeError(`${what}: is not available`);
  return { value: estimate.value, error: estimate.standardError };
}
