import { exp } from "../numeric/exp.ts";
import { Mechanism, purpose } from "../random/address.ts";
import { read, uniform, wordAt } from "../random/stream.ts";
import { draw } from "../samplers/draw.ts";
import { poissonQuantile } from "../samplers/poisson.ts";
import { type Cohort, roundOf } from "./cohort.ts";
import { drawFrailty, migrationUniform, personOf } from "./participants.ts";
import type { InterventionPlan, OutcomePlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** h_t = exp(−β z_t − β²/2): more events in bad years, 1 on average (MODEL §3.4). */
export function cyclicalFactor(state: State, outcome: OutcomePlan, t: number): number {
  const beta = outcome.cyclicality;
  return beta === 0 ? 1 : exp(-beta * state.cycle[t] - 0.5 * beta * beta);
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
  const { stream } = state;
  const T = plan.years;
  const r = roundOf(iv, cohort.round);
  const line = state.lineOffset[cohort.round] + k * T;
  const fadeAt = iv.index * T;
  const counts = purpose(Mechanism.eventCount, r, cohort.year);
  const last = Math.min(outcome.to, T - 1 - cohort.entry);
  const rate = outcome.one ? 0 : state.values[outcome.rate] * frailty;
  for (let s = outcome.from; s <= last; s++) {
    const t = cohort.entry + s;
    const fade = state.fade[fadeAt + s];
    const x = cohort.effect * fade;
    const full = cohort.fullEffect * fade;
    const events = outcome.one
      ? cohort.persons
      : poissonQuantile(rate * cyclicalFactor(state, outcome, t), uniform(wordAt(stream, outcome.entity, counts, s)));
    const what = purpose(Mechanism.event, r, cohort.year, s);
    for (let i = 0; i < events; i++) {
      read(stream, outcome.entity, what, i);
      const decides = uniform(stream.words[1]);
      const person = outcome.one ? i : personOf(state, iv.frailty >= 0, cohort.persons, stream.words[2]);
      const size = draw(plan.samplers, outcome.lump >= 0 ? outcome.lump : outcome.days, stream);
      const dayRate = outcome.lump >= 0 ? 0 : priceOfDay(plan, state, outcome, what, Mechanism.dayRate, i);
      const migration = iv.migrates ? migrationOf(state, iv, cohort, person) : 0;
      const observed = person < cohort.treated ? observedAt(state, iv, cohort, person) : -1;
      if (outcome.actsOnCost) {
        const spared = clampEffect(x);
        post(
          plan,
          state,
          iv,
          outcome,
          cohort,
          line,
          s,
          size,
          dayRate,
          migration,
          observed,
          spared,
          clampEffect(full),
          clampEffect(cohort.success),
          1,
        );
        continue;
      }
      const avoided = decides < x ? 1 : 0;
      const avoidedFull = decides < full ? 1 : 0;
      post(
        plan,
        state,
        iv,
        outcome,
        cohort,
        line,
        s,
        size,
        dayRate,
        migration,
        observed,
        avoided,
        avoidedFull,
        decides < cohort.success ? 1 : 0,
        1,
      );
      if (decides < -full || decides < -x) {
        read(stream, outcome.entity, purpose(Mechanism.extraEvent, r, cohort.year, s), i);
        const extra = draw(plan.samplers, outcome.lump >= 0 ? outcome.lump : outcome.days, stream);
        const extraRate = outcome.lump >= 0 ? 0 : priceOfDay(plan, state, outcome, what, Mechanism.extraDayRate, i);
        const happens = decides < -x ? -1 : 0;
        post(plan, state, iv, outcome, cohort, line, s, extra, extraRate, migration, observed, happens, decides < -full ? -1 : 0, 0, 0);
      }
    }
  }
}

function clampEffect(x: number): number {
  return x > 1 ? 1 : x < -1 ? -1 : x;
}

function priceOfDay(plan: Plan, state: State, outcome: OutcomePlan, what: number, mechanism: number, event: number): number {
  read(state.stream, outcome.entity, (what & ~63) | mechanism, event);
  return draw(plan.samplers, outcome.dayRate, state.stream);
}

function migrationOf(state: State, iv: InterventionPlan, cohort: Cohort, person: number): number {
  return migrationUniform(state.stream, iv, purpose(Mechanism.migration, roundOf(iv, cohort.round), cohort.year), person);
}

/** Where the evaluation keeps treated person i of this cohort. */
export function observedAt(state: State, iv: InterventionPlan, cohort: Cohort, person: number): number {
  return iv.evaluation === null ? -1 : state.observedOffset[cohort.round] + iv.evaluation.treatedOffset[cohort.year] + person;
}

/**
 * Posts one event year by year: what is spared goes to the accounts of savings, what happens to the evaluation.
 *
 * size     kronor of a lump, or days of a spell; dayRate kronor a day, unused for a lump
 * spared   share of the cost that the intervention spares: real fidelity, full fidelity, full success; −1 for an extra event
 * counted  1 for an event that would have happened anyway, 0 for an extra one
 */
function post(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  cohort: Cohort,
  line: number,
  s: number,
  size: number,
  dayRate: number,
  migration: number,
  observed: number,
  spared: number,
  sparedFull: number,
  success: number,
  counted: number,
): void {
  const evaluation = iv.evaluation;
  const stayingAt = iv.index * plan.years;
  const spell = outcome.lump < 0;
  let daysLeft = size;
  for (let year = s; cohort.entry + year < plan.years; year++) {
    const amount = spell ? dayRate * Math.min(365, Math.max(0, daysLeft)) : size;
    const t = line + cohort.entry + year;
    const here = migration < state.staying[stayingAt + year];
    state.fullSaving[cohort.round] += amount * sparedFull;
    if (here) {
      state.stay[t] += amount * spared;
      state.naiveStay[t] += amount * success;
      if (observed >= 0 && evaluation !== null && year < evaluation.followUp) {
        state.treatedSaving[cohort.round] += outcome.ownShare * amount * spared;
        if (evaluation.onCost) state.observed[observed] += outcome.ownShare * amount * (counted - spared);
      }
    } else {
      state.moved[t] += amount * spared;
      state.naiveMoved[t] += amount * success;
    }
    daysLeft -= 365;
    if (!spell || daysLeft <= 0) break;
  }
  if (observed >= 0 && evaluation !== null && !evaluation.onCost && s < evaluation.followUp && migration < state.staying[stayingAt + s]) {
    state.observed[observed] += outcome.price * (counted - (outcome.actsOnCost ? 0 : spared));
  }
}
