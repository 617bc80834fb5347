import { type BlockRange, joinedRanges } from "./ranges.ts";
import { mergeSamples, type Sample } from "./sample.ts";
import { mergeValues, type Values } from "./values.ts";

/**
 * What a set of blocks adds up to. Merging is exact, commutative and associative in what it says: counts are whole numbers, sums are
 * fixed-point integers that each block has rounded once, values are kept as they are. Structured-cloneable.
 */
export interface Partial {
  /** Fingerprints of the plan and of the layout, and the seed: partials that differ in one of them do not belong together. */
  readonly plan: string;
  readonly seed: string;
  readonly layout: string;
  /** Blocks that are in it, ascending, joinedRanges where they touch. */
  readonly ranges: readonly BlockRange[];
  readonly replications: number;
  /** By column: replications in which it exists. */
  readonly count: Float64Array;
  /** By column: Σx in units of 2^−40. */
  readonly sum: readonly bigint[];
  /** By column: Σx² in units of 2^−80. */
  readonly squares: readonly bigint[];
  /** By pair: Σxy in units of 2^−80. */
  readonly products: readonly bigint[];
  /** By column of `layout.fourth`: Σx, Σx², Σx³, Σx⁴ in units of 2^−40, 2^−80, 2^−120, 2^−160, and in how many blocks they were too large. */
  readonly powers: readonly bigint[];
  readonly unbounded: Float64Array;
  /** By event: replications in which it was looked for, and in which it happened. */
  readonly events: Float64Array;
  /** By yearly column: replications by year. */
  readonly yearly: readonly Float64Array[];
  /** By sampled column. */
  readonly samples: readonly Sample[];
  /** By picture: values in the pilot's blocks. */
  readonly pictures: readonly Values[];
  /** Largest weight; 0 where nothing is weighed. */
  readonly largest: number;
  /** ln of the weight that counts as 1. */
  readonly origin: number;
}

/**
 * The partial of a and b together: of a longer run.
 *
 * throws  RangeError if they are of different plans, seeds or layouts, or have a block in common
 */
export function mergePartials(a: Partial, b: Partial): Partial {
  for (const key of ["plan", "seed", "layout", "origin"] as const) {
    if (a[key] !== b[key]) throw new RangeError(`mergePartials: one partial has ${key} ${a[key]}, the other ${b[key]}`);
  }
  return {
    plan: a.plan,
    seed: a.seed,
    layout: a.layout,
    ranges: joinedRanges([...a.ranges, ...b.ranges]),
    replications: a.replications + b.replications,
    count: addArrays(a.count, b.count),
    sum: addBigInts(a.sum, b.sum),
    squares: addBigInts(a.squares, b.squares),
    products: addBigInts(a.products, b.products),
    powers: addBigInts(a.powers, b.powers),
    unbounded: addArrays(a.unbounded, b.unbounded),
    events: addArrays(a.events, b.events),
    yearly: a.yearly.map((years, y) => addArrays(years, b.yearly[y])),
    largest: Math.max(a.largest, b.largest),
    samples: a.samples.map((sample, s) => mergeSamples(sample, b.samples[s])),
    pictures: a.pictures.map((values, p) => mergeValues(values, b.pictures[p])),
    origin: a.origin,
  };
}

function addArrays(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, i) => x + b[i]);
}

function addBigInts(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  return a.map((x, i) => x + b[i]);
}
