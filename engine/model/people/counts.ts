import { exp } from "../../numeric/exp.ts";
import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import { poissonQuantile, SEARCH_FROM_ZERO, searchUp } from "../../samplers/poisson.ts";
import type { State } from "../state.ts";
import type { EventAddress } from "./events.ts";
import type { OutcomePlan } from "./plan.ts";

/** Participants and their controls draw at addresses of their own. */
export interface Group extends EventAddress {
  readonly count: number;
}
export const participants: Group = { count: Mechanism.eventCount, event: Mechanism.event, dayRate: Mechanism.dayRate };
export const controls: Group = { count: Mechanism.controlCount, event: Mechanism.controlEvent, dayRate: Mechanism.controlDayRate };

/**
 * Counts the events of the cohort in each year of an outcome's window until year `last` since entry, left in
 * `people.counts`: Poisson with mean rate · h_t (MODEL §3.4), or one for each person.
 */
export function countEvents(state: State, outcome: OutcomePlan, group: Group, persons: number, last: number): void {
  const { block } = state;
  const { lanes } = block;
  const { cohort, counts, cyclical, rate, mean, none } = state.people;
  if (outcome.one) {
    counts.fill(persons, outcome.from * lanes, (last + 1) * lanes);
    return;
  }
  const read = block.plane.words;
  const what = purpose(group.count, cohort.number, cohort.year);
  mean.fill(-1);
  for (let s = outcome.from; s <= last; s++) {
    if (s === outcome.from || (s & 3) === 0) words(block, cohort.lanes, outcome.entity, what, s >>> 2);
    const word = (s & 3) * lanes;
    const now = (outcome.cycle + cohort.entry + s) * lanes;
    for (let k = 0; k < cohort.lanes.count; k++) {
      const i = cohort.lanes.lane[k];
      const expected = rate[i] * cyclical[now + i];
      if (expected !== mean[i]) {
        mean[i] = expected;
        none[i] = expected < SEARCH_FROM_ZERO ? exp(-expected) : 0;
      }
      const u = uniform(read[word + k]);
      counts[s * lanes + i] = none[i] === 0 ? poissonQuantile(expected, u) : searchUp(expected, u, none[i]);
    }
  }
}
