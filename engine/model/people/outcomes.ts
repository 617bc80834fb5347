import { exp } from "../../numeric/exp.ts";
import { runStarts } from "../accounts/run.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { takeEffect } from "../links/takeEffect.ts";
import type { Plan } from "../plan.ts";
import { countPart, keepFullSaving } from "../savings/countPart.ts";
import type { State } from "../state.ts";
import { countEvents, participants } from "./counts.ts";
import { drawEvents, rewindEvents } from "./events.ts";
import type { OutcomePlan } from "./plan.ts";
import { postEvents } from "./post.ts";
import { runSpared } from "./spared.ts";
import { runSparedYearly } from "./sparedYearly.ts";
import { runYearlyCosts } from "./yearly.ts";

/** h_t = exp(−β z_t − β²/2) for every outcome and year: more events in bad years, 1 on average (MODEL §3.4). */
export function drawCyclicalFactors(plan: Plan, state: State): void {
  const { lanes } = state.block;
  const { cyclical } = state.people;
  const { cycle: z } = state.municipality;
  for (const iv of plan.interventions) {
    for (const { cyclicality, cycle } of iv.outcomes) {
      if (cyclicality === 0) continue;
      for (let at = 0; at < plan.years * lanes; at++) {
        cyclical[cycle * lanes + at] = exp(-cyclicality * z[at] - 0.5 * cyclicality * cyclicality);
      }
    }
  }
}

/**
 * The rare and costly events of the cohort over its window, and what the intervention spares (MODEL §3.4).
 *
 * Where it matters what happens to a person, events are drawn one by one: to those whom an evaluation follows, and to all where every
 * event counts. Of the others only what is spared is drawn.
 *
 * years   since entry that are looked at
 * others  whether it matters what is spared of those who are not followed
 */
export function runOutcomes(plan: Plan, state: State, iv: InterventionPlan, years: number, others: boolean): void {
  const { cohort } = state.people;
  for (let line = 0; line < iv.outcomes.length; line++) {
    const outcome = iv.outcomes[line];
    const last = Math.min(outcome.to, years - 1);
    if (last < outcome.from) continue;
    if (outcome.row !== cohort.row) takeEffect(state, iv, outcome.row);
    if (outcome.account !== null) {
      runStarts(plan, state, iv, outcome, outcome.account, last, years, others ? cohort.persons : cohort.followed);
      continue;
    }
    const { counted } = iv.lines[line];
    if (counted !== 1) keepFullSaving(state);
    runOutcome(plan, state, iv, outcome, line, last, others);
    if (counted !== 1) countPart(state, counted);
  }
}

/** One outcome of the cohort until year `last` since entry. */
function runOutcome(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  line: number,
  last: number,
  others: boolean,
): void {
  const { cohort } = state.people;
  if (outcome.everyEvent) runEvents(plan, state, iv, outcome, line, cohort.persons, last);
  else if (outcome.actsOnCost) runYearlyCosts(plan, state, iv, outcome, line, last, others);
  else {
    runEvents(plan, state, iv, outcome, line, cohort.followed, Math.min(last, cohort.followUp - 1));
    if (others && outcome.one) runSparedYearly(plan, state, outcome, line, last);
    else if (others) runSpared(plan, state, iv, outcome, line, last);
  }
}

/** The events of the first persons of the cohort, one by one. */
function runEvents(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  line: number,
  persons: number,
  last: number,
): void {
  const { values, block } = state;
  const { cohort, rate, frailty, followedFrailty, otherFrailty, events } = state.people;
  if (persons === 0 || last < outcome.from) return;
  const given = outcome.rate * block.lanes;
  for (let i = 0; i < block.lanes; i++) {
    frailty[i] = followedFrailty[i] + (persons > cohort.followed ? otherFrailty[i] : 0);
    rate[i] = values[given + i] * frailty[i];
  }
  countEvents(state, outcome, participants, persons, last);
  rewindEvents(events, outcome.from);
  while (drawEvents(plan, state, outcome, participants, outcome.from, last) > 0) postEvents(plan, state, iv, outcome, line, persons);
}
