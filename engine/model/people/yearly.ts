import { Mechanism, purpose } from "../../random/address.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { firstObservedOf } from "./harm.ts";
import { drawLumps } from "./lumps.ts";
import type { OutcomePlan } from "./plan.ts";
import { within } from "./post.ts";

/**
 * Costs that everybody has once a year and that the effect makes lower (`count: one`, `acts: cost`, MODEL §3.4): what is spared is a
 * share of the sum of those who are still here, and of those who have moved.
 *
 * line   of the outcome, among those of the intervention
 * last   last year since entry
 * others whether it matters what is spared of those who are not followed
 */
export function runYearlyCosts(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  line: number,
  last: number,
  others: boolean,
): void {
  const { lanes } = state.block;
  const { cohort, sumHere, sumAway, followedStayers, otherStayers, events } = state.people;
  const { lane, count } = cohort.lanes;
  const { size } = events;
  const persons = others ? cohort.persons : cohort.followed;
  for (let s = outcome.from; s <= last; s++) {
    const what = purpose(Mechanism.event, cohort.number, cohort.year, s);
    sumHere.fill(0);
    sumAway.fill(0);
    effectsOf(plan, state, s);
    for (let p = 0; p < persons; p++) {
      const at = drawLumps(plan, state, outcome, what, Mechanism.lumpTail, p);
      const followed = p < cohort.followed;
      const stayers = followed ? followedStayers : otherStayers;
      const number = followed ? p : p - cohort.followed;
      const now = s * lanes;
      for (let k = 0; k < count; k++) {
        const i = lane[k];
        if (number < stayers[now + i]) sumHere[i] += size[at + k];
        else sumAway[i] += size[at + k];
      }
      if (followed && s < cohort.followUp) observeCosts(state, iv, outcome, s, p, at);
    }
    postCosts(plan, state, line, s);
  }
}

/** What is spared of a cost in year s since entry, by lane. */
function effectsOf(plan: Plan, state: State, s: number): void {
  const { lanes } = state.block;
  const { cohort, spared, sparedFull } = state.people;
  const { fade } = state.interventions;
  const fades = (cohort.row * plan.years + s) * lanes;
  for (let i = 0; i < lanes; i++) {
    spared[i] = within(cohort.effect[i] * fade[fades + i]);
    sparedFull[i] = within(cohort.fullEffect[i] * fade[fades + i]);
  }
}

/** Posts what is spared of the sums of year s since entry. */
function postCosts(plan: Plan, state: State, line: number, s: number): void {
  const { lanes } = state.block;
  const { cohort, sumHere, sumAway, spared, sparedFull } = state.people;
  const { stay, moved, fullSaving, lineOffset } = state.savings;
  const { lane, count } = cohort.lanes;
  const cells = (lineOffset[cohort.round] + line * plan.years + cohort.entry + s) * lanes;
  const round = cohort.round * lanes;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    fullSaving[round + i] += (sumHere[i] + sumAway[i]) * sparedFull[i];
    stay[cells + i] += sumHere[i] * spared[i];
    moved[cells + i] += sumAway[i] * spared[i];
  }
}

/** What the evaluation sees of the costs of followed person p, while she is here. at: of the costs */
function observeCosts(state: State, iv: InterventionPlan, outcome: OutcomePlan, s: number, p: number, at: number): void {
  const { lanes } = state.block;
  const { cohort, events, followedStayers, spared } = state.people;
  const { observed, treatedSaving } = state.evaluations;
  const { lane, count } = cohort.lanes;
  const { size } = events;
  const { ownShare, price } = outcome;
  const onCost = iv.evaluation?.onCost ?? false;
  const record = (firstObservedOf(state, iv) + p) * lanes;
  const round = cohort.round * lanes;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    if (p >= followedStayers[s * lanes + i]) continue;
    treatedSaving[round + i] += ownShare * size[at + k] * spared[i];
    observed[record + i] += onCost ? ownShare * size[at + k] * (1 - spared[i]) : price;
  }
}
