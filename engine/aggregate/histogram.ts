import { addInteger } from "../numeric/exactSum.ts";
import { BINS, binOf } from "./bins.ts";

/** Counts of a quantity in fixed bins, with the smallest, the largest and the sum of whole values in each. */
export interface Histogram {
  readonly count: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Two limbs a bin (numeric/exactSum.ts); values are rounded to whole numbers before they are added. */
  readonly sum: Float64Array;
}

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
  return {
    count: new Float64Array(BINS),
    low: new Float64Array(BINS).fill(Infinity),
    high: new Float64Array(BINS).fill(-Infinity),
    sum: new Float64Array(2 * BINS),
  };
}

/** Adds one value; NaN is left out. */
export function addToHistogram(h: Histogram, x: number): void {
  if (Number.isNaN(x)) return;
  const bin = binOf(x);
  h.count[bin]++;
  if (x < h.low[bin]) h.low[bin] = x;
  if (x > h.high[bin]) h.high[bin] = x;
  addInteger(h.sum, bin, Math.round(x));
}

/** The bins in use. The histogram is emptied. */
export function takeSparse(h: Histogram): SparseHistogram {
  const used: number[] = [];
  for (let bin = 0; bin < BINS; bin++) if (h.count[bin] > 0) used.push(bin);
  const sum = new Float64Array(2 * used.length);
  used.forEach((bin, i) => {
    sum[2 * i] = h.sum[2 * bin];
    sum[2 * i + 1] = h.sum[2 * bin + 1];
  });
  const sparse: SparseHistogram = {
    bin: Int32Array.from(used),
    count: Float64Array.from(used, (bin) => h.count[bin]),
    low: Float64Array.from(used, (bin) => h.low[bin]),
    high: Float64Array.from(used, (bin) => h.high[bin]),
    sum,
  };
  for (const bin of used) {
    h.count[bin] = 0;
    h.low[bin] = Infinity;
    h.high[bin] = -Infinity;
    h.sum[2 * bin] = 0;
    h.sum[2 * bin + 1] = 0;
  }
  return sparse;
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
      addInteger(merged.sum, m, part.sum[2 * i + 1]);
      merged.sum[2 * m] += part.sum[2 * i];
    }
  }
  return merged;
}
