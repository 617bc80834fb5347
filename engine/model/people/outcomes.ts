import { exp } from "../../numeric/exp.ts";
import { Mechanism } from "../../random/address.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { takeEffect } from "../links/takeEffect.ts";
import type { Plan } from "../plan.ts";
import { countPart, keepFullSaving } from "../savings/countPart.ts";
import type { State } from "../state.ts";
import { countEvents, participants } from "./counts.ts";
import { drawEvents, rewindEvents } from "./events.ts";
import { drawFrailty } from "./participants.ts";
import type { OutcomePlan } from "./plan.ts";
import { postEvents } from "./post.ts";
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
 * Persons are exchangeable, so the events of a year are drawn as one Poisson count and then one by one: its cost, whether
 * it is avoided, and the person it falls on, who decides where it is paid and whether an evaluation sees it.
 *
 * years  since entry that are looked at
 */
export function runOutcomes(plan: Plan, state: State, iv: InterventionPlan, years: number): void {
  drawFrailty(plan, state, iv, state.people.cohort.persons, Mechanism.frailty);
  for (let k = 0; k < iv.outcomes.length; k++) {
    const outcome = iv.outcomes[k];
    const last = Math.min(outcome.to, years - 1);
    if (last < outcome.from) continue;
    if (outcome.row !== state.people.cohort.row) takeEffect(state, iv, outcome.row);
    const { counted } = iv.lines[k];
    if (counted !== 1) keepFullSaving(state);
    if (outcome.one && outcome.actsOnCost && outcome.lump >= 0) runYearlyCosts(plan, state, iv, outcome, k, last);
    else runOutcome(plan, state, iv, outcome, k, last);
    if (counted !== 1) countPart(state, counted);
  }
}

function runOutcome(plan: Plan, state: State, iv: InterventionPlan, outcome: OutcomePlan, line: number, last: number): void {
  const { values, block } = state;
  const { cohort, rate, frailty, events } = state.people;
  const given = outcome.rate * block.lanes;
  for (let i = 0; i < block.lanes; i++) rate[i] = values[given + i] * frailty[i];
  countEvents(state, outcome, participants, cohort.persons, last);
  rewindEvents(events, outcome);
  while (drawEvents(plan, state, iv, outcome, participants, cohort.persons, last) > 0) postEvents(plan, state, iv, outcome, line);
}
