import { exp } from "../../numeric/exp.ts";
import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { quantiles } from "../../samplers/quantiles.ts";
import { controls, countEvents } from "../people/counts.ts";
import { drawEvents, rewindEvents } from "../people/events.ts";
import { drawFrailty, drawMigration } from "../people/participants.ts";
import type { EvaluationPlan, InterventionPlan, OutcomePlan, Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { observeControls } from "./observeControls.ts";

/**
 * The controls that enter beside a treated cohort (MODEL §4): independent persons without the intervention, whose rate
 * (with `count: one` their cost) is off by exp(b), b ~ N(biasMean, biasSd) once per round. Only their follow-up is drawn.
 */
export function runControls(plan: Plan, state: State, iv: InterventionPlan, evaluation: EvaluationPlan): void {
  const { lanes } = state.block;
  const { cohort } = state.people;
  const { treatedEntered, controlsEntered } = state.evaluations;
  const persons = evaluation.controls[cohort.year];
  for (let k = 0; k < cohort.lanes.count; k++) {
    const at = cohort.round * lanes + cohort.lanes.lane[k];
    treatedEntered[at] += cohort.treated;
    controlsEntered[at] += persons;
  }
  if (persons === 0) return;
  drawBias(plan, state, evaluation);
  drawFrailty(plan, state, iv, persons, Mechanism.controlFrailty);
  drawMigration(state, iv, persons, Mechanism.controlMigration);
  for (const outcome of iv.outcomes) runControlOutcome(plan, state, iv, evaluation, outcome);
}

/** One factor a round, the same for all its cohorts. */
function drawBias(plan: Plan, state: State, evaluation: EvaluationPlan): void {
  const { block } = state;
  const { cohort } = state.people;
  const { bias, score } = state.evaluations;
  words(block, cohort.lanes, evaluation.entity, purpose(Mechanism.controlBias, cohort.number), 0);
  quantiles(plan.samplers, plan.normal, block, block.plane, cohort.lanes.count, score);
  for (let k = 0; k < cohort.lanes.count; k++) bias[cohort.lanes.lane[k]] = exp(evaluation.biasMean + evaluation.biasSd * score[k]);
}

function runControlOutcome(plan: Plan, state: State, iv: InterventionPlan, evaluation: EvaluationPlan, outcome: OutcomePlan): void {
  const { values, block } = state;
  const { cohort, rate, frailty, events } = state.people;
  const { bias } = state.evaluations;
  const persons = evaluation.controls[cohort.year];
  const last = Math.min(outcome.to, evaluation.followUp - 1, plan.years - 1 - cohort.entry);
  if (last < outcome.from) return;
  const given = outcome.rate * block.lanes;
  for (let i = 0; i < block.lanes; i++) rate[i] = values[given + i] * frailty[i] * bias[i];
  countEvents(state, outcome, controls, persons, last);
  rewindEvents(events, outcome);
  while (drawEvents(plan, state, iv, outcome, controls, persons, last) > 0) observeControls(plan, state, iv, evaluation, outcome);
}
