import { purpose, withMechanism } from "../../random/address.ts";
import { type Addresses, createAddresses } from "../../random/addresses.ts";
import { wordsAt } from "../../random/block.ts";
import { quantiles } from "../../samplers/quantiles.ts";
import { SamplerKind } from "../../samplers/samplerSet.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { OutcomePlan } from "./plan.ts";

/** Events worked on together, for each lane: few enough to stay in the second nearest cache. */
const BATCH = 16;

/** The mechanisms at which events and their day rates are drawn. */
export interface EventAddress {
  readonly event: number;
  readonly dayRate: number;
}

/** Some events of one outcome and cohort, lane after lane, a column a fact. One batch per thread, filled again and again. */
export interface Events {
  count: number;
  /** Where the next batch begins: position in the cohort's lanes, year since entry, and number within it. */
  position: number;
  nextYear: number;
  nextIndex: number;
  /** Address of each event and its words; the second one decides whether it is avoided. */
  readonly at: Addresses;
  /** Address of its day rate. */
  readonly rateAt: Addresses;
  /** Years since entry in which they are counted. */
  readonly year: Int32Array;
  /** Kronor of a lump, or days of a spell and kronor a day. */
  readonly size: Float64Array;
  readonly dayRate: Float64Array;
}

/** An empty batch. */
export function createEvents(lanes: number): Events {
  const capacity = Math.max(256, BATCH * lanes);
  return {
    count: 0,
    position: 0,
    nextYear: 0,
    nextIndex: 0,
    at: createAddresses(capacity),
    rateAt: createAddresses(capacity),
    year: new Int32Array(capacity),
    size: new Float64Array(capacity),
    dayRate: new Float64Array(capacity),
  };
}

/** Goes back to the first of the events that were counted. from: first year since entry */
export function rewindEvents(events: Events, from: number): void {
  events.position = 0;
  events.nextYear = from;
  events.nextIndex = 0;
}

/**
 * Draws the next of the events that were counted in `people.counts`, as many as a batch holds, and what each costs.
 *
 * from     first year since entry
 * last     last year since entry
 * returns  their number, also left in the batch; 0 when there are no more
 */
export function drawEvents(plan: Plan, state: State, outcome: OutcomePlan, address: EventAddress, from: number, last: number): number {
  const { block, people } = state;
  const { at, size } = people.events;
  const count = nextAddresses(state, outcome, address, from, last);
  wordsAt(block, at, count);
  quantiles(plan.samplers, outcome.lump >= 0 ? outcome.lump : outcome.days, block, at, count, size);
  if (outcome.lump < 0) drawDayRates(plan, state, outcome, address);
  return count;
}

/** Each event has an address of its own, so that the same event is met by every scenario that shares the seed. */
function nextAddresses(state: State, outcome: OutcomePlan, address: EventAddress, from: number, last: number): number {
  const { lanes } = state.block;
  const { cohort, counts, events } = state.people;
  const { at, year } = events;
  const { lane, purpose: purposes, index: indices, capacity } = at;
  const what = purpose(address.event, cohort.number, cohort.year);
  let n = 0;
  let { position, nextYear: s, nextIndex: index } = events;
  while (position < cohort.lanes.count && n < capacity) {
    const i = cohort.lanes.lane[position];
    while (s <= last && n < capacity) {
      const due = counts[s * lanes + i];
      const whatThen = what + purpose(0, 0, 0, s);
      const end = Math.min(due, index + capacity - n);
      for (; index < end; index++, n++) {
        lane[n] = i;
        year[n] = s;
        purposes[n] = whatThen;
        indices[n] = index;
      }
      if (index >= due) {
        s++;
        index = 0;
      }
    }
    if (s > last) {
      position++;
      s = from;
    }
  }
  at.entity = outcome.entity;
  events.position = position;
  events.nextYear = s;
  events.nextIndex = index;
  events.count = n;
  return n;
}

function drawDayRates(plan: Plan, state: State, outcome: OutcomePlan, address: EventAddress): void {
  const { at, rateAt, count, dayRate } = state.people.events;
  if (plan.samplers.kind[outcome.dayRate] !== SamplerKind.constant) {
    rateAt.entity = outcome.entity;
    for (let e = 0; e < count; e++) {
      rateAt.lane[e] = at.lane[e];
      rateAt.purpose[e] = withMechanism(at.purpose[e], address.dayRate);
      rateAt.index[e] = at.index[e];
    }
    wordsAt(state.block, rateAt, count);
  }
  quantiles(plan.samplers, outcome.dayRate, state.block, rateAt, count, dayRate);
}
