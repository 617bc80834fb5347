import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { byWord } from "../../samplers/draw.ts";
import { quantiles } from "../../samplers/quantiles.ts";
import { type Sampler, SamplerKind } from "../../samplers/samplerSet.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { drawSelected } from "./selected.ts";

/**
 * The frailties of persons who are told apart: running sums, in which the Gamma(1/V, V) of person p reaches from sum p to sum p + 1.
 * Where everybody has frailty 1 nothing is drawn.
 */
export function drawFrailty(plan: Plan, state: State, iv: InterventionPlan, persons: number, mechanism: number): void {
  if (iv.frailty < 0) return;
  const { block, people } = state;
  const { lanes } = block;
  const { cohort, frailtySum } = people;
  const group = cohort.lanes;
  for (let k = 0; k < group.count; k++) frailtySum[group.lane[k]] = 0;
  const what = purpose(mechanism, cohort.number, cohort.year);
  const read = block.plane.words;
  const { lane, count } = group;
  const { data, offset, kind } = plan.samplers;
  const table = offset[iv.frailty];
  const constant = kind[iv.frailty] !== SamplerKind.table;
  for (let p = 0; p < persons; p++) {
    if ((p & 3) === 0) words(block, group, iv.entity, what, p >>> 2);
    const word = (p & 3) * lanes;
    const before = p * lanes;
    const after = before + lanes;
    for (let k = 0; k < count; k++) {
      const i = lane[k];
      frailtySum[after + i] = frailtySum[before + i] + (constant ? data[table] : byWord(data, table, read[word + k]));
    }
  }
}

/** Sum of the frailties of the first `persons` in lane i. */
export function frailtyOf(state: State, iv: InterventionPlan, persons: number, i: number): number {
  return iv.frailty < 0 ? persons : state.people.frailtySum[persons * state.block.lanes + i];
}

/**
 * The frailties of a cohort: those who are told apart, and the sum of the others', which is all that matters of n persons and is
 * Gamma(n/V, V). Left as the sums of the followed and of everybody else.
 *
 * others  whether it matters what happens to those who are not followed
 */
export function drawFrailties(plan: Plan, state: State, iv: InterventionPlan, others: boolean): void {
  const { block, people } = state;
  const { cohort, followedFrailty, otherFrailty, drawn } = people;
  const group = cohort.lanes;
  const together = others && cohort.apart < cohort.persons ? (iv.othersFrailty[cohort.year] as Sampler) : -1;
  const selection = iv.evaluation?.selection ?? null;
  if (selection === null) drawFrailty(plan, state, iv, cohort.apart, Mechanism.frailty);
  else drawSelected(plan, state, iv, selection);
  if (together >= 0) {
    words(block, group, iv.entity, purpose(Mechanism.othersFrailty, cohort.number, cohort.year), 0);
    quantiles(plan.samplers, together as Sampler, block, block.plane, group.count, drawn);
  }
  const known = iv.frailty < 0 ? cohort.persons : cohort.apart;
  for (let k = 0; k < group.count; k++) {
    const i = group.lane[k];
    followedFrailty[i] = frailtyOf(state, iv, cohort.followed, i);
    otherFrailty[i] = together >= 0 ? drawn[k] : frailtyOf(state, iv, known, i) - followedFrailty[i];
  }
}

/**
 * The person of lane i at a point of the running sums of frailty, between the first person and number `persons`: an event falls on her
 * with a chance in proportion to what is hers of it.
 */
export function personAt(state: State, iv: InterventionPlan, persons: number, i: number, point: number): number {
  if (iv.frailty < 0) return Math.min(persons - 1, Math.floor(point));
  const { lanes } = state.block;
  const { frailtySum } = state.people;
  // Frailties differ less than persons are many: hers is near the cell of the same number.
  let p = Math.min(persons - 1, Math.floor((point / frailtySum[persons * lanes + i]) * persons));
  while (p < persons - 1 && frailtySum[(p + 1) * lanes + i] < point) p++;
  while (p > 0 && frailtySum[p * lanes + i] >= point) p--;
  return p;
}
