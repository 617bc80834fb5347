import { BINS, binOf } from "./bins.ts";

/**
 * Counts of a quantity in fixed bins, with the smallest, the largest and the sum of whole values in each: five numbers a
 * bin, side by side because a value touches them all. The sum has two limbs (numeric/exactSum.ts). Bins are kept in pages
 * of 64, an octave, and a page is made when the first value falls in it: a quantity spans a few octaves of a hundred.
 */
export type Histogram = (Float64Array | null)[];

const PAGE = 64;
const FIELDS = 5;
const COUNT = 0;
const LOW = 1;
const HIGH = 2;
const SUM = 3;

/** The bins of a histogram that hold something, in increasing order: what travels between threads. */
export interface SparseHistogram {
  readonly bin: Int32Array;
  readonly count: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly sum: Float64Array;
}

/** An empty histogram over all bins. */
export function createHistogram(): Histogram {
  return new Array<Float64Array | null>(Math.ceil(BINS / PAGE)).fill(null);
}

/** Adds one value; NaN is left out. The sum is of values rounded to whole numbers. */
export function addToHistogram(h: Histogram, x: number): void {
  if (Number.isNaN(x)) return;
  const bin = binOf(x);
  const page = h[bin >>> 6] ?? newPage(h, bin >>> 6);
  const at = FIELDS * (bin & (PAGE - 1));
  const n = page[at + COUNT];
  page[at + COUNT] = n + 1;
  if (n === 0 || x < page[at + LOW]) page[at + LOW] = x;
  if (n === 0 || x > page[at + HIGH]) page[at + HIGH] = x;
  addWhole(page, at + SUM, Math.round(x));
}

function newPage(h: Histogram, number: number): Float64Array {
  const page = new Float64Array(FIELDS * PAGE);
  h[number] = page;
  return page;
}

/** Adds a whole number to the two limbs at `at` (high) and `at + 1` (low). */
function addWhole(h: Float64Array, at: number, value: number): void {
  const carry = Math.floor(value * 2.3283064365386963e-10);
  const low = h[at + 1] + (value - carry * 4294967296);
  const full = low >= 4294967296 ? 1 : 0;
  h[at] += carry + full;
  h[at + 1] = low - full * 4294967296;
}

/** The bins in use. The histogram is emptied. */
export function takeSparse(h: Histogram): SparseHistogram {
  const used = binsInUse(h);
  const sparse: SparseHistogram = {
    bin: Int32Array.from(used),
    count: new Float64Array(used.length),
    low: new Float64Array(used.length),
    high: new Float64Array(used.length),
    sum: new Float64Array(2 * used.length),
  };
  used.forEach((bin, i) => {
    const page = h[bin >>> 6] as Float64Array;
    const at = FIELDS * (bin & (PAGE - 1));
    sparse.count[i] = page[at + COUNT];
    sparse.low[i] = page[at + LOW];
    sparse.high[i] = page[at + HIGH];
    sparse.sum[2 * i] = page[at + SUM];
    sparse.sum[2 * i + 1] = page[at + SUM + 1];
    page.fill(0, at, at + FIELDS);
  });
  return sparse;
}

function binsInUse(h: Histogram): number[] {
  const used: number[] = [];
  h.forEach((page, number) => {
    if (page === null) return;
    for (let i = 0; i < PAGE; i++) if (page[FIELDS * i + COUNT] > 0) used.push(PAGE * number + i);
  });
  return used;
}

/** The counts of both, bin by bin. */
export function mergeSparse(a: SparseHistogram, b: SparseHistogram): SparseHistogram {
  const bins = [...new Set([...a.bin, ...b.bin])].sort((x, y) => x - y);
  const merged: SparseHistogram = {
    bin: Int32Array.from(bins),
    count: new Float64Array(bins.length),
    low: new Float64Array(bins.length).fill(Infinity),
    high: new Float64Array(bins.length).fill(-Infinity),
    sum: new Float64Array(2 * bins.length),
  };
  for (const part of [a, b]) {
    for (let i = 0, m = 0; i < part.bin.length; i++) {
      while (merged.bin[m] < part.bin[i]) m++;
      merged.count[m] += part.count[i];
      merged.low[m] = Math.min(merged.low[m], part.low[i]);
      merged.high[m] = Math.max(merged.high[m], part.high[i]);
      addWhole(merged.sum, 2 * m, part.sum[2 * i + 1]);
      merged.sum[2 * m] += part.sum[2 * i];
    }
  }
  return merged;
}
