import { purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import { binomialQuantileFrom, wholePower } from "../../samplers/binomial.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { State } from "../state.ts";

/**
 * How many of some persons are still in the municipality s years after entry, year by year (MODEL §3.3):
 *
 *   K_0 = n,  K_s = K_{s−1} − Binomial(K_{s−1}, o)
 *
 * Persons are exchangeable, so those who are still here are numbers 0 … K_s − 1: whoever asks about a person reads the same
 * chain as whoever counts them.
 *
 * years    since entry that are looked at, ≥ 1
 * stayers  [year since entry], overwritten in the cohort's lanes
 */
export function drawStayers(
  state: State,
  iv: InterventionPlan,
  persons: number,
  mechanism: number,
  years: number,
  stayers: Float64Array,
): void {
  const { block, values } = state;
  const { lanes } = block;
  if (!iv.migrates || persons === 0) {
    stayers.fill(persons, 0, years * lanes);
    return;
  }
  const { cohort, none } = state.people;
  const group = cohort.lanes;
  const what = purpose(mechanism, cohort.number, cohort.year);
  const leaving = iv.outMigration * lanes;
  const read = block.plane.words;
  for (let k = 0; k < group.count; k++) {
    const i = group.lane[k];
    stayers[i] = persons;
    none[i] = wholePower(1 - values[leaving + i], persons);
  }
  for (let s = 1; s < years; s++) {
    if (s === 1 || (s & 3) === 0) words(block, group, iv.entity, what, s >>> 2);
    const word = (s & 3) * lanes;
    const now = s * lanes;
    for (let k = 0; k < group.count; k++) {
      const i = group.lane[k];
      const left = stayers[now - lanes + i];
      const u = uniform(read[word + k]);
      stayers[now + i] = left;
      if (u <= none[i]) continue; // nobody leaves
      const o = values[leaving + i];
      const stay = left - binomialQuantileFrom(none[i], left, o, u);
      stayers[now + i] = stay;
      none[i] = wholePower(1 - o, stay);
    }
  }
}

/** Whether person p of the cohort, of whom the first `followed` are followed, is still here s years after entry in lane i. */
export function isHere(state: State, p: number, s: number, i: number): boolean {
  const { cohort, followedStayers, otherStayers } = state.people;
  const at = s * state.block.lanes + i;
  return p < cohort.followed ? p < followedStayers[at] : p - cohort.followed < otherStayers[at];
}
