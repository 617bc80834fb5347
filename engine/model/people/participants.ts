import { purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import { drawByWord } from "../../samplers/draw.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** P(s_M > s) = (1 − o)^s: still in the municipality s years after entry (MODEL §3.3). */
export function drawStaying(plan: Plan, state: State): void {
  const { values, block } = state;
  const { lanes } = block;
  const { staying } = state.people;
  for (const iv of plan.interventions) {
    const at = iv.index * plan.years * lanes;
    for (let i = 0; i < lanes; i++) {
      const yearly = 1 - values[iv.outMigration * lanes + i];
      for (let s = 0, left = 1; s < plan.years; s++, left *= yearly) staying[at + s * lanes + i] = left;
    }
  }
}

/**
 * The frailties of the persons of a cohort, or of its controls: running sums, in which the Gamma(1/V, V) of person p reaches
 * from sum p to sum p + 1, and the sum of all. An event falls on a person with a chance in proportion to it. Where everybody
 * has frailty 1 nothing is drawn.
 */
export function drawFrailty(plan: Plan, state: State, iv: InterventionPlan, persons: number, mechanism: number): void {
  const { block, people } = state;
  const { lanes } = block;
  const { cohort, frailty, frailtySum } = people;
  const group = cohort.lanes;
  if (iv.frailty < 0) {
    for (let k = 0; k < group.count; k++) frailty[group.lane[k]] = persons;
    return;
  }
  const what = purpose(mechanism, cohort.number, cohort.year);
  const read = block.plane.words;
  for (let p = 0; p < persons; p++) {
    if ((p & 3) === 0) words(block, group, iv.entity, what, p >>> 2);
    const word = (p & 3) * lanes;
    for (let k = 0; k < group.count; k++) {
      const at = p * lanes + group.lane[k];
      frailtySum[at + lanes] = (p === 0 ? 0 : frailtySum[at]) + drawByWord(plan.samplers, iv.frailty, read[word + k]);
    }
  }
  for (let k = 0; k < group.count; k++) frailty[group.lane[k]] = frailtySum[persons * lanes + group.lane[k]];
}

/** The person of lane i on whom an event falls, given a word: uniform over the cohort, or in proportion to frailty. */
export function personOf(state: State, frail: boolean, i: number, persons: number, word: number): number {
  const u = uniform(word);
  const cell = Math.floor(u * persons);
  if (!frail) return cell;
  const { lanes } = state.block;
  const { frailty, frailtySum } = state.people;
  const target = u * frailty[i];
  // Frailties differ less than persons are many: hers is near the cell of the same number.
  let p = cell;
  while (p < persons - 1 && frailtySum[(p + 1) * lanes + i] < target) p++;
  while (p > 0 && frailtySum[p * lanes + i] >= target) p--;
  return p;
}

/**
 * The uniform that decides when each person moves away: she is still here after s years while it is below (1 − o)^s. Where
 * nobody moves that is 1, and any number will do.
 */
export function drawMigration(state: State, iv: InterventionPlan, persons: number, mechanism: number): void {
  if (!iv.migrates) return;
  const { block } = state;
  const { lanes } = block;
  const { cohort, moves } = state.people;
  const group = cohort.lanes;
  const what = purpose(mechanism, cohort.number, cohort.year);
  const read = block.plane.words;
  for (let p = 0; p < persons; p++) {
    if ((p & 3) === 0) words(block, group, iv.entity, what, p >>> 2);
    const word = (p & 3) * lanes;
    for (let k = 0; k < group.count; k++) moves[p * lanes + group.lane[k]] = uniform(read[word + k]);
  }
}

/** How many of the cohort are still here s years after entry; its migration is drawn. */
export function countStayers(plan: Plan, state: State, iv: InterventionPlan, years: number): void {
  const { lanes } = state.block;
  const { cohort, stayers, moves, staying } = state.people;
  const { persons } = cohort;
  if (!iv.migrates) {
    stayers.fill(persons, 0, years * lanes);
    return;
  }
  // Most stay: who is still here in the last year has been here in all. The others are counted in the year they leave.
  if (years <= 0) return;
  stayers.fill(0, 0, years * lanes);
  for (let k = 0; k < cohort.lanes.count; k++) {
    const i = cohort.lanes.lane[k];
    const at = iv.index * plan.years * lanes + i;
    const last = staying[at + (years - 1) * lanes];
    for (let p = i; p < persons * lanes; p += lanes) {
      if (moves[p] < last) continue;
      let s = 0;
      while (moves[p] < staying[at + s * lanes]) s++;
      stayers[s * lanes + i]++;
    }
    for (let s = 0, left = 0; s < years; s++) {
      left += stayers[s * lanes + i];
      stayers[s * lanes + i] = persons - left;
    }
  }
}
