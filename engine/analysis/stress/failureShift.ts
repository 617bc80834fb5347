import type { Estimate } from "../../measures/estimate.ts";
import { type Probability, probability } from "../../measures/estimate.ts";
import { normalQuantile } from "../../numeric/normal.ts";
import { averageRanks } from "../columns/ranks.ts";
import { runningMean } from "../meanEstimate.ts";

/** What was typical of an input where it failed. */
export interface FailureShift {
  /** Mean given failure. */
  readonly givenFailure: Estimate;
  /** Mean over all rows. */
  readonly overall: number;
  /** Mean normal score given failure: 0 where the input has nothing to do with failing. */
  readonly shift: Estimate;
  /** For yes/no inputs (0 and 1): P(fail | yes) and P(fail | no); null otherwise. */
  readonly failIfYes: Probability | null;
  readonly failIfNo: Probability | null;
}

/**
 * Compares an input in failing rows with all rows:
 *
 *   δ = mean over failures of z,  z = Φ⁻¹((rank − ½)/n),  se = sd/√n_F
 *
 * input   one number a row; rows in which it is missing are left out
 * fails   by row
 * returns null with fewer than two failures in which the input exists
 */
export function failureShift(input: Float64Array, fails: Uint8Array): FailureShift | null {
  const rows = Int32Array.from(input.keys()).filter((r) => !Number.isNaN(input[r]));
  const failing = rows.reduce((sum, r) => sum + fails[r], 0);
  if (failing < 2) return null;
  const ranks = averageRanks(Float64Array.from(rows, (r) => input[r]));
  const given = runningMean();
  const scores = runningMean();
  let overall = 0;
  let yes = 0;
  let failYes = 0;
  let binary = true;
  rows.forEach((r, i) => {
    const x = input[r];
    overall += x;
    if (x !== 0 && x !== 1) binary = false;
    if (x === 1) yes++;
    if (fails[r] === 0) return;
    if (x === 1) failYes++;
    given.add(x);
    scores.add(normalQuantile((ranks[i] - 0.5) / rows.length));
  });
  return {
    givenFailure: given.estimate(),
    overall: overall / rows.length,
    shift: scores.estimate(),
    failIfYes: binary ? probability(failYes, yes) : null,
    failIfNo: binary ? probability(failing - failYes, rows.length - yes) : null,
  };
}

/** Which of k shifts are told: |δ| > se Φ⁻¹(1 − .025/k), the largest first. */
export function toldShifts(shifts: readonly Estimate[]): number[] {
  const z = normalQuantile(0.025 / Math.max(1, shifts.length), true);
  return shifts
    .map((_, i) => i)
    .filter((i) => Math.abs(shifts[i].value) > z * (shifts[i].standardError ?? Infinity))
    .sort((a, b) => Math.abs(shifts[b].value) - Math.abs(shifts[a].value) || a - b);
}
