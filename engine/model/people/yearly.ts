import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { quantiles } from "../../samplers/quantiles.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { firstObservedOf } from "./harm.ts";
import type { OutcomePlan } from "./plan.ts";
import { within } from "./post.ts";

/**
 * Costs that everybody has once a year and that the effect makes lower (`count: one`, `acts: cost`, MODEL §3.4): nobody has to
 * be looked for, so person p of every lane is worked on together.
 *
 * line  of the outcome, among those of the intervention
 * last  last year since entry
 */
export function runYearlyCosts(plan: Plan, state: State, iv: InterventionPlan, outcome: OutcomePlan, line: number, last: number): void {
  const { block } = state;
  const { cohort, events } = state.people;
  const { evaluation } = iv;
  const followUp = cohort.treated > 0 && evaluation !== null ? evaluation.followUp : 0;
  for (let s = outcome.from; s <= last; s++) {
    effectsOf(plan, state, s);
    const what = purpose(Mechanism.event, cohort.number, cohort.year, s);
    for (let p = 0; p < cohort.persons; p++) {
      words(block, cohort.lanes, outcome.entity, what, p);
      quantiles(plan.samplers, outcome.lump, block, block.plane, cohort.lanes.count, events.size);
      postCosts(plan, state, iv, line, s, p);
      if (p < cohort.treated && s < followUp) observeCosts(plan, state, iv, outcome, s, p);
    }
  }
}

/** What is spared of a cost in year s since entry, by lane. */
function effectsOf(plan: Plan, state: State, s: number): void {
  const { lanes } = state.block;
  const { cohort, spared, sparedFull, succeeds } = state.people;
  const { fade } = state.interventions;
  const fades = (cohort.row * plan.years + s) * lanes;
  for (let i = 0; i < lanes; i++) {
    spared[i] = within(cohort.effect[i] * fade[fades + i]);
    sparedFull[i] = within(cohort.fullEffect[i] * fade[fades + i]);
    succeeds[i] = within(cohort.success[i]);
  }
}

/** Posts the costs of person p in year s since entry to the accounts of savings. */
function postCosts(plan: Plan, state: State, iv: InterventionPlan, line: number, s: number, p: number): void {
  const { lanes } = state.block;
  const { cohort, events, moves, staying, spared, sparedFull, succeeds } = state.people;
  const { stay, moved, naiveStay, naiveMoved, fullSaving, lineOffset } = state.savings;
  const { lane, count } = cohort.lanes;
  const { size } = events;
  const cells = (lineOffset[cohort.round] + line * plan.years + cohort.entry + s) * lanes;
  const stays = (iv.index * plan.years + s) * lanes;
  const round = cohort.round * lanes;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    const amount = size[k];
    fullSaving[round + i] += amount * sparedFull[i];
    if (moves[p * lanes + i] < staying[stays + i]) {
      stay[cells + i] += amount * spared[i];
      naiveStay[cells + i] += amount * succeeds[i];
    } else {
      moved[cells + i] += amount * spared[i];
      naiveMoved[cells + i] += amount * succeeds[i];
    }
  }
}

/** What the evaluation sees of the costs of treated person p, while she is here. */
function observeCosts(plan: Plan, state: State, iv: InterventionPlan, outcome: OutcomePlan, s: number, p: number): void {
  const { lanes } = state.block;
  const { cohort, events, moves, staying, spared } = state.people;
  const { observed, treatedSaving } = state.evaluations;
  const { lane, count } = cohort.lanes;
  const { size } = events;
  const { ownShare, price } = outcome;
  const onCost = iv.evaluation?.onCost ?? false;
  const stays = (iv.index * plan.years + s) * lanes;
  const record = (firstObservedOf(state, iv) + p) * lanes;
  const round = cohort.round * lanes;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    if (moves[p * lanes + i] >= staying[stays + i]) continue;
    treatedSaving[round + i] += ownShare * size[k] * spared[i];
    observed[record + i] += onCost ? ownShare * size[k] * (1 - spared[i]) : price;
  }
}
