import { rowsByValue } from "../columns/ranks.ts";

/** Rows grouped by the value of an input. */
export interface Bins {
  /** By row: number of its bin, from the smallest values to the largest; missing values are the last bin. */
  readonly of: Int32Array;
  readonly count: number;
  /** One bin a value: nothing is lost inside bins. */
  readonly byValue: boolean;
  /** Rows without a value have the last bin. */
  readonly missing: number;
}

/** Bins and every second cut of them: the two resolutions that an extrapolated index needs. */
export interface BinPair {
  readonly fine: Bins;
  readonly coarse: Bins;
  /** Rows in rising order of the input. */
  readonly order: Int32Array;
}

/** Fewest rows of a bin; a smaller one joins its lower neighbour, the first its upper. */
export const LEAST_ROWS = 16;

/** Number of bins for n rows: the largest power of two ≤ min(n/128, max(64, n/2000)), at least 2. */
export function binsFor(n: number): number {
  const limit = Math.min(n / 128, Math.max(64, n / 2000));
  let bins = 2;
  while (2 * bins <= limit) bins *= 2;
  return bins;
}

/**
 * Equal-frequency bins: cut k lies at rank ⌊kn/B⌋, moved up to the end of its run of equal values; an input with at most B
 * values has a bin a value. Missing values (NaN) are a level of their own, one bin more.
 *
 * B      even, ≥ 2
 * least  see LEAST_ROWS
 * order  rows in rising order of the input, where they are known
 */
export function binPair(input: Float64Array, B: number, least = LEAST_ROWS, order: Int32Array = rowsByValue(input)): BinPair {
  let present = order.length;
  while (present > 0 && Number.isNaN(input[order[present - 1]])) present--;
  const levels = levelEnds(input, order, present, B);
  if (levels !== null) {
    const bins = binsAt(order, present, joined(levels, 0, least), true);
    return { fine: bins, coarse: bins, order };
  }
  const cuts = (count: number): number[] => {
    const ends: number[] = [];
    for (let k = 1; k < count; k++) {
      let at = Math.floor((k * present) / count);
      if (at === 0) continue;
      while (at < present && input[order[at]] === input[order[at - 1]]) at++;
      if (at < present && at > (ends[ends.length - 1] ?? 0)) ends.push(at);
    }
    ends.push(present);
    return joined(ends, 0, least);
  };
  return { fine: binsAt(order, present, cuts(B), false), coarse: binsAt(order, present, cuts(B / 2), false), order };
}

/** Ends of the runs of equal values; null if there are more than `most`. */
function levelEnds(input: Float64Array, order: Int32Array, present: number, most: number): number[] | null {
  const ends: number[] = [];
  for (let i = 1; i <= present; i++) {
    if (i < present && input[order[i]] === input[order[i - 1]]) continue;
    ends.push(i);
    if (ends.length > most) return null;
  }
  return ends;
}

/** Ends of bins of at least `least` rows: a smaller bin joins the one before it, the first the one after it. */
function joined(ends: readonly number[], start: number, least: number): number[] {
  const kept: number[] = [];
  for (const end of ends) {
    const from = kept[kept.length - 1] ?? start;
    if (end - from >= least || kept.length === 0) kept.push(end);
    else kept[kept.length - 1] = end;
  }
  while (kept.length > 1 && kept[0] - start < least) kept.shift();
  return kept;
}

function binsAt(order: Int32Array, present: number, ends: readonly number[], byValue: boolean): Bins {
  const of = new Int32Array(order.length);
  for (let b = 0, i = 0; b < ends.length; b++) for (; i < ends[b]; i++) of[order[i]] = b;
  const used = present === 0 ? 0 : ends.length;
  for (let i = present; i < order.length; i++) of[order[i]] = used;
  const missing = order.length - present;
  return { of, count: used + (missing > 0 ? 1 : 0), byValue, missing };
}
