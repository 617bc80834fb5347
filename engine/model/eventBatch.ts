import { purpose } from "../random/address.ts";
import { createReads, type Reads } from "../random/stream.ts";

/** Events worked on together: few enough to stay in the nearest cache. */
const BATCH = 256;

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
 * Addresses of the next events, as many as the batch holds. Each event has one of its own, so that the same event is met by
 * every scenario that shares the seed.
 *
 * counts   events by year since entry
 * what     their purpose in year 0
 * last     last year since entry
 * returns  their number; 0 when there are no more
 */
export function nextAddresses(batch: EventBatch, counts: Int32Array, what: number, last: number): number {
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
