import { exp } from "../numeric/exp.ts";
import { Mechanism } from "../random/address.ts";
import type { Cohort } from "./cohort.ts";
import { countEvents, participants } from "./eventCounts.ts";
import { drawEvents } from "./events.ts";
import { drawFrailty } from "./participants.ts";
import type { InterventionPlan, OutcomePlan, Plan } from "./plan.ts";
import { postEvents } from "./savings.ts";
import type { State } from "./state.ts";

/** h_t = exp(−β z_t − β²/2) for every outcome and year: more events in bad years, 1 on average (MODEL §3.4). */
export function drawCyclicalFactors(plan: Plan, state: State): void {
  for (const iv of plan.interventions) {
    for (const { cyclicality, cycle } of iv.outcomes) {
      if (cyclicality === 0) continue;
      for (let t = 0; t < plan.years; t++) {
        state.cyclical[cycle + t] = exp(-cyclicality * state.cycle[t] - 0.5 * cyclicality * cyclicality);
      }
    }
  }
}

/**
 * The rare and costly events of a cohort over its window, and what the intervention spares (MODEL §3.4).
 *
 * Persons are exchangeable, so the events of a year are drawn as one Poisson count and then one by one: its cost, whether
 * it is avoided, and the person it falls on, who decides where it is paid and whether an evaluation sees it.
 */
export function runOutcomes(plan: Plan, state: State, iv: InterventionPlan, cohort: Cohort): void {
  const frailty = drawFrailty(plan, state, iv, cohort, cohort.persons, Mechanism.frailty);
  for (let k = 0; k < iv.outcomes.length; k++) runOutcome(plan, state, iv, cohort, k, frailty);
}

function runOutcome(plan: Plan, state: State, iv: InterventionPlan, cohort: Cohort, k: number, frailty: number): void {
  const outcome: OutcomePlan = iv.outcomes[k];
  const line = state.lineOffset[cohort.round] + k * plan.years + cohort.entry;
  const last = Math.min(outcome.to, plan.years - 1 - cohort.entry);
  const rate = outcome.one ? 0 : state.values[outcome.rate] * frailty;
  countEvents(state, iv, outcome, participants, cohort, cohort.persons, rate, last);
  for (;;) {
    const events = drawEvents(plan, state, iv, outcome, participants, cohort, cohort.persons, last);
    if (events === 0) return;
    postEvents(plan, state, iv, outcome, cohort, line, events);
  }
}
