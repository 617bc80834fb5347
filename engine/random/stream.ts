import { keySchedule, threefry } from "./threefry.ts";

/** The random numbers of one replication, read by address. Built once per thread, moved by `setReplication`. */
export interface Stream {
  readonly schedule: Int32Array;
  /** The four words at the address read last. */
  readonly words: Int32Array;
  /** Address read last: replication, entity, purpose, index. */
  readonly address: Int32Array;
  /** Its last two numbers, as parts of `address`. */
  readonly purpose: Int32Array;
  readonly index: Int32Array;
}

/** Addresses of one entity that are read together: purpose and index of each, and then its four words. */
export interface Reads {
  readonly purpose: Int32Array;
  readonly index: Int32Array;
  readonly words: Int32Array;
}

/** rootKey  four words from `rootKey(seed)` */
export function createStream(rootKey: Int32Array): Stream {
  const address = new Int32Array(4);
  return {
    schedule: keySchedule(rootKey[0], rootKey[1], rootKey[2], rootKey[3]),
    words: new Int32Array(4),
    address,
    purpose: address.subarray(2, 3),
    index: address.subarray(3, 4),
  };
}

/** Room for `capacity` addresses. */
export function createReads(capacity: number): Reads {
  return { purpose: new Int32Array(capacity), index: new Int32Array(capacity), words: new Int32Array(4 * capacity) };
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
  threefry(stream.schedule, address[0], entity, stream.purpose, stream.index, 1, stream.words);
}

/** Reads the words at the first `count` addresses of `reads`. */
export function readMany(stream: Stream, entity: number, reads: Reads, count: number): void {
  threefry(stream.schedule, stream.address[0], entity, reads.purpose, reads.index, count, reads.words);
}

/**
 * Reads the first words of the sequence that starts at (entity, purpose), four to an index, into `reads.words`.
 *
 * count  number of words; at most four for each address there is room for
 */
export function readSequence(stream: Stream, entity: number, purpose: number, reads: Reads, count: number): void {
  const addresses = (count + 3) >>> 2;
  for (let i = 0; i < addresses; i++) {
    reads.purpose[i] = purpose;
    reads.index[i] = i;
  }
  readMany(stream, entity, reads, addresses);
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
