import { Mechanism, purpose } from "../../random/address.ts";
import { drawLumps } from "../people/lumps.ts";
import type { OutcomePlan } from "../people/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { EvaluationPlan } from "./plan.ts";

/**
 * Costs that every control has once a year (`count: one`, MODEL §3.4), until year `last` since entry: person p of every lane is
 * worked on together. With basis `outcome` each has its price, and need not be drawn.
 */
export function runYearlyControls(plan: Plan, state: State, evaluation: EvaluationPlan, outcome: OutcomePlan, last: number): void {
  const { cohort } = state.people;
  const persons = evaluation.controls[cohort.year];
  for (let s = outcome.from; s <= last; s++) {
    const what = purpose(Mechanism.controlEvent, cohort.number, cohort.year, s);
    for (let p = 0; p < persons; p++) {
      const at = evaluation.onCost ? drawLumps(plan, state, outcome, what, Mechanism.controlLumpTail, p) : 0;
      observe(state, evaluation, outcome, s, p, at);
    }
  }
}

/** What control p costs in year s since entry, while she is here. at: of the costs */
function observe(state: State, evaluation: EvaluationPlan, outcome: OutcomePlan, s: number, p: number, at: number): void {
  const { lanes } = state.block;
  const { cohort, events, followedStayers } = state.people;
  const { observed, offset, bias } = state.evaluations;
  const { lane, count } = cohort.lanes;
  const { size } = events;
  const record = (offset[cohort.round] + evaluation.plannedTreated + evaluation.controlOffset[cohort.year] + p) * lanes;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    if (p >= followedStayers[s * lanes + i]) continue;
    observed[record + i] += evaluation.onCost ? outcome.ownShare * bias[i] * size[at + k] : outcome.price;
  }
}
