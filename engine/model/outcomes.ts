import { exp } from "../numeric/exp.ts";
import { Mechanism, purpose } from "../random/address.ts";
import { read, uniform, wordAt } from "../random/stream.ts";
import { draw } from "../samplers/draw.ts";
import { poissonQuantile } from "../samplers/poisson.ts";
import { type Cohort, roundOf } from "./cohort.ts";
import { drawFrailty, personOf } from "./participants.ts";
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
  const line = state.lineOffset[cohort.round] + k * T + cohort.entry;
  const counts = purpose(Mechanism.eventCount, r, cohort.year);
  const last = Math.min(outcome.to, T - 1 - cohort.entry);
  const rate = outcome.one ? 0 : state.values[outcome.rate] * frailty;
  const severity = outcome.lump >= 0 ? outcome.lump : outcome.days;
  const frail = iv.frailty >= 0;
  const { migrates } = iv;
  const migration = purpose(Mechanism.migration, r, cohort.year);
  const firstObserved = iv.evaluation === null ? 0 : state.observedOffset[cohort.round] + iv.evaluation.treatedOffset[cohort.year];
  for (let s = outcome.from; s <= last; s++) {
    const fade = state.fade[iv.index * T + s];
    const x = cohort.effect * fade;
    const full = cohort.fullEffect * fade;
    const events = outcome.one
      ? cohort.persons
      : poissonQuantile(rate * cyclicalFactor(state, outcome, cohort.entry + s), uniform(wordAt(stream, outcome.entity, counts, s)));
    const what = purpose(Mechanism.event, r, cohort.year, s);
    for (let i = 0; i < events; i++) {
      read(stream, outcome.entity, what, i);
      const decides = uniform(stream.words[1]);
      const person = outcome.one ? i : personOf(state, frail, cohort.persons, stream.words[2]);
      const size = draw(plan.samplers, severity, stream);
      const dayRate = outcome.lump >= 0 ? 1 : priceOfDay(plan, state, outcome, what, Mechanism.dayRate, i);
      const moves = migrates ? uniform(wordAt(stream, iv.entity, migration, person)) : 0;
      const observed = person < cohort.treated ? firstObserved + person : -1;
      if (outcome.actsOnCost) {
        post(
          plan,
          state,
          iv,
          outcome,
          cohort.round,
          line,
          s,
          size,
          dayRate,
          moves,
          observed,
          within(x),
          within(full),
          within(cohort.success),
          1,
        );
        continue;
      }
      const avoided = decides < x ? 1 : 0;
      const success = decides < cohort.success ? 1 : 0;
      post(plan, state, iv, outcome, cohort.round, line, s, size, dayRate, moves, observed, avoided, decides < full ? 1 : 0, success, 1);
      if (decides < -full || decides < -x) {
        read(stream, outcome.entity, purpose(Mechanism.extraEvent, r, cohort.year, s), i);
        const extra = draw(plan.samplers, severity, stream);
        const extraRate = outcome.lump >= 0 ? 1 : priceOfDay(plan, state, outcome, what, Mechanism.extraDayRate, i);
        const brought = decides < -x ? -1 : 0;
        const broughtFull = decides < -full ? -1 : 0;
        post(plan, state, iv, outcome, cohort.round, line, s, extra, extraRate, moves, observed, brought, broughtFull, 0, 0);
      }
    }
  }
}

/** An effect on cost: clamped to [−1, 1]. */
function within(x: number): number {
  return Math.max(-1, Math.min(1, x));
}

function priceOfDay(plan: Plan, state: State, outcome: OutcomePlan, what: number, mechanism: number, event: number): number {
  read(state.stream, outcome.entity, (what & ~63) | mechanism, event);
  return draw(plan.samplers, outcome.dayRate, state.stream);
}

/**
 * Posts one event: what is spared goes to the accounts of savings, what happens to the evaluation. A lump falls in the
 * event's year s; a spell of days in as many years as it takes, 365 days in each (MODEL §3.4).
 *
 * line     cell of the outcome's line in the year of entry
 * size     kronor of a lump, or days of a spell at `dayRate` kronor
 * moves    the person is still here in the years whose staying probability is above it
 * observed place among the observed, or −1
 * spared   share of the cost that the intervention spares: real fidelity, full fidelity, full success; −1 for an extra event
 * counted  1 for an event that would have happened anyway, 0 for an extra one
 */
function post(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  round: number,
  line: number,
  s: number,
  size: number,
  dayRate: number,
  moves: number,
  observed: number,
  spared: number,
  sparedFull: number,
  success: number,
  counted: number,
): void {
  const { staying, stay, moved, naiveStay, naiveMoved } = state;
  const T = plan.years;
  const stayingAt = iv.index * T;
  const evaluation = iv.evaluation;
  const spell = outcome.lump < 0;
  const end = T - (line % T);
  let daysLeft = size;
  for (let year = s; year < end; year++) {
    const amount = spell ? dayRate * Math.min(365, Math.max(0, daysLeft)) : size;
    const at = line + year;
    state.fullSaving[round] += amount * sparedFull;
    if (moves < staying[stayingAt + year]) {
      stay[at] += amount * spared;
      naiveStay[at] += amount * success;
      if (observed >= 0 && evaluation !== null && year < evaluation.followUp) {
        state.treatedSaving[round] += outcome.ownShare * amount * spared;
        if (evaluation.onCost) state.observed[observed] += outcome.ownShare * amount * (counted - spared);
      }
    } else {
      moved[at] += amount * spared;
      naiveMoved[at] += amount * success;
    }
    daysLeft -= 365;
    if (!spell || daysLeft <= 0) break;
  }
  if (observed >= 0 && evaluation !== null && !evaluation.onCost && s < evaluation.followUp && moves < staying[stayingAt + s]) {
    state.observed[observed] += outcome.price * (counted - (outcome.actsOnCost ? 0 : spared));
  }
}
