import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import { binomialQuantile } from "../../samplers/binomial.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { drawEvents, rewindEvents } from "./events.ts";
import type { OutcomePlan } from "./plan.ts";
import { postLump, realShare } from "./postSpared.ts";
import { sparedEvents } from "./spared.ts";

/**
 * Of events that everybody has once a year (`count: one`) those that are spared, or brought by harm, among those whom nobody follows:
 * binomial in each year, apart among those who are still here and those who have moved.
 *
 * line  of the outcome, among those of the intervention
 * last  last year since entry
 */
export function runSparedYearly(plan: Plan, state: State, outcome: OutcomePlan, line: number, last: number): void {
  const { cohort, events, sparedStayers } = state.people;
  const { lanes } = state.block;
  for (let s = outcome.from; s <= last; s++) countSpared(plan, state, outcome, s);
  rewindEvents(events, outcome.from);
  const { at, year } = events;
  while (drawEvents(plan, state, outcome, sparedEvents, outcome.from, last) > 0) {
    for (let e = 0; e < events.count; e++) {
      const i = at.lane[e];
      const s = year[e];
      const really = uniform(at.words[at.capacity + e]) < realShare(plan, state, s, i);
      postLump(plan, state, line, cohort.entry + s, e, at.index[e] < sparedStayers[s * lanes + i], really);
    }
  }
}

/** How many are spared in year s since entry, and how many of these are of persons still here: the first ones. */
function countSpared(plan: Plan, state: State, outcome: OutcomePlan, s: number): void {
  const { block } = state;
  const { lanes } = block;
  const { cohort, counts, sparedStayers, followedStayers, otherStayers } = state.people;
  const { fade } = state.interventions;
  const now = s * lanes;
  const fades = (cohort.row * plan.years + s) * lanes;
  const theirs = s < cohort.followUp ? 0 : 1;
  const persons = cohort.persons - (1 - theirs) * cohort.followed;
  const read = words(block, cohort.lanes, outcome.entity, purpose(Mechanism.sparedCount, cohort.number, cohort.year), s);
  for (let k = 0; k < cohort.lanes.count; k++) {
    const i = cohort.lanes.lane[k];
    const chance = Math.min(1, Math.abs(cohort.fullEffect[i] * fade[fades + i]));
    const here = otherStayers[now + i] + theirs * followedStayers[now + i];
    const spared = binomialQuantile(here, chance, uniform(read[k]));
    sparedStayers[now + i] = spared;
    counts[now + i] = spared + binomialQuantile(persons - here, chance, uniform(read[lanes + k]));
  }
}
