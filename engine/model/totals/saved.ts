import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** What each intervention saved all payers, QALYs at their price included: its net present value and the discounted outlays that were taken from it. */
export function totalSaved(plan: Plan, state: State): void {
  const { lanes } = state.block;
  const { interventionOutlay } = state.fund;
  const { interventionValue } = state.savings;
  const { interventionSavings } = state.totals;
  interventionSavings.set(interventionValue);
  for (const { index } of plan.interventions) {
    for (let t = 0; t < plan.years; t++) {
      const from = (index * plan.years + t) * lanes;
      for (let i = 0; i < lanes; i++) interventionSavings[index * lanes + i] += plan.discount[t] * interventionOutlay[from + i];
    }
  }
}
