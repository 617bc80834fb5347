import type { Estimate } from "../../measures/estimate.ts";
import { rowsByValue } from "../columns/ranks.ts";
import { type Decision, pairedMean } from "./decision.ts";

/**
 * What a rule of decision is worth over the best that can be decided without looking: mean of D_{rule} − D_{d*}. Negative where
 * acting by the rule is worse than not looking at all.
 *
 * goOn    by row: 1 where the rule takes option `yes`, 0 where it takes option `no`
 */
export function ruleValue(decision: Decision, goOn: Uint8Array, yes: number, no: number): Estimate {
  const { gains, best, futuresPerDraw } = decision;
  const taken = Float64Array.from(goOn, (go, r) => gains[go === 1 ? yes : no][r]);
  return pairedMean(taken, gains[best], futuresPerDraw);
}

/**
 * The threshold of a measured value at which a fitted gain crosses zero from below: go on above it.
 *
 * measured  by row; NaN where nothing was measured
 * gain      fitted gain of going on, by row
 * returns   the crossing nearest to the middle of the rows, between the two measured values around it; null where the gain does not
 *           rise through zero
 */
export function bestThreshold(measured: Float64Array, gain: Float64Array): number | null {
  const rows = rowsByValue(measured).filter((r) => !Number.isNaN(measured[r]));
  let found: number | null = null;
  let distance = Infinity;
  for (let i = 1; i < rows.length; i++) {
    const [a, b] = [gain[rows[i - 1]], gain[rows[i]]];
    if (a > 0 || !(b > 0)) continue;
    const off = Math.abs(i - rows.length / 2);
    if (off >= distance) continue;
    distance = off;
    const [x, y] = [measured[rows[i - 1]], measured[rows[i]]];
    found = a === b ? x : x + ((y - x) * a) / (a - b);
  }
  return found;
}
