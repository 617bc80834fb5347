import type { InterventionPlan } from "./plan.ts";

/** The persons who enter a round in one year. One object per thread, overwritten for each cohort. */
export interface Cohort {
  /** Number of the round among all rounds. */
  round: number;
  /** Active year n of the round. */
  year: number;
  /** Year t of entry. */
  entry: number;
  persons: number;
  /** Persons 0 … treated − 1 are observed by the evaluation. */
  treated: number;
  /** e f φ and e φ and φ: effect with real fidelity, with full fidelity, and at full success; φ the portfolio factor. */
  effect: number;
  fullEffect: number;
  success: number;
}

/** Number of a round within its intervention. */
export function roundOf(iv: InterventionPlan, round: number): number {
  return round - iv.firstRound;
}

/** A cohort to be overwritten. */
export function emptyCohort(): Cohort {
  return { round: 0, year: 0, entry: 0, persons: 0, treated: 0, effect: 0, fullEffect: 0, success: 0 };
}
