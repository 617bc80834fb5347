import { exp } from "../numeric/exp.ts";
import { Mechanism, purpose } from "../random/address.ts";
import { read } from "../random/stream.ts";
import { draw } from "../samplers/draw.ts";
import { type Cohort, roundOf } from "./cohort.ts";
import { controls, countEvents } from "./eventCounts.ts";
import { drawEvents } from "./events.ts";
import { drawFrailty, drawMigration } from "./participants.ts";
import type { EvaluationPlan, InterventionPlan, OutcomePlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/**
 * The controls that enter beside a treated cohort (MODEL §4): independent persons without the intervention, whose rate
 * (with `count: one` their cost) is off by exp(b), b ~ N(biasMean, biasSd) once per round. Only their follow-up is drawn.
 */
export function runControls(plan: Plan, state: State, iv: InterventionPlan, evaluation: EvaluationPlan, cohort: Cohort): void {
  const persons = evaluation.controls[cohort.year];
  state.treatedEntered[cohort.round] += cohort.treated;
  state.controlsEntered[cohort.round] += persons;
  if (persons === 0) return;
  const bias = biasOf(plan, state, evaluation, roundOf(iv, cohort.round));
  const frailty = drawFrailty(plan, state, iv, cohort, persons, Mechanism.controlFrailty);
  drawMigration(state, iv, cohort, persons, Mechanism.controlMigration);
  const first = state.observedOffset[cohort.round] + evaluation.plannedTreated + evaluation.controlOffset[cohort.year];
  for (const outcome of iv.outcomes) runControlOutcome(plan, state, iv, evaluation, cohort, outcome, persons, frailty, bias, first);
}

function biasOf(plan: Plan, state: State, evaluation: EvaluationPlan, round: number): number {
  read(state.stream, evaluation.entity, purpose(Mechanism.controlBias, round), 0);
  return exp(evaluation.biasMean + evaluation.biasSd * draw(plan.samplers, plan.normal, state.stream));
}

function runControlOutcome(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  evaluation: EvaluationPlan,
  cohort: Cohort,
  outcome: OutcomePlan,
  persons: number,
  frailty: number,
  bias: number,
  first: number,
): void {
  const last = Math.min(outcome.to, evaluation.followUp - 1, plan.years - 1 - cohort.entry);
  const rate = outcome.one ? 0 : state.values[outcome.rate] * frailty * bias;
  countEvents(state, iv, outcome, controls, cohort, persons, rate, last);
  for (;;) {
    const events = drawEvents(plan, state, iv, outcome, controls, cohort, persons, last);
    if (events === 0) return;
    if (evaluation.onCost) observeCosts(plan, state, iv, evaluation, outcome, events, first, outcome.one ? bias : 1);
    else observeEvents(plan, state, iv, outcome, events, first);
  }
}

/** With basis `cost`: what a control costs the municipality in the follow-up, while she is here. */
function observeCosts(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  evaluation: EvaluationPlan,
  outcome: OutcomePlan,
  events: number,
  first: number,
  costBias: number,
): void {
  const { batch, moves, staying, observed } = state;
  const { years, persons, sizes, dayRates } = batch;
  const yearsAt = iv.index * plan.years;
  const spell = outcome.lump < 0;
  const share = outcome.ownShare * costBias;
  for (let i = 0; i < events; i++) {
    const person = persons[i];
    let left = sizes[i];
    for (let s = years[i]; s < evaluation.followUp && moves[person] < staying[yearsAt + s]; s++) {
      observed[first + person] += share * (spell ? dayRates[i] * Math.min(365, Math.max(0, left)) : left);
      left -= 365;
      if (!spell || left <= 0) break;
    }
  }
}

/** With basis `outcome`: each event at its price. */
function observeEvents(plan: Plan, state: State, iv: InterventionPlan, outcome: OutcomePlan, events: number, first: number): void {
  const { batch, moves, staying, observed } = state;
  const yearsAt = iv.index * plan.years;
  for (let i = 0; i < events; i++) {
    const person = batch.persons[i];
    if (moves[person] < staying[yearsAt + batch.years[i]]) observed[first + person] += outcome.price;
  }
}
