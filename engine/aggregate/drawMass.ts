import type { DrawMass, SampledColumn } from "./layout.ts";

/** The side of a sample whose values are ranked from the outermost inwards: that of its shortfalls. */
export function sideOf({ shortfalls }: SampledColumn): "above" | "below" {
  const below = shortfalls.filter((level) => level < 0.5).length;
  if (below > 0 && below < shortfalls.length) throw new RangeError("sideOf: the shortfalls of a column must be of one side");
  return below > 0 ? "below" : "above";
}

/** The values of draws side by side, each draw's sorted: those that exist first, the outermost of `side` foremost. */
export interface SortedDraws {
  readonly values: Float64Array;
  readonly perDraw: number;
  /** By draw: how many exist. */
  readonly sizes: Int32Array;
}

/** Sorts the values[from] … values[from + count − 1], draw by draw; NaN does not exist. */
export function sortedDraws(values: Float64Array, from: number, count: number, perDraw: number, side: "above" | "below"): SortedDraws {
  const sorted = values.slice(from, from + count);
  const sizes = new Int32Array(count / perDraw);
  const sign = side === "above" ? -1 : 1;
  for (let d = 0; d < sizes.length; d++) {
    const first = d * perDraw;
    let size = 0;
    for (let i = first; i < first + perDraw; i++) {
      if (!Number.isNaN(sorted[i])) sorted[first + size++] = sign * sorted[i];
    }
    sorted.subarray(first, first + size).sort();
    for (let i = first; i < first + size; i++) sorted[i] = sign * sorted[i] + 0;
    sizes[d] = size;
  }
  return { values: sorted, perDraw, sizes };
}

/**
 * What the values of a draw count by, so that sums over the values beyond any threshold q are sums of squares over draws. With U values
 * of a draw beyond q, out of m, Y = Σ|x − q| over them, the b-th from the outside being x_b:
 *
 *   rank    2b − 1             Σ 1 = U² beyond q, m² in all;   Σ (x − q)² is the first part of Y²
 *   size    m                  Σ 1 = m U,  Σ |x − q| = m Y
 *   excess  Σ_{j<b} |x_j − x_b|, in whole units of the column    Y² = Σ rank (x − q)² + 2 Σ excess |x − q|
 *
 * These are whole numbers, so that they add up exactly in any order.
 *
 * out  overwritten: the mass of draws.values[i] at out[i]; 0 where there is none
 */
export function drawMasses(mass: DrawMass, { values, perDraw, sizes }: SortedDraws, out: Float64Array): void {
  for (let d = 0; d < sizes.length; d++) {
    const first = d * perDraw;
    let excess = 0;
    for (let b = 0; b < perDraw; b++) {
      const i = first + b;
      if (b > 0 && b < sizes[d]) excess += b * Math.abs(values[i] - values[i - 1]);
      out[i] = b >= sizes[d] ? 0 : mass === "rank" ? 2 * b + 1 : mass === "size" ? sizes[d] : Math.floor(excess + 0.5);
    }
  }
}
