import { Mechanism, purpose } from "../../random/address.ts";
import { read, setReplication, uniform } from "../../random/stream.ts";
import { draw } from "../../samplers/draw.ts";
import { poissonQuantile } from "../../samplers/poisson.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { OutcomePlan } from "../people/plan.ts";
import { yearBefore } from "../people/selected.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { drawBias } from "./controls.ts";
import type { EvaluationPlan, SelectionPlan } from "./plan.ts";

/** Bits of an index that number the events of a person; the rest number persons. */
const EVENTS = 10;

/**
 * Before–after on the same persons (MODEL §4): each followed person stands beside her own year before entry, which counts for as many
 * years as she is followed. Of the outcome that decides who is enrolled she had the events that she was enrolled for; of the others that
 * can happen from entry on, as many as her frailty brings.
 */
export function runBefore(plan: Plan, state: State, iv: InterventionPlan, evaluation: EvaluationPlan, { on }: SelectionPlan): void {
  const { lanes } = state.block;
  const { cohort } = state.people;
  const { treatedEntered, controlsEntered } = state.evaluations;
  for (let k = 0; k < cohort.lanes.count; k++) {
    const at = cohort.round * lanes + cohort.lanes.lane[k];
    treatedEntered[at] += cohort.treated;
    controlsEntered[at] += cohort.treated;
  }
  for (let k = 0; k < iv.outcomes.length; k++) {
    const outcome = iv.outcomes[k];
    if (k !== on && outcome.from > 0) continue;
    drawBias(plan, state, iv, evaluation, k);
    for (let j = 0; j < cohort.lanes.count; j++) observeBefore(plan, state, iv, evaluation, k, k === on, cohort.lanes.lane[j]);
  }
}

/** Adds what outcome k brought lane i's followed persons in their year before. on: it decides who is enrolled */
function observeBefore(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  evaluation: EvaluationPlan,
  k: number,
  on: boolean,
  i: number,
): void {
  const { alone, first, lanes } = state.block;
  const { cohort, frailtySum, before } = state.people;
  const { observed, offset, bias } = state.evaluations;
  const outcome = iv.outcomes[k];
  const record = offset[cohort.round] + evaluation.plannedTreated + evaluation.controlOffset[cohort.year];
  const mean = yearBefore(state, iv, k, i);
  setReplication(alone, first + i);
  for (let p = 0; p < cohort.treated; p++) {
    let events = before[p * lanes + i];
    if (!on) {
      read(alone, outcome.entity, purpose(Mechanism.controlCount, cohort.number, cohort.year), p);
      const frailty = frailtySum[(p + 1) * lanes + i] - frailtySum[p * lanes + i];
      events = outcome.one ? 1 : poissonQuantile(mean * frailty, uniform(alone.words[0]));
    }
    let value = evaluation.onCost ? 0 : events * outcome.price;
    if (evaluation.onCost) for (let e = 0; e < events; e++) value += outcome.ownShare * costInYear(plan, state, outcome, (p << EVENTS) + e);
    observed[(record + p) * lanes + i] += evaluation.followUp * bias[i] * value;
  }
}

/** What an event costs in its own year: a lump, or at most 365 days of a spell. */
function costInYear({ samplers }: Plan, { block, people }: State, outcome: OutcomePlan, index: number): number {
  const { alone } = block;
  const { number, year } = people.cohort;
  read(alone, outcome.entity, purpose(Mechanism.controlEvent, number, year), index);
  if (outcome.lump >= 0) return draw(samplers, outcome.lump, alone);
  const days = draw(samplers, outcome.days, alone);
  read(alone, outcome.entity, purpose(Mechanism.controlDayRate, number, year), index);
  return draw(samplers, outcome.dayRate, alone) * Math.min(365, Math.max(0, days));
}
