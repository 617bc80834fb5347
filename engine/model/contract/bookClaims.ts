import type { PayerNumber, Round } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { enteredOf } from "../observed/past.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { creditedPersons, creditedSaving } from "./due.ts";

/** Books what a round's measured savings of year t come to, Ã P (Q7 of the leakage chain, MODEL §8), in the lanes that claim. */
export function bookMeasured(plan: Plan, state: State, iv: InterventionPlan, round: Round, t: number): void {
  const { lanes } = state.block;
  const { start, paidYears } = state.fund;
  const { claiming, measuredClaim, yearMeasured } = state.contracts;
  const { lane, count } = claiming;
  const entered = enteredOf(plan, iv, round);
  const now = t * lanes;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    const at = round * lanes + i;
    const credited = creditedSaving(state, iv, at, false) * creditedPersons(iv, entered, start[at], paidYears[at], t);
    measuredClaim[at] += credited;
    yearMeasured[now + i] += credited;
  }
}

/** Books what a debtor owed in year t of the due being collected, what lapsed of it because it did not honour it, and what it paid. */
export function bookClaims(state: State, debtor: PayerNumber, t: number, part: Float64Array, pays: Float64Array): void {
  const { lanes } = state.block;
  const { owing, offered, yearDue, yearLapsed, debtorDue, debtorPaid } = state.contracts;
  const { lane, count } = owing;
  const now = t * lanes;
  const at = debtor * lanes;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    yearDue[now + i] += part[i];
    yearLapsed[now + i] += part[i] - offered[i];
    debtorDue[at + i] += part[i];
    debtorPaid[at + i] += pays[i];
  }
}
