import { closeEvaluations } from "../evaluation/measure.ts";
import { roundOf } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { settleClaims } from "./repayment.ts";

/**
 * Step 4 of the fund's year: what the departments pay to the fund in year t, in the order of interventions and of their
 * rounds; evaluations that become usable this year are closed first. Measurement goes on after a dissolution, claims do not.
 */
export function receiveRepayments(plan: Plan, state: State, t: number): void {
  const { lanes } = state.block;
  const { debtorPaidThisYear, yearReceived } = state.contracts;
  const { balance } = state.fund;
  debtorPaidThisYear.fill(0);
  for (const iv of plan.interventions) {
    for (let number = 0; number < iv.maxRounds && t > firstStart(iv, number); number++) {
      closeEvaluations(plan, state, iv, roundOf(iv, number), t);
      settleClaims(plan, state, iv, roundOf(iv, number), t);
    }
  }
  for (let i = 0; i < lanes; i++) balance[i] += yearReceived[t * lanes + i];
}

/** The first year in which round number `number` can have begun; nothing is measured or due in it. */
function firstStart(iv: InterventionPlan, number: number): number {
  return iv.start + number * (iv.renewal?.everyYears ?? 0);
}
