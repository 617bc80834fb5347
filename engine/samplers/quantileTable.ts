import type { Quantile } from "../distributions/distribution.ts";

/**
 * A quantile function as a table of cubics, so that a draw costs one lookup and no transcendental function.
 *
 * Both tails are cut geometrically: octave o holds tail probabilities in (2^-(o+2), 2^-(o+1)], up to eight cells each, so the
 * table is as fine, relative to the probability left, at one in a million as in the middle. In each cell the quantile is
 * the cubic through four Chebyshev nodes. Relative error below 1e-5, and below 2e-5 in the far tail (tested): a bias that no run
 * of less than 1e9 replications could see. Jumps do not belong in a table, see `samplerSet.ts`.
 *
 * source  Hörmann & Leydold (2003), Continuous random variate generation by fast numerical inversion, ACM TOMACS 13(4)
 */
const OCTAVES = 44;
const CELLS = 8;
/** Octaves with eight cells; those further out, met once in four thousand draws, have four. */
const FINE_OCTAVES = 12;
const COARSE_CELLS = 4;
const COEFFICIENTS = 4;
const COARSE_START = FINE_OCTAVES * CELLS * COEFFICIENTS;

/** Numbers one table takes: two tails × cells of all octaves × coefficients. */
export const TABLE_SIZE = 2 * COEFFICIENTS * (FINE_OCTAVES * CELLS + (OCTAVES - FINE_OCTAVES) * COARSE_CELLS);
const UPPER_HALF = TABLE_SIZE / 2;

/** Tail probability below which a second word refines the first: one draw in two thousand. */
const REFINED_BELOW = 1 << 20;
/** Lower end of the last octave, 2^-45. */
const SMALLEST_TAIL = 2.842170943040401e-14;

/** Larger quantiles count as this. */
const LARGEST = 1e100;

// Chebyshev nodes of four points on [0, 1]: (1 − cos((2k + 1)π/8))/2.
const NODES = [0.03806023374435663, 0.30865828381745514, 0.6913417161825449, 0.9619397662556434];

/**
 * Writes the table of `quantile` into `data` from `offset` on.
 *
 * quantile  (p, upper, near): p in (0, 1/2], the probability of the lower or the upper tail; monotone there
 * cost      1 792 evaluations of the quantile
 */
export function writeQuantileTable(quantile: Quantile, data: Float64Array, offset: number): void {
  const y = new Float64Array(4);
  for (const upper of [false, true]) {
    const path = extrapolation();
    let octaveAt = upper ? offset + UPPER_HALF : offset;
    for (let octave = 0, low = 0.25; octave < OCTAVES; octave++, low /= 2) {
      const cells = octave < FINE_OCTAVES ? CELLS : COARSE_CELLS;
      // From the middle outwards without a jump, so that each quantile says nearly where the next one is.
      for (let cell = cells - 1; cell >= 0; cell--) {
        for (let k = 3; k >= 0; k--) {
          const p = low * (1 + (cell + NODES[k]) / cells);
          const x = quantile(p, upper, path.at(p));
          path.add(p, x);
          y[k] = within(x);
        }
        writeCubic(y, data, octaveAt + cell * COEFFICIENTS);
      }
      octaveAt += cells * COEFFICIENTS;
    }
  }
}

/** Where a smooth function goes on: the cubic through the last four points, as Newton's divided differences. */
function extrapolation() {
  let known = 0;
  let [x0, x1, x2] = [0, 0, 0];
  let [d0, d1, d2, d3] = [0, 0, 0, 0];
  return {
    add(x: number, y: number): void {
      const next1 = (y - d0) / (x - x0);
      const next2 = (next1 - d1) / (x - x1);
      d3 = (next2 - d2) / (x - x2);
      d2 = next2;
      d1 = next1;
      d0 = y;
      x2 = x1;
      x1 = x0;
      x0 = x;
      known++;
    },
    /** The last value while there are fewer than four; undefined while there is none. */
    at(x: number): number | undefined {
      if (known < 4) return known === 0 ? undefined : d0;
      return d0 + (x - x0) * (d1 + (x - x1) * (d2 + (x - x2) * d3));
    },
  };
}

