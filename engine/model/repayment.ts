import { wholeKronor } from "../numeric/kronor.ts";
import { roundOf } from "./cohort.ts";
import { claimYear, creditedPersons, creditedSaving, dueOf, fixedPart, isWaived, reach } from "./contract.ts";
import { payment } from "./credibility.ts";
import { evaluate, readyYear } from "./evaluation.ts";
import type { InterventionPlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/**
 * What the departments pay to the fund in year t, in the order of interventions and of their rounds; evaluations that
 * become usable this year are closed first. Measurement goes on after a dissolution, claims do not.
 *
 * returns  kronor received
 */
export function receiveRepayments(plan: Plan, state: State, t: number): number {
  state.debtorPaidThisYear.fill(0);
  let received = 0;
  for (const iv of plan.interventions) {
    const rounds = iv.firstRound + state.roundsStarted[iv.index];
    for (let round = iv.firstRound; round < rounds; round++) {
      closeEvaluation(plan, state, iv, round, t);
      received += settleClaim(plan, state, iv, round, t);
    }
  }
  state.yearReceived[t] = received;
  return received;
}

function closeEvaluation(plan: Plan, state: State, iv: InterventionPlan, round: number, t: number): void {
  if (iv.evaluation === null || readyYear(iv.evaluation, state.start[round]) !== t) return;
  evaluate(plan, state, iv, iv.evaluation, round);
  if (state.ready[round] === 1 && isWaived(iv, state.measured[round])) state.waived[round] = 1;
}

function settleClaim(plan: Plan, state: State, iv: InterventionPlan, round: number, t: number): number {
  const { contract } = iv;
  const start = state.start[round];
  const year = claimYear(contract, start, t);
  if (year < 0 || year >= contract.horizon) return 0;
  const persons = creditedPersons(iv, start, state.paidYears[round], t);
  state.measuredClaim[round] += creditedSaving(state, iv, round, false) * persons;
  if (state.ledger.dissolutionYear >= 0 || state.waived[round] === 1) return 0;

  const level = contract.level[t];
  const outlays = state.nominalOutlay[round] / level;
  const fixed = fixedPart(contract, outlays, state.nominalFixed[round] / level, contract.horizon - year);
  const saving = reach(iv) * creditedSaving(state, iv, round, true) * persons;
  const due = wholeKronor(dueOf(contract, outlays, state.nominalDues[round] / level, fixed, saving));
  state.nominalFixed[round] += fixed * level;
  state.nominalDues[round] += due * level;
  state.earlierDues[round] += due;
  state.yearDue[t] += due;
  return due > 0 ? collect(plan, state, iv, round, due, t) : 0;
}

/** Splits a due among the debtors, in whole kronor, the last taking the rest, and collects what each really pays. */
function collect(plan: Plan, state: State, iv: InterventionPlan, round: number, due: number, t: number): number {
  const { debtors, debtorEntity, weights } = iv.promise;
  let paid = 0;
  let left = due;
  for (let k = 0; k < debtors.length; k++) {
    const debtor = debtors[k];
    const part = k === debtors.length - 1 ? left : Math.min(left, wholeKronor(due * weights[debtor]));
    left -= part;
    const pays = payment(plan, state, part, debtor, debtorEntity[k], roundOf(iv, round), state.start[round], t);
    state.debtorDue[debtor] += part;
    state.debtorPaid[debtor] += pays;
    state.debtorPaidThisYear[debtor] += pays;
    paid += pays;
  }
  state.received[round] += paid;
  return paid;
}
