import { closeEvaluations } from "../evaluation/measure.ts";
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
    for (let round = iv.firstRound; round < iv.firstRound + iv.maxRounds; round++) {
      closeEvaluations(plan, state, iv, round, t);
      settleClaims(plan, state, iv, round, t);
    }
  }
  for (let i = 0; i < lanes; i++) balance[i] += yearReceived[t * lanes + i];
}