/** A tail may be so heavy that its quantile is no number any more; a cap brings it back. */
function within(x: number): number {
  return Math.max(-LARGEST, Math.min(LARGEST, x));
}

/** Newton's divided differences at the nodes, expanded to powers of x in [0, 1]. */
function writeCubic(y: Float64Array, data: Float64Array, at: number): void {
  const [x0, x1, x2, x3] = NODES;
  const d01 = (y[1] - y[0]) / (x1 - x0);
  const d12 = (y[2] - y[1]) / (x2 - x1);
  const d23 = (y[3] - y[2]) / (x3 - x2);
  const d012 = (d12 - d01) / (x2 - x0);
  const d123 = (d23 - d12) / (x3 - x1);
  const d0123 = (d123 - d012) / (x3 - x0);
  data[at] = y[0] - x0 * (d01 - x1 * (d012 - x2 * d0123));
  data[at + 1] = d01 - (x0 + x1) * d012 + (x0 * x1 + x0 * x2 + x1 * x2) * d0123;
  data[at + 2] = d012 - (x0 + x1 + x2) * d0123;
  data[at + 3] = d0123;
}

/**
 * The quantile at the uniform that `word` stands for.
 *
 * word    32 random bits; the upper half of its range is the upper tail
 * refine  32 further bits, used in the outermost 2^-12 on each side only
 */
export function quantileOfWord(data: Float64Array, offset: number, word: number, refine: number): number {
  const upper = word >> 31; // all ones in the upper half: a branch would be mispredicted every second time
  const tail = word ^ upper;
  const base = offset + (upper & UPPER_HALF);
  if (tail < REFINED_BELOW) {
    return quantileOfTail(data, base, (tail + ((refine >>> 0) + 0.5) * 2.3283064365386963e-10) * 2.3283064365386963e-10);
  }
  const zeros = Math.clz32(tail);
  // The leading one goes to bit 31; the next three bits are the cell, the rest (and the half of the word's own cell) the position in it.
  const bits = tail << zeros;
  const x = ((bits & 0xfffffff) + HALF_CELL[zeros]) * 3.725290298461914e-9;
  const at = base + ((((zeros - 1) << 3) | ((bits >>> 28) & 7)) << 2);
  return data[at] + x * (data[at + 1] + x * (data[at + 2] + x * data[at + 3]));
}

/** Whether `quantileOfWord` looks at its second word. */
export function needsRefining(word: number): boolean {
  return (word ^ (word >> 31)) < REFINED_BELOW;
}

/** Half of the last bit of a word after `zeros` leading zeros have been shifted out. */
const HALF_CELL = Float64Array.from({ length: 33 }, (_, zeros) => 0.5 * powerOfTwo(zeros));

function powerOfTwo(n: number): number {
  let p = 1;
  for (let i = 0; i < n; i++) p *= 2;
  return p;
}

/** The quantile at a probability: p of the lower tail, or of the upper one; p in (0, 1/2] (larger p are read from the other tail). */
export function quantileAt(data: Float64Array, offset: number, p: number, upper: boolean): number {
  if (p > 0.5) return quantileOfTail(data, upper ? offset : offset + UPPER_HALF, 1 - p);
  return quantileOfTail(data, upper ? offset + UPPER_HALF : offset, p);
}

function quantileOfTail(data: Float64Array, base: number, tail: number): number {
  let octave = 0;
  let scaled = 4 * Math.max(tail, SMALLEST_TAIL); // in [1, 2) once the octave is found; exactly 2 at the median
  while (scaled < 1 && octave < OCTAVES - 1) {
    scaled *= 2;
    octave++;
  }
  const cells = octave < FINE_OCTAVES ? CELLS : COARSE_CELLS;
  const position = Math.max(0, (scaled - 1) * cells);
  const cell = Math.min(cells - 1, Math.floor(position));
  const x = position - cell;
  const first =
    octave < FINE_OCTAVES ? octave * CELLS * COEFFICIENTS : COARSE_START + (octave - FINE_OCTAVES) * COARSE_CELLS * COEFFICIENTS;
  const at = base + first + cell * COEFFICIENTS;
  return data[at] + x * (data[at + 1] + x * (data[at + 2] + x * data[at + 3]));
}
