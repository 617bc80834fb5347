import { log } from "../../numeric/log.ts";
import { log1p } from "../../numeric/log1p.ts";
import { chanceKept } from "../contract/credibility.ts";
import { creditedPersons, creditedSaving } from "../contract/due.ts";
import type { Round } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { enteredOf, isPast, knownRound } from "./past.ts";

/**
 * Sets what a round owed and what was paid in a past year, where it is known, and weighs the replication by the decisions: honoured
 * with the chance p of MODEL §6, broken with 1 − p; waived or none stated says nothing.
 *
 * returns  whether it is known, so that nothing is left to settle
 */
export function setRepayments(plan: Plan, state: State, iv: InterventionPlan, round: Round, t: number): boolean {
  const known = knownRound(plan, round);
  if (known === null || known.repayments === null || !isPast(plan, t)) return false;
  const { lanes } = state.block;
  const { contracts, fund } = state;
  const entered = enteredOf(plan, iv, round);
  for (let i = 0; i < lanes; i++) {
    const at = round * lanes + i;
    if (fund.roundsStarted[iv.index * lanes + i] <= round - iv.firstRound) continue;
    const year = t - fund.start[at] - iv.contract.grace;
    if (year >= 0 && year < iv.contract.horizon) {
      const persons = creditedPersons(iv, entered, fund.start[at], fund.paidYears[at], t);
      const credited = creditedSaving(state, iv, at, false) * persons;
      contracts.measuredClaim[at] += credited;
      contracts.yearMeasured[t * lanes + i] += credited;
    }
    if (fund.dissolutionYear[i] >= 0) continue;
    for (const { debtor, due, paid, honoured } of known.repayments[t]) {
      contracts.earlierDues[at] += due;
      contracts.nominalDues[at] += due * iv.contract.level[t];
      contracts.yearDue[t * lanes + i] += due;
      contracts.debtorDue[debtor * lanes + i] += due;
      contracts.debtorPaid[debtor * lanes + i] += paid;
      contracts.received[at] += paid;
      contracts.yearReceived[t * lanes + i] += paid;
      if (honoured === 0) contracts.yearLapsed[t * lanes + i] += due - paid;
      if (known.repaymentsFactor < 0 || honoured < 0) continue;
      const kept = chanceKept(plan, state, i, debtor, fund.start[at], t);
      state.observed.logFactor[known.repaymentsFactor * lanes + i] += honoured === 1 ? log(kept) : log1p(-kept);
    }
  }
  return true;
}
