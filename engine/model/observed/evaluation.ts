import { isWaived } from "../contract/due.ts";
import type { Round } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { knownRound } from "./past.ts";

/**
 * Sets Â and its error in the year in which an evaluation that is known became ready, and waives what its contract says.
 *
 * returns  whether it is known, so that nothing is left to measure
 */
export function setEvaluation(plan: Plan, state: State, iv: InterventionPlan, round: Round, t: number): boolean {
  const known = knownRound(plan, round)?.evaluation ?? null;
  if (known === null) return false;
  if (t !== known.ready) return true;
  const { lanes } = state.block;
  const { ready, measured, measuredError } = state.evaluations;
  for (let i = 0; i < lanes; i++) {
    if (state.fund.roundsStarted[iv.index * lanes + i] <= round - iv.firstRound) continue;
    const at = round * lanes + i;
    ready[at] = 1;
    measured[at] = known.saving;
    measuredError[at] = known.standardError;
    if (isWaived(iv, known.saving)) state.contracts.waived[at] = 1;
  }
  return true;
}
