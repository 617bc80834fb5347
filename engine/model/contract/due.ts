import type { InterventionPlan } from "../intervention/plan.ts";
import type { State } from "../state.ts";
import type { ContractPlan } from "./plan.ts";

/**
 * The due of a claim year (MODEL §5), whole or not:
 *
 *   due   = max(0, min(cap · O − earlier dues, fixed + share · max(0, ω Ã P)))
 *   fixed = (floor · O − earlier fixed parts) / claim years left, this one included
 *
 * outlays     O, kronor spent on the round in earlier years
 * saving      ω Ã P, the saving that counts this year, kronor
 */
export function dueOf(contract: ContractPlan, outlays: number, earlierDues: number, fixed: number, saving: number): number {
  const wanted = fixed + contract.share * Math.max(0, saving);
  const ceiling = contract.cap === Infinity ? Infinity : contract.cap * outlays - earlierDues;
  return Math.max(0, Math.min(ceiling, wanted));
}

/** The part of a due that is owed whatever is measured: what is left of floor · O, spread evenly over the claim years left. */
export function fixedPart(contract: ContractPlan, outlays: number, earlierFixed: number, claimYearsLeft: number): number {
  return (contract.floor * outlays - earlierFixed) / claimYearsLeft;
}

/** Number of claim year t of a round that began in `start`: 0 … H − 1, or outside that range where nothing is claimed. */
export function claimYear(contract: ContractPlan, start: number, t: number): number {
  return t - start - contract.grace;
}

/**
 * P: persons who entered in years t − G − creditYears + 1 … t − G, of the cohorts that really entered; each times ω where measured
 * savings do not count alike in all years.
 *
 * entered  persons who had entered the round before active year n, by n
 * cohorts  number of active years that were paid
 */
export function creditedPersons(iv: InterventionPlan, entered: Float64Array, start: number, cohorts: number, t: number): number {
  const last = t - iv.contract.grace - start;
  const first = last - iv.contract.credit + 1;
  const to = Math.min(cohorts, last + 1);
  const from = Math.max(0, first);
  const { extrapolation } = iv.contract;
  if (extrapolation !== null) {
    let credited = 0;
    for (let n = from; n < to; n++) credited += (entered[n + 1] - entered[n]) * extrapolation[last - n];
    return credited;
  }
  return to > from ? entered[to] - entered[from] : 0;
}

/**
 * Ã, what a participant is taken to have saved in a year: A* if that was agreed, else Â once it is usable and 0 before;
 * `bound` subtracts the evidence margin z · se.
 *
 * at  the round and lane
 */
export function creditedSaving(state: State, iv: InterventionPlan, at: number, bound: boolean): number {
  const { ready, measured, measuredError } = state.evaluations;
  if (ready[at] === 0) return iv.contract.measured ? 0 : iv.promise.perParticipantYear;
  return measured[at] - (bound ? iv.contract.evidence * measuredError[at] : 0);
}

/** The waiver: no more dues from the year the evaluation is usable if Â < x · A* (void where A* ≤ 0). */
export function isWaived(iv: Pick<InterventionPlan, "contract" | "promise">, measured: number): boolean {
  const { waiverBelow } = iv.contract;
  const promised = iv.promise.perParticipantYear;
  return promised > 0 && measured < waiverBelow * promised;
}

/** ω: the share of the saving that the contract reaches. */
export function reach(iv: InterventionPlan): number {
  return iv.contract.crossDepartment ? 1 : iv.promise.weights[iv.host];
}
