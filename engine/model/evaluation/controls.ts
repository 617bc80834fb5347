import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { read, setReplication, uniform } from "../../random/stream.ts";
import { draw } from "../../samplers/draw.ts";
import { quantiles } from "../../samplers/quantiles.ts";
import type { Sampler } from "../../samplers/samplerSet.ts";
import { runControlStarts } from "../accounts/controls.ts";
import type { Round } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { controls, countEvents } from "../people/counts.ts";
import { drawEvents, rewindEvents } from "../people/events.ts";
import { drawFrailty, frailtyOf } from "../people/frailty.ts";
import type { OutcomePlan } from "../people/plan.ts";
import { drawStayers } from "../people/stayers.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { observeControls } from "./observeControls.ts";
import type { EvaluationPlan } from "./plan.ts";
import { runYearlyControls } from "./yearly.ts";

/**
 * The controls that enter beside a treated cohort (MODEL §4): independent persons without the intervention, whose rate
 * (with `count: one` their cost) is off by a bias factor drawn once per round. Only their follow-up is drawn.
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
  drawFrailty(plan, state, iv, persons, Mechanism.controlFrailty);
  drawStayers(state, iv, persons, Mechanism.controlMigration, evaluation.followUp, state.people.followedStayers);
  for (let k = 0; k < iv.outcomes.length; k++) {
    drawBias(plan, state, iv, evaluation, k);
    runControlOutcome(plan, state, iv, evaluation, iv.outcomes[k]);
  }
}

/**
 * The bias factor of outcome k in a round and lane, by itself: what `drawBias` draws. 1 where nothing is evaluated.
 *
 * round  its number among all
 */
export function biasFactor(plan: Plan, state: State, iv: InterventionPlan, round: Round, k: number, i: number): number {
  const { evaluation } = iv;
  if (evaluation === null) return 1;
  const { alone, first } = state.block;
  setReplication(alone, first + i);
  read(alone, evaluation.entity, purpose(Mechanism.controlBias, round - iv.firstRound), 0);
  const exact = state.evaluations.biasQuantile[iv.index][k];
  return exact === null ? draw(plan.samplers, evaluation.bias[k] as Sampler, alone) : Math.max(0, exact(uniform(alone.words[0])));
}

/** The bias factor of outcome k, its quantile at the round's one uniform: that of all its outcomes and cohorts. */
export function drawBias(plan: Plan, state: State, iv: InterventionPlan, evaluation: EvaluationPlan, k: number): void {
  const { block } = state;
  const { lane, count } = state.people.cohort.lanes;
  const { bias, biasQuantile, factor } = state.evaluations;
  const drawn = words(block, state.people.cohort.lanes, evaluation.entity, purpose(Mechanism.controlBias, state.people.cohort.number), 0);
  const exact = biasQuantile[iv.index][k];
  // Forms with a table are drawn by inversion of the same words.
  if (exact === null) quantiles(plan.samplers, evaluation.bias[k] as Sampler, block, block.plane, count, factor);
  else for (let j = 0; j < count; j++) factor[j] = Math.max(0, exact(uniform(drawn[j])));
  for (let j = 0; j < count; j++) bias[lane[j]] = factor[j];
}

function runControlOutcome(plan: Plan, state: State, iv: InterventionPlan, evaluation: EvaluationPlan, outcome: OutcomePlan): void {
  const { values, block } = state;
  const { cohort, rate, frailty, events } = state.people;
  const { bias } = state.evaluations;
  const persons = evaluation.controls[cohort.year];
  const last = Math.min(outcome.to, evaluation.followUp - 1, plan.years - 1 - cohort.entry);
  if (last < outcome.from) return;
  if (outcome.account !== null) {
    runControlStarts(state, iv, evaluation, outcome, outcome.account, last);
    return;
  }
  if (outcome.one && outcome.lump >= 0) {
    runYearlyControls(plan, state, evaluation, outcome, last);
    return;
  }
  const given = outcome.rate * block.lanes;
  for (let i = 0; i < block.lanes; i++) {
    frailty[i] = frailtyOf(state, iv, persons, i);
    rate[i] = values[given + i] * frailty[i] * bias[i];
  }
  countEvents(state, outcome, controls, persons, last);
  rewindEvents(events, outcome.from);
  while (drawEvents(plan, state, outcome, controls, outcome.from, last) > 0) observeControls(state, iv, evaluation, outcome, persons);
}
