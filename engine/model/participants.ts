import { Mechanism, purpose } from "../random/address.ts";
import { read, uniform } from "../random/stream.ts";
import { draw } from "../samplers/draw.ts";
import { type Cohort, roundOf } from "./cohort.ts";
import type { InterventionPlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** P(s_M > s) = (1 − o)^s: still in the municipality s years after entry (MODEL §3.3). */
export function drawStaying(plan: Plan, state: State): void {
  for (const iv of plan.interventions) {
    const at = iv.index * plan.years;
    const yearly = 1 - state.values[iv.outMigration];
    for (let s = 0, left = 1; s < plan.years; s++, left *= yearly) state.staying[at + s] = left;
  }
}

/**
 * Running sums of the frailties of a cohort, left in `state.frailtySum[0 … persons]`: the Gamma(1/V, V) of person i
 * reaches from sum i to sum i + 1. An event falls on a person with a chance in proportion to it.
 *
 * returns  the sum over the cohort; the number of persons where everybody has frailty 1 (nothing is drawn then)
 */
export function drawFrailty(plan: Plan, state: State, iv: InterventionPlan, cohort: Cohort, persons: number, mechanism: number): number {
  if (iv.frailty < 0) return persons;
  const { frailtySum, stream } = state;
  const what = purpose(mechanism, roundOf(iv, cohort.round), cohort.year);
  let sum = 0;
  for (let i = 0; i < persons; i++) {
    read(stream, iv.entity, what, i);
    sum += draw(plan.samplers, iv.frailty, stream);
    frailtySum[i + 1] = sum;
  }
  return sum;
}

/** The person on whom an event falls, given a word: uniform over the cohort, or in proportion to frailty. */
export function personOf(state: State, frail: boolean, persons: number, word: number): number {
  const u = uniform(word);
  if (!frail) return Math.floor(u * persons);
  const { frailtySum } = state;
  const target = u * frailtySum[persons];
  let low = 0;
  let high = persons - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (target <= frailtySum[middle + 1]) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many of a cohort are still here after s years, left in `state.stayers`, and when each leaves, in `state.leaveYear`. */
export function countStayers(plan: Plan, state: State, iv: InterventionPlan, cohort: Cohort, years: number): void {
  const { stayers, leaveYear, staying } = state;
  const at = iv.index * plan.years;
  stayers.fill(iv.migrates ? 0 : cohort.persons, 0, years);
  if (!iv.migrates) {
    leaveYear.fill(years, 0, cohort.persons);
    return;
  }
  const what = purpose(Mechanism.migration, roundOf(iv, cohort.round), cohort.year);
  for (let i = 0; i < cohort.persons; i++) {
    if ((i & 3) === 0) read(state.stream, iv.entity, what, i >>> 2);
    const u = uniform(state.stream.words[i & 3]);
    let s = 0;
    while (s < years && u < staying[at + s]) {
      stayers[s]++;
      s++;
    }
    leaveYear[i] = s;
  }
}
