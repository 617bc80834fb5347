/** Most replications side by side: as many as keep what a mechanism touches in the nearest caches. */
const LANES = 64;
/** Bytes of a workspace at most, as long as one lane fits. */
const LARGEST_WORKSPACE = 96e6;

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
  /** Everything that `sums` and `counters` made. */
  readonly cleared: readonly (Float64Array | Int32Array)[];
}

/** An empty workspace of `lanes` lanes: the place where the sizes of all arrays become bytes. */
export function createPlanes(lanes: number): Planes {
  const cleared: (Float64Array | Int32Array)[] = [];
  const floats = (quantities: number) => new Float64Array(quantities * lanes);
  const integers = (quantities: number) => new Int32Array(quantities * lanes);
  function kept<A extends Float64Array | Int32Array>(array: A): A {
    cleared.push(array);
    return array;
  }
  return {
    lanes,
    floats,
    integers,
    flags: (quantities) => new Uint8Array(quantities * lanes),
    sums: (quantities) => kept(floats(quantities)),
    counters: (quantities) => kept(integers(quantities)),
    cleared,
  };
}
