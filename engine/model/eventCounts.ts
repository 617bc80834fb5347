import { exp } from "../numeric/exp.ts";
import { Mechanism, purpose } from "../random/address.ts";
import { read, uniform } from "../random/stream.ts";
import { poissonQuantile, SEARCH_FROM_ZERO, searchUp } from "../samplers/poisson.ts";
import { type Cohort, roundOf } from "./cohort.ts";
import type { InterventionPlan, OutcomePlan } from "./plan.ts";
import type { State } from "./state.ts";

/** Participants and their controls draw at addresses of their own. */
export interface Group {
  readonly count: number;
  readonly event: number;
  readonly dayRate: number;
}
export const participants: Group = { count: Mechanism.eventCount, event: Mechanism.event, dayRate: Mechanism.dayRate };
export const controls: Group = { count: Mechanism.controlCount, event: Mechanism.controlEvent, dayRate: Mechanism.controlDayRate };

/**
 * Counts the events of a cohort in each year of an outcome's window until year `last` since entry, left in `state.counts`:
 * Poisson with mean rate · h_t (MODEL §3.4), or one for each person.
 *
 * rate  events a year of all persons together, before the business cycle
 */
export function countEvents(
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  group: Group,
  cohort: Cohort,
  persons: number,
  rate: number,
  last: number,
): void {
  const { stream, counts, cyclical, batch } = state;
  batch.year = outcome.from;
  batch.index = 0;
  if (outcome.one) {
    for (let s = outcome.from; s <= last; s++) counts[s] = persons;
    return;
  }
  const what = purpose(group.count, roundOf(iv, cohort.round), cohort.year);
  const cycle = outcome.cycle + cohort.entry;
  let mean = -1;
  let zero = 0;
  for (let s = outcome.from; s <= last; s++) {
    if (s === outcome.from || (s & 3) === 0) read(stream, outcome.entity, what, s >>> 2);
    const u = uniform(stream.words[s & 3]);
    const now = rate * cyclical[cycle + s];
    if (now !== mean) {
      mean = now;
      zero = mean < SEARCH_FROM_ZERO ? exp(-mean) : 0;
    }
    counts[s] = zero === 0 ? poissonQuantile(mean, u) : searchUp(mean, u, zero);
  }
}
