/** Most replications side by side: as many as keep what a mechanism touches in the nearest caches. */
const LANES = 64;
/** Bytes of a workspace at most, as long as one lane fits. */
const LARGEST_WORKSPACE = 96e6;

/** Quantities that are cleared together, where there are not more of one kind. */
const POOLED = 64;

/** Replications side by side in a workspace that takes so many bytes for each: fewer where scenarios are huge, at least one. */
export function fittingLanes(bytesOfLane: number): number {
  return Math.max(1, Math.min(LANES, Math.floor(LARGEST_WORKSPACE / bytesOfLane)));
}

/** Makes the arrays of a workspace: so many quantities, each a number side by side for every lane. */
export interface Planes {
  readonly lanes: number;
  floats(quantities: number): Float64Array;
  integers(quantities: number): Int32Array;
  flags(quantities: number): Uint8Array;
  /** Like floats and integers, and at zero when a replication begins. */
  sums(quantities: number): Float64Array;
  counters(quantities: number): Int32Array;
  /** What `sums` and `counters` made, many of them in one array: one fill clears them. */
  readonly cleared: readonly (Float64Array | Int32Array)[];
}

/** An empty workspace of `lanes` lanes: the place where the sizes of all arrays become bytes. */
export function createPlanes(lanes: number): Planes {
  const cleared: (Float64Array | Int32Array)[] = [];
  const floats = (quantities: number) => new Float64Array(quantities * lanes);
  const integers = (quantities: number) => new Int32Array(quantities * lanes);
  const room = POOLED * lanes;
  /** Hands out parts of arrays that hold many of them. */
  function pooled<A extends Float64Array | Int32Array>(make: (length: number) => A): (quantities: number) => A {
    let pool = make(0);
    let used = 0;
    return (quantities) => {
      const length = quantities * lanes;
      if (used + length > pool.length) {
        pool = make(Math.max(room, length));
        used = 0;
        cleared.push(pool);
      }
      used += length;
      return pool.subarray(used - length, used) as A;
    };
  }
  return {
    lanes,
    floats,
    integers,
    flags: (quantities) => new Uint8Array(quantities * lanes),
    sums: pooled((length) => new Float64Array(length)),
    counters: pooled((length) => new Int32Array(length)),
    cleared,
  };
}
