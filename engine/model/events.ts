import { Mechanism, purpose } from "../random/address.ts";
import { read, uniform } from "../random/stream.ts";
import { draw } from "../samplers/draw.ts";
import { type Cohort, roundOf } from "./cohort.ts";
import { personOf } from "./participants.ts";
import type { EvaluationPlan, InterventionPlan, OutcomePlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** What `post` needs to know of an event, by place in `state.event`. */
const Fact = { size: 0, dayRate: 1, moves: 2, spared: 3, sparedFull: 4, success: 5 } as const;

/**
 * The events of one outcome that befall a cohort in year s since entry, one by one: what each costs, whether it is avoided,
 * and on whom it falls (MODEL §3.4).
 */
export function runEvents(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  cohort: Cohort,
  line: number,
  s: number,
  events: number,
): void {
  const { stream, event, moves } = state;
  const { persons, treated, success } = cohort;
  const r = roundOf(iv, cohort.round);
  const what = purpose(Mechanism.event, r, cohort.year, s);
  const fade = state.fade[iv.index * plan.years + s];
  const x = cohort.effect * fade;
  const full = cohort.fullEffect * fade;
  const severity = outcome.lump >= 0 ? outcome.lump : outcome.days;
  const frail = iv.frailty >= 0;
  const firstObserved =
    treated > 0 && iv.evaluation !== null ? state.observedOffset[cohort.round] + iv.evaluation.treatedOffset[cohort.year] : 0;
  for (let i = 0; i < events; i++) {
    read(stream, outcome.entity, what, i);
    const decides = uniform(stream.words[1]);
    const person = outcome.one ? i : personOf(state, frail, persons, stream.words[2]);
    const observed = person < treated ? firstObserved + person : -1;
    event[Fact.size] = draw(plan.samplers, severity, stream);
    if (outcome.lump < 0) event[Fact.dayRate] = priceOfDay(plan, state, outcome, what, Mechanism.dayRate, i);
    event[Fact.moves] = moves[person];
    if (outcome.actsOnCost) {
      event[Fact.spared] = within(x);
      event[Fact.sparedFull] = within(full);
      event[Fact.success] = within(success);
    } else {
      event[Fact.spared] = decides < x ? 1 : 0;
      event[Fact.sparedFull] = decides < full ? 1 : 0;
      event[Fact.success] = decides < success ? 1 : 0;
    }
    post(plan, state, iv, outcome, cohort.round, line, s, observed, 1);
    if (outcome.actsOnCost || !(decides < -full || decides < -x)) continue;
    read(stream, outcome.entity, purpose(Mechanism.extraEvent, r, cohort.year, s), i);
    event[Fact.size] = draw(plan.samplers, severity, stream);
    if (outcome.lump < 0) event[Fact.dayRate] = priceOfDay(plan, state, outcome, what, Mechanism.extraDayRate, i);
    event[Fact.spared] = decides < -x ? -1 : 0;
    event[Fact.sparedFull] = decides < -full ? -1 : 0;
    event[Fact.success] = 0;
    post(plan, state, iv, outcome, cohort.round, line, s, observed, 0);
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
 * Posts the event in `state.event`: what is spared goes to the accounts of savings, what happens to the evaluation. A lump
 * falls in the event's year s; a spell of days in as many years as it takes, 365 days in each (MODEL §3.4).
 *
 *   size, dayRate                 kronor of a lump, or days of a spell and kronor a day
 *   moves                         the person is still here in the years whose staying probability is above it
 *   spared, sparedFull, success   share of the cost spared at real fidelity, full fidelity, full success; −1: an extra event
 *
 * line      cell of the outcome's line in the year of entry
 * observed  place among the observed, or −1
 * counted   1 for an event that would have happened anyway, 0 for an extra one
 */
function post(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  round: number,
  line: number,
  s: number,
  observed: number,
  counted: number,
): void {
  const { event, staying, fullSaving, stay, naiveStay } = state;
  const stayingAt = iv.index * plan.years;
  const end = plan.years - (line % plan.years);
  const spared = event[Fact.spared];
  const spell = outcome.lump < 0;
  let left = event[Fact.size];
  for (let year = s; year < end; year++) {
    const amount = spell ? event[Fact.dayRate] * Math.min(365, Math.max(0, left)) : left;
    const at = line + year;
    fullSaving[round] += amount * event[Fact.sparedFull];
    if (event[Fact.moves] < staying[stayingAt + year]) {
      stay[at] += amount * spared;
      naiveStay[at] += amount * event[Fact.success];
      if (observed >= 0) observeCost(state, iv, round, year, observed, outcome.ownShare * amount, spared, counted);
    } else {
      state.moved[at] += amount * spared;
      state.naiveMoved[at] += amount * event[Fact.success];
    }
    left -= 365;
    if (!spell || left <= 0) break;
  }
  if (observed >= 0 && event[Fact.moves] < staying[stayingAt + s]) {
    countEvent(state, iv, outcome, s, observed, counted - (outcome.actsOnCost ? 0 : spared));
  }
}

/** A treated person's own cost in the follow-up, and what of it was spared. */
function observeCost(
  state: State,
  iv: InterventionPlan,
  round: number,
  year: number,
  observed: number,
  cost: number,
  spared: number,
  counted: number,
): void {
  const evaluation = iv.evaluation as EvaluationPlan;
  if (year >= evaluation.followUp) return;
  state.treatedSaving[round] += cost * spared;
  if (evaluation.onCost) state.observed[observed] += cost * (counted - spared);
}

/** With basis `outcome` it is events that are observed, each at its price. */
function countEvent(state: State, iv: InterventionPlan, outcome: OutcomePlan, s: number, observed: number, events: number): void {
  const evaluation = iv.evaluation as EvaluationPlan;
  if (!evaluation.onCost && s < evaluation.followUp) state.observed[observed] += outcome.price * events;
}
