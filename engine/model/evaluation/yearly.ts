import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { quantiles } from "../../samplers/quantiles.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { OutcomePlan } from "../people/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { EvaluationPlan } from "./plan.ts";

/**
 * Costs that every control has once a year (`count: one`, MODEL §3.4), until year `last` since entry: person p of every lane is
 * worked on together. With basis `outcome` each has its price, and need not be drawn.
 */
export function runYearlyControls(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  evaluation: EvaluationPlan,
  outcome: OutcomePlan,
  last: number,
): void {
  const { block } = state;
  const { cohort, events } = state.people;
  const persons = evaluation.controls[cohort.year];
  for (let s = outcome.from; s <= last; s++) {
    const what = purpose(Mechanism.controlEvent, cohort.number, cohort.year, s);
    for (let p = 0; p < persons; p++) {
      if (evaluation.onCost) {
        words(block, cohort.lanes, outcome.entity, what, p);
        quantiles(plan.samplers, outcome.lump, block, block.plane, cohort.lanes.count, events.size);
      }
      observe(plan, state, iv, evaluation, outcome, s, p);
    }
  }
}

/** What control p costs in year s since entry, while she is here. */
function observe(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  evaluation: EvaluationPlan,
  outcome: OutcomePlan,
  s: number,
  p: number,
): void {
  const { lanes } = state.block;
  const { cohort, events, moves, staying } = state.people;
  const { observed, offset, bias } = state.evaluations;
  const { lane, count } = cohort.lanes;
  const { size } = events;
  const stays = (iv.index * plan.years + s) * lanes;
  const record = (offset[cohort.round] + evaluation.plannedTreated + evaluation.controlOffset[cohort.year] + p) * lanes;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    if (moves[p * lanes + i] >= staying[stays + i]) continue;
    observed[record + i] += evaluation.onCost ? outcome.ownShare * bias[i] * size[k] : outcome.price;
  }
}
