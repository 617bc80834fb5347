import { purpose } from "../random/address.ts";
import { readSequence, uniform } from "../random/stream.ts";
import { drawByWord } from "../samplers/draw.ts";
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
  const { frailtySum, personReads } = state;
  const { words } = personReads;
  readSequence(state.stream, iv.entity, purpose(mechanism, roundOf(iv, cohort.round), cohort.year), personReads, persons);
  let sum = 0;
  for (let i = 0; i < persons; i++) {
    sum += drawByWord(plan.samplers, iv.frailty, words[i]);
    frailtySum[i + 1] = sum;
  }
  guidePersons(state, persons, sum);
  return sum;
}

/** For each of `persons` equal parts of the sum of frailties, the person in whom it begins: where `personOf` starts to look. */
function guidePersons(state: State, persons: number, sum: number): void {
  const { frailtySum, personGuide } = state;
  const width = sum / persons;
  for (let cell = 0, i = 0; cell < persons; cell++) {
    const begins = cell * width;
    while (i < persons - 1 && frailtySum[i + 1] < begins) i++;
    personGuide[cell] = i;
  }
}

/** The person on whom an event falls, given a word: uniform over the cohort, or in proportion to frailty. */
export function personOf(state: State, frail: boolean, persons: number, word: number): number {
  const u = uniform(word);
  const cell = Math.floor(u * persons);
  if (!frail) return cell;
  const { frailtySum } = state;
  const target = u * frailtySum[persons];
  let i = state.personGuide[cell];
  while (i < persons - 1 && frailtySum[i + 1] < target) i++;
  return i;
}

/**
 * The uniform that decides when each person of a cohort moves away, left in `state.moves`: she is still here after s years
 * while it is below (1 − o)^s. Zero where nobody moves.
 */
export function drawMigration(state: State, iv: InterventionPlan, cohort: Cohort, persons: number, mechanism: number): void {
  const { moves, personReads } = state;
  if (!iv.migrates) {
    moves.fill(0, 0, persons);
    return;
  }
  readSequence(state.stream, iv.entity, purpose(mechanism, roundOf(iv, cohort.round), cohort.year), personReads, persons);
  for (let i = 0; i < persons; i++) moves[i] = uniform(personReads.words[i]);
}

/** How many of a cohort are still here s years after entry, left in `state.stayers`; the cohort's migration is drawn. */
export function countStayers(plan: Plan, state: State, iv: InterventionPlan, cohort: Cohort, years: number): void {
  const { stayers, moves, staying } = state;
  const at = iv.index * plan.years;
  if (!iv.migrates) {
    stayers.fill(cohort.persons, 0, years);
    return;
  }
  // Most stay: who is still here in the last year has been here in all. The others are counted in the year they leave.
  if (years <= 0) return;
  stayers.fill(0, 0, years);
  const last = staying[at + years - 1];
  for (let i = 0; i < cohort.persons; i++) {
    if (moves[i] < last) continue;
    let s = 0;
    while (moves[i] < staying[at + s]) s++;
    stayers[s]++;
  }
  for (let s = 0, left = 0; s < years; s++) {
    left += stayers[s];
    stayers[s] = cohort.persons - left;
  }
}
