/** Addresses of one entity that are read together, and their words. */
export interface Addresses {
  /** Addresses there is room for: word k of address i is at k · capacity + i. */
  readonly capacity: number;
  /** 1: every address has a purpose and an index of its own; 0: all have the first. */
  readonly step: 0 | 1;
  entity: number;
  /** Lane of each: its replication is that many after the first of the block. */
  lane: Int32Array;
  readonly purpose: Int32Array;
  readonly index: Int32Array;
  readonly words: Int32Array;
}

/** Room for `capacity` addresses with purposes and indices of their own. */
export function createAddresses(capacity: number): Addresses {
  const purpose = new Int32Array(capacity);
  const index = new Int32Array(capacity);
  return { capacity, step: 1, entity: 0, lane: new Int32Array(capacity), purpose, index, words: new Int32Array(4 * capacity) };
}

/** Room for one purpose and index in `capacity` lanes. */
export function createPlane(capacity: number): Addresses {
  const purpose = new Int32Array(1);
  const index = new Int32Array(1);
  return { capacity, step: 0, entity: 0, lane: new Int32Array(capacity), purpose, index, words: new Int32Array(4 * capacity) };
}
