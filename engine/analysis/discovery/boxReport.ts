import { type Probability, probability } from "../../measures/estimate.ts";
import { exp } from "../../numeric/exp.ts";
import { log } from "../../numeric/log.ts";
import { Z95 } from "../../numeric/z95.ts";
import type { BoxCounts } from "./chooseBox.ts";

/** How well a box tells failures apart, on rows that it was not made from. */
export interface BoxReport {
  /** Failures in the box / rows in the box. */
  readonly density: Probability;
  /** Failures in the box / failures. */
  readonly coverage: Probability;
  /** Rows in the box / rows. */
  readonly mass: Probability;
  /** Share of failures among the rows outside; null if there are none. */
  readonly outside: Probability | null;
  /** density / base rate, with the delta method on its logarithm. */
  readonly lift: { readonly value: number; readonly low: number; readonly high: number };
}

/**
 * Density, coverage, mass and lift of a box with 95 % intervals (Wilson; lift: log scale).
 *
 *   Var(log lift) = (1 − d)/(d n_box) + (1 − p)/(p n) − 2 (1 − d)/(p n)   (the box is part of all rows)
 *
 * returns  null if the box holds no failure
 */
export function boxReport({ rows, failures, rowsInside, failuresInside }: BoxCounts): BoxReport | null {
  if (failuresInside === 0) return null;
  const density = probability(failuresInside, rowsInside) as Probability;
  const base = failures / rows;
  const lift = density.value / base;
  const variance = (1 - density.value) / failuresInside + (1 - base) / failures - (2 * (1 - density.value)) / failures;
  const half = Z95 * Math.sqrt(Math.max(0, variance));
  return {
    density,
    coverage: probability(failuresInside, failures) as Probability,
    mass: probability(rowsInside, rows) as Probability,
    outside: probability(failures - failuresInside, rows - rowsInside),
    lift: { value: lift, low: exp(log(lift) - half), high: exp(log(lift) + half) },
  };
}
