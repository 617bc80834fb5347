import { type Addresses, createPlane } from "./addresses.ts";
import { createStream, type Stream } from "./stream.ts";
import { threefry } from "./threefry.ts";

/** Some lanes of a block, in increasing order. */
export interface Lanes {
  count: number;
  readonly lane: Int32Array;
}

/**
 * The random numbers of replications side by side, read by address: lane i is replication `first` + i. A lane's number is
 * part of no address, so a replication is the same in any lane of any block.
 */
export interface Block {
  readonly lanes: number;
  /** For draws that need further addresses of one lane; its key is that of all. */
  readonly alone: Stream;
  /** Replication of lane 0, as 32 bits. */
  first: number;
  /** Every lane. */
  readonly all: Lanes;
  /** What `words` read last. */
  readonly plane: Addresses;
}

/** rootKey  four words from `rootKey(seed)` */
export function createBlock(rootKey: Int32Array, lanes: number): Block {
  return {
    lanes,
    alone: createStream(rootKey),
    first: 0,
    all: { count: lanes, lane: Int32Array.from({ length: lanes }, (_, i) => i) },
    plane: createPlane(lanes),
  };
}

/** From here on lane i is replication `first` + i (0 … 2³² − 1; beyond, the first ones come again). */
export function moveBlock(block: Block, first: number): void {
  block.first = first | 0;
}

/** From here on lane i has the numbers of replication ⌊(first + i)/shared⌋: `shared` neighbours have the same ones. */
export function moveSharedBlock(block: Block, first: number, shared: number): void {
  const number = Math.floor((first >>> 0) / shared);
  block.first = number | 0;
  for (let i = 0; i < block.lanes; i++) block.all.lane[i] = Math.floor(((first >>> 0) + i) / shared) - number;
}

/**
 * The four words at (entity, purpose, index) in each of some lanes.
 *
 * returns  word k of the i-th of them at k · block.lanes + i; overwritten by the next call
 */
export function words(block: Block, lanes: Lanes, entity: number, purpose: number, index: number): Int32Array {
  const { plane } = block;
  plane.entity = entity;
  plane.lane = lanes.lane;
  plane.purpose[0] = purpose;
  plane.index[0] = index;
  threefry(block.alone.schedule, block.first, plane, lanes.count);
  return plane.words;
}

/** The four words at each of the first `count` addresses of a list, left in `list.words`. */
export function wordsAt(block: Block, list: Addresses, count: number): void {
  threefry(block.alone.schedule, block.first, list, count);
}
