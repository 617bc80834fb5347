import { exp } from "../numeric/exp.ts";
import { Mechanism, purpose } from "../random/address.ts";
import { uniform, wordAt } from "../random/stream.ts";
import { poissonQuantile } from "../samplers/poisson.ts";
import { type Cohort, roundOf } from "./cohort.ts";
import { runEvents } from "./events.ts";
import { drawFrailty } from "./participants.ts";
import type { InterventionPlan, Plan } from "./plan.ts";
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
 * it is avoided, and the person it falls on, who decides where it is paid and whether an evaluation sees it. Each event has
 * an address of its own, so the same event is met by every scenario that shares the seed.
 */
export function runOutcomes(plan: Plan, state: State, iv: InterventionPlan, cohort: Cohort): void {
  const frailty = drawFrailty(plan, state, iv, cohort, cohort.persons, Mechanism.frailty);
  for (let k = 0; k < iv.outcomes.length; k++) runOutcome(plan, state, iv, cohort, k, frailty);
}

function runOutcome(plan: Plan, state: State, iv: InterventionPlan, cohort: Cohort, k: number, frailty: number): void {
  const outcome = iv.outcomes[k];
  const line = state.lineOffset[cohort.round] + k * plan.years + cohort.entry;
  const counts = purpose(Mechanism.eventCount, roundOf(iv, cohort.round), cohort.year);
  const last = Math.min(outcome.to, plan.years - 1 - cohort.entry);
  const rate = outcome.one ? 0 : state.values[outcome.rate] * frailty;
  for (let s = outcome.from; s <= last; s++) {
    let events = cohort.persons;
    if (!outcome.one) {
      const mean = rate * state.cyclical[outcome.cycle + cohort.entry + s];
      events = poissonQuantile(mean, uniform(wordAt(state.stream, outcome.entity, counts, s)));
    }
    if (events > 0) runEvents(plan, state, iv, outcome, cohort, line, s, events);
  }
}
