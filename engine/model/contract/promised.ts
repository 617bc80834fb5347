import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** What is promised to the fund in lane i from a start in this year on. */
export function addPromise(plan: Plan, state: State, iv: InterventionPlan, i: number, start: number): void {
  const { lanes } = state.block;
  const { yearPromised, debtorPromised } = state.contracts;
  const { byYear, byDebtor, debtors } = iv.promise;
  const T = plan.years;
  for (let t = start; t < T; t++) yearPromised[t * lanes + i] += byYear[start * T + t];
  for (let k = 0; k < debtors.length; k++) debtorPromised[debtors[k] * lanes + i] += byDebtor[start * debtors.length + k];
}
