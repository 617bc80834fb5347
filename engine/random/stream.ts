import type { Addresses } from "./addresses.ts";
import { keySchedule, threefry } from "./threefry.ts";

/** The random numbers of one replication, read one address at a time. Built once per thread, moved by `setReplication`. */
export interface Stream {
  readonly schedule: Int32Array;
  /** The four words at the address read last. */
  readonly words: Int32Array;
  /** Address read last: replication, entity, purpose, index. */
  readonly address: Int32Array;
  /** The same, as `threefry` takes it. */
  readonly single: Addresses;
}

/** rootKey  four words from `rootKey(seed)` */
export function createStream(rootKey: Int32Array): Stream {
  const words = new Int32Array(4);
  const address = new Int32Array(4);
  return {
    schedule: keySchedule(rootKey[0], rootKey[1], rootKey[2], rootKey[3]),
    words,
    address,
    single: {
      capacity: 1,
      step: 0,
      entity: 0,
      lane: address.subarray(0, 1),
      purpose: address.subarray(2, 3),
      index: address.subarray(3, 4),
      words,
    },
  };
}

/** From here on addresses belong to this replication (0 … 2³² − 1). */
export function setReplication(stream: Stream, replication: number): void {
  stream.address[0] = replication | 0;
}

/** Reads the four words at (replication, entity, purpose, index) into `stream.words`. */
export function read(stream: Stream, entity: number, purpose: number, index: number): void {
  const address = stream.address;
  address[1] = entity;
  address[2] = purpose;
  address[3] = index;
  stream.single.entity = entity;
  threefry(stream.schedule, 0, stream.single, 1);
}

/** Word j of the sequence that starts at (entity, purpose): four to an index. Random access; O(1). */
export function wordAt(stream: Stream, entity: number, purpose: number, j: number): number {
  read(stream, entity, purpose, j >>> 2);
  return stream.words[j & 3];
}

/** A 32-bit word → the midpoint of its cell in (0, 1); never 0 or 1. */
export function uniform(word: number): number {
  return (word >>> 0) * 2.3283064365386963e-10 + 1.1641532182693481e-10;
}
