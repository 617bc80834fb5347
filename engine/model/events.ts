import { exp } from "../numeric/exp.ts";
import { Mechanism, purpose, withMechanism } from "../random/address.ts";
import { createReads, type Reads, read, readMany, uniform } from "../random/stream.ts";
import { drawMany } from "../samplers/draw.ts";
import { poissonQuantile, SEARCH_FROM_ZERO, searchUp } from "../samplers/poisson.ts";
import { SamplerKind } from "../samplers/samplerSet.ts";
import { type Cohort, roundOf } from "./cohort.ts";
import { personOf } from "./participants.ts";
import type { InterventionPlan, OutcomePlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** Events worked on together: few enough to stay in the nearest cache. */
const BATCH = 256;

/** Participants and their controls draw at addresses of their own. */
export interface Group {
  readonly count: number;
  readonly event: number;
  readonly dayRate: number;
}
export const participants: Group = { count: Mechanism.eventCount, event: Mechanism.event, dayRate: Mechanism.dayRate };
export const controls: Group = { count: Mechanism.controlCount, event: Mechanism.controlEvent, dayRate: Mechanism.controlDayRate };

/** Some events of one outcome and cohort, a column a fact. One batch per thread, filled again and again. */
export interface EventBatch {
  /** Where the next batch begins: year since entry, and number within it. */
  year: number;
  index: number;
  /** Years since entry. */
  readonly years: Int32Array;
  readonly persons: Int32Array;
  /** Address of each event and its words; the second one decides whether it is avoided. */
  readonly reads: Reads;
  readonly rateReads: Reads;
  /** Kronor of a lump, or days of a spell and kronor a day. */
  readonly sizes: Float64Array;
  readonly dayRates: Float64Array;
}

/** An empty batch. */
export function createBatch(): EventBatch {
  return {
    year: 0,
    index: 0,
    years: new Int32Array(BATCH),
    persons: new Int32Array(BATCH),
    reads: createReads(BATCH),
    rateReads: createReads(BATCH),
    sizes: new Float64Array(BATCH),
    dayRates: new Float64Array(BATCH),
  };
}

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

/**
 * Draws the next events that were counted, as many as a batch holds: what each costs and on whom it falls.
 *
 * returns  their number; 0 when there are no more
 */
export function drawEvents(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  group: Group,
  cohort: Cohort,
  persons: number,
  last: number,
): number {
  const { batch, stream } = state;
  const { reads } = batch;
  const { samplers } = plan;
  const events = nextAddresses(batch, state.counts, purpose(group.event, roundOf(iv, cohort.round), cohort.year), last);
  readMany(stream, outcome.entity, reads, events);
  const frail = iv.frailty >= 0;
  for (let i = 0; i < events; i++) {
    batch.persons[i] = outcome.one ? reads.index[i] : personOf(state, frail, persons, reads.words[4 * i + 2]);
  }
  const size = outcome.lump >= 0 ? outcome.lump : outcome.days;
  drawMany(samplers, size, stream, outcome.entity, reads, events, batch.sizes);
  if (outcome.lump < 0) drawDayRates(plan, state, outcome, group, events);
  return events;
}

/** Each event has an address of its own, so that the same event is met by every scenario that shares the seed. */
function nextAddresses(batch: EventBatch, counts: Int32Array, what: number, last: number): number {
  const { years, reads } = batch;
  let s = batch.year;
  let index = batch.index;
  let n = 0;
  while (s <= last && n < BATCH) {
    const end = Math.min(counts[s], index + BATCH - n);
    for (; index < end; index++, n++) {
      years[n] = s;
      reads.purpose[n] = what + purpose(0, 0, 0, s);
      reads.index[n] = index;
    }
    if (index >= counts[s]) {
      s++;
      index = 0;
    }
  }
  batch.year = s;
  batch.index = index;
  return n;
}

function drawDayRates(plan: Plan, state: State, outcome: OutcomePlan, group: Group, events: number): void {
  const { batch, stream } = state;
  const { reads, rateReads } = batch;
  if (plan.samplers.kind[outcome.dayRate] !== SamplerKind.constant) {
    for (let i = 0; i < events; i++) {
      rateReads.purpose[i] = withMechanism(reads.purpose[i], group.dayRate);
      rateReads.index[i] = reads.index[i];
    }
    readMany(stream, outcome.entity, rateReads, events);
  }
  drawMany(plan.samplers, outcome.dayRate, stream, outcome.entity, rateReads, events, batch.dayRates);
}
