import type { Sample } from "./sample.ts";
import type { Values } from "./values.ts";
import { everything } from "./windows.ts";

/** Order statistics of a sample, as far as its windows have them. */
export interface OrderStatistics {
  /** Size of the sample, outside the windows too. */
  readonly n: number;
  /** Value number `rank` (0 … n − 1) in increasing order; null if it lies outside the windows. */
  at(rank: number): number | null;
  /** Number of the window or gap that a rank lies in: 0, 2, 4 … are gaps, 1, 3, 5 … windows. */
  placeOf(rank: number): number;
}

/** The order statistics of values that are all there. */
export function statisticsOf(values: Values): OrderStatistics {
  return orderStatistics({ windows: everything, outside: new Float64Array(2), tails: null, kept: values });
}

/** Reads the order statistics of a sample. cost: O(values kept) once, then O(log) a rank */
export function orderStatistics({ windows, outside, kept }: Sample): OrderStatistics {
  const size = kept.value.length;
  /** Ranks below value i, those between windows included. */
  const before = new Float64Array(size + 1);
  const places = 2 * windows.low.length + 1;
  /** First rank of each place. */
  const first = new Float64Array(places + 1);
  let rank = 0;
  let i = 0;
  for (let place = 0; place < places; place++) {
    first[place] = rank;
    if (place % 2 === 0) rank += outside[place / 2];
    else {
      const high = windows.high[(place - 1) / 2];
      for (; i < size && kept.value[i] <= high; i++) {
        before[i] = rank;
        rank += kept.count[i];
      }
    }
  }
  first[places] = rank;
  before[size] = rank;

  function placeOf(wanted: number): number {
    let place = 0;
    while (place < places - 1 && first[place + 1] <= wanted) place++;
    return place;
  }

  return {
    n: rank,
    placeOf,
    at(wanted) {
      if (placeOf(wanted) % 2 === 0) return null;
      let low = 0;
      let high = size - 1;
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if (before[middle] <= wanted) low = middle;
        else high = middle - 1;
      }
      return kept.value[low];
    },
  };
}
