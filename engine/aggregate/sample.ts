import { toFixedPoint } from "../numeric/exactSum.ts";
import { mergeValues, takeValues, type Values } from "./values.ts";
import { everything, intersection, sameWindows, type Windows } from "./windows.ts";

/** Sums of the values below the first window and above the last: x in units of 2^−40, x² of 2^−80, each value rounded by itself. */
export interface Tails {
  readonly below: bigint;
  readonly belowSquares: bigint;
  readonly above: bigint;
  readonly aboveSquares: bigint;
}

/**
 * The sample of one column, as far as its order statistics are wanted: inside windows every value, between them how many.
 * A rank inside a window is exact; any other is a miss (DISTRIBUTED §4).
 */
export interface Sample {
  readonly windows: Windows;
  /** Values below the first window, between two, and above the last: one number more than there are windows. */
  readonly outside: Float64Array;
  /** null where expected shortfall is not asked for, or values between windows have become tail. */
  readonly tails: Tails | null;
  readonly kept: Values;
}

export const noTails: Tails = { below: 0n, belowSquares: 0n, above: 0n, aboveSquares: 0n };

/** The sample of numbers that are all there. values: none NaN */
export function wholeSample(values: Float64Array): Sample {
  const kept = takeValues({ data: values.map((x) => x + 0), size: values.length, mass: null });
  return { windows: everything, outside: new Float64Array(2), tails: null, kept };
}

/** Windows below which x lies outside: 0 … the number of windows; −1 if x lies in one of them. */
export function gapOf({ low, high }: Windows, x: number): number {
  for (let w = 0; w < low.length; w++) {
    if (x < low[w]) return w;
    if (x <= high[w]) return -1;
  }
  return low.length;
}

/** The tails with `count` times x more; gap 0 is below all windows, gap `last` above. */
export function withTail(tails: Tails, gap: number, x: number, count: number): Tails {
  const units = toFixedPoint(x);
  const times = BigInt(count);
  const sum = units * times;
  const squares = units * units * times;
  return gap === 0
    ? { ...tails, below: tails.below + sum, belowSquares: tails.belowSquares + squares }
    : { ...tails, above: tails.above + sum, aboveSquares: tails.aboveSquares + squares };
}

/** The same sample in narrower windows. windows: inside the present ones; what falls out of them is only counted. */
export function narrowed(sample: Sample, windows: Windows): Sample {
  if (sameWindows(sample.windows, windows)) return sample;
  const last = windows.low.length;
  const outside = new Float64Array(last + 1);
  let tails = sample.tails;
  sample.outside.forEach((count, old) => {
    const gap = newGap(sample.windows, old, windows);
    outside[gap] += count;
    const outer = old === 0 || old === sample.windows.low.length;
    if (count > 0 && !outer && (gap === 0 || gap === last)) tails = null;
  });
  const { value, count } = sample.kept;
  const inside = new Uint8Array(value.length);
  for (let i = 0; i < value.length; i++) {
    const gap = gapOf(windows, value[i]);
    if (gap < 0) inside[i] = 1;
    else {
      outside[gap] += count[i];
      if (tails !== null && (gap === 0 || gap === last)) tails = withTail(tails, gap, value[i], count[i]);
    }
  }
  const kept = { value: value.filter((_, i) => inside[i] === 1), count: count.filter((_, i) => inside[i] === 1) };
  return { windows, outside, tails, kept };
}

/** Which gap of the narrower windows a gap of the wider ones lies in. */
function newGap(wider: Windows, gap: number, windows: Windows): number {
  if (gap === 0) return 0;
  let at = 0;
  while (at < windows.low.length && windows.high[at] <= wider.high[gap - 1]) at++;
  return at;
}

/** Both samples together, in the windows that they have in common. */
export function mergeSamples(a: Sample, b: Sample): Sample {
  const windows = intersection(a.windows, b.windows);
  const [x, y] = [narrowed(a, windows), narrowed(b, windows)];
  return {
    windows,
    outside: x.outside.map((count, gap) => count + y.outside[gap]),
    tails: x.tails === null || y.tails === null ? null : sumOf(x.tails, y.tails),
    kept: mergeValues(x.kept, y.kept),
  };
}

function sumOf(a: Tails, b: Tails): Tails {
  return {
    below: a.below + b.below,
    belowSquares: a.belowSquares + b.belowSquares,
    above: a.above + b.above,
    aboveSquares: a.aboveSquares + b.aboveSquares,
  };
}

/** Mass of the values ≤ x, where x lies in a window. */
export function massUntil({ windows, outside, kept }: Sample, x: number): number {
  let mass = 0;
  for (let w = 0; w < windows.low.length && windows.low[w] <= x; w++) mass += outside[w];
  for (let k = 0; k < kept.value.length && kept.value[k] <= x; k++) mass += kept.count[k];
  return mass;
}

/** Mass of all values. */
export function massIn({ outside, kept }: Sample): number {
  let mass = 0;
  for (const each of outside) mass += each;
  for (const each of kept.count) mass += each;
  return mass;
}
