import { tellsInterventionsApart } from "../needs.ts";
import type { Plan } from "../plan.ts";
import type { Planes } from "../planes.ts";

/** Who saved what and when, and what becomes of it: unrounded kronor until the accounts are closed. */
export interface SavingsState {
  /** Where a round's lines start in the four accounts: [line][year]. */
  readonly lineOffset: Int32Array;
  /** Saved by those still here and by those who have moved away, and the same at full success. */
  readonly stay: Float64Array;
  readonly moved: Float64Array;
  readonly naiveStay: Float64Array;
  readonly naiveMoved: Float64Array;
  /** Q1 [round]. */
  readonly fullSaving: Float64Array;
  /** Q1 before the line at work. */
  readonly before: Float64Array;
  /** [year]. */
  readonly qalys: Float64Array;
  readonly naiveQalys: Float64Array;

  /** Left by closing: Q1 … Q9 [intervention, then again what became permanent of it][q], Q4 [round], cashable savings [department]. */
  readonly chain: Float64Array;
  readonly ownSaving: Float64Array;
  readonly cashable: Float64Array;
  /** Discounted savings (departments: cashable) [payer], and what departments saved but cannot use. */
  readonly society: Float64Array;
  readonly naive: Float64Array;
  readonly societyFreed: Float64Array;
  readonly naiveFreed: Float64Array;
  /** Net present value to society; left empty where nobody asks [intervention]. */
  readonly interventionValue: Float64Array;
  /** Savings of the round and year being closed [payer]. */
  readonly saving: Float64Array;
  readonly naiveSaving: Float64Array;
}

/** Room for the savings of a plan. */
export function savingsState(plan: Plan, planes: Planes): SavingsState {
  const R = plan.rounds;
  const P = plan.payers.length;
  const { floats, sums } = planes;
  // What nobody asks for stays at zero.
  const naive = plan.needs.includes("naive") ? sums : floats;
  const lineOffset = new Int32Array(R + 1);
  for (const iv of plan.interventions) {
    for (let round = iv.firstRound; round < iv.firstRound + iv.maxRounds; round++) {
      lineOffset[round + 1] = lineOffset[round] + iv.lines.length * plan.years;
    }
  }
  for (const { afterwards, lines } of plan.interventions) {
    if (afterwards !== null) lineOffset[afterwards.round + 1] = lineOffset[afterwards.round] + lines.length * plan.years;
  }
  const chains = plan.interventions.some(({ afterwards }) => afterwards !== null) ? 2 : 1;
  return {
    lineOffset,
    stay: sums(lineOffset[R]),
    moved: sums(lineOffset[R]),
    naiveStay: naive(lineOffset[R]),
    naiveMoved: naive(lineOffset[R]),
    fullSaving: sums(R),
    before: floats(1),
    qalys: sums(plan.years),
    naiveQalys: sums(plan.years),
    chain: sums(9 * chains * plan.interventions.length),
    ownSaving: sums(R),
    cashable: sums(plan.departments.length),
    society: sums(P),
    naive: sums(P),
    societyFreed: sums(1),
    naiveFreed: sums(1),
    interventionValue: sums(tellsInterventionsApart(plan) ? plan.interventions.length : 0),
    saving: floats(P),
    naiveSaving: floats(P),
  };
}
