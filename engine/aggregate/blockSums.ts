import { toFixedPoint } from "../numeric/exactSum.ts";
import type { AggregateLayout } from "./layout.ts";

/**
 * Power sums of the open block, as differences from the first value of each column that exists in it (the pivot): that keeps them
 * exact for kronor and well-conditioned for the rest.
 */
export interface BlockSums {
  /** Rows in which a column does not exist. */
  readonly absent: Float64Array;
  /** NaN as long as there is none. */
  readonly pivot: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** By pair. */
  readonly product: Float64Array;
  /** By column whose fourth powers are asked for. */
  readonly third: Float64Array;
  readonly fourth: Float64Array;
}

/** Empty sums. */
export function createBlockSums({ columns, pairA, fourth }: AggregateLayout): BlockSums {
  return {
    absent: new Float64Array(columns),
    pivot: new Float64Array(columns).fill(NaN),
    first: new Float64Array(columns),
    second: new Float64Array(columns),
    product: new Float64Array(pairA.length),
    third: new Float64Array(fourth.length),
    fourth: new Float64Array(fourth.length),
  };
}

/** Empties the sums for the next block. */
export function resetBlockSums(sums: BlockSums): void {
  for (const list of [sums.absent, sums.first, sums.second, sums.product, sums.third, sums.fourth]) list.fill(0);
  sums.pivot.fill(NaN);
}

/** Adds `count` rows: column c of row i at planes[c · lanes + i]. */
export function addToBlock(sums: BlockSums, layout: AggregateLayout, planes: Float64Array, lanes: number, count: number): void {
  const { absent, pivot, first, second, product, third, fourth } = sums;
  for (let c = 0; c < layout.columns; c++) {
    let origin = pivot[c];
    let one = first[c];
    let two = second[c];
    const from = c * lanes;
    for (let i = from; i < from + count; i++) {
      const x = planes[i];
      const d = x - origin;
      if (!Number.isNaN(d)) {
        one += d;
        two += d * d;
      } else if (!Number.isNaN(x)) origin = x;
      else absent[c]++;
    }
    pivot[c] = origin;
    first[c] = one;
    second[c] = two;
  }
  for (let p = 0; p < product.length; p++) {
    const a = layout.pairA[p];
    const b = layout.pairB[p];
    const [originA, originB] = [pivot[a], pivot[b]];
    let sum = product[p];
    for (let i = 0; i < count; i++) sum += (planes[a * lanes + i] - originA) * (planes[b * lanes + i] - originB);
    product[p] = sum;
  }
  for (let k = 0; k < third.length; k++) {
    const c = layout.fourth[k];
    for (let i = c * lanes; i < c * lanes + count; i++) {
      const d = planes[i] - pivot[c];
      if (Number.isNaN(d)) continue;
      const cube = d * d * d;
      third[k] += cube;
      fourth[k] += cube * d;
    }
  }
}

const UNIT = 1n << 40n;

/** Σx (in units of 2^−40) and Σx² = Σ(x − x̄)² + (Σx)²/n (2^−80) of a column that exists in n > 0 rows of the block. */
export function sumAndSquares(sums: BlockSums, c: number, n: number): { readonly sum: bigint; readonly squares: bigint } {
  if (sums.pivot[c] === 0 && sums.second[c] === 0) return { sum: 0n, squares: 0n };
  const sum = toFixedPoint(sums.first[c] + n * sums.pivot[c]);
  const centred = Math.max(0, sums.second[c] - (sums.first[c] * sums.first[c]) / n);
  return { sum, squares: toFixedPoint(centred) * UNIT + (sum * sum) / BigInt(n) };
}

/** Σxy = Σ(x − x̄)(y − ȳ) + ΣxΣy/n of pair p over n rows of the block, in units of 2^−80; 0 where one of them exists in none. */
export function productOf(sums: BlockSums, layout: AggregateLayout, p: number, n: number): bigint {
  const { first, pivot, product } = sums;
  const a = layout.pairA[p];
  const b = layout.pairB[p];
  if (Number.isNaN(pivot[a]) || Number.isNaN(pivot[b])) return 0n;
  const sumA = toFixedPoint(first[a] + n * pivot[a]);
  const sumB = toFixedPoint(first[b] + n * pivot[b]);
  const centred = product[p] - (first[a] * first[b]) / n;
  return toFixedPoint(centred) * UNIT + (sumA * sumB) / BigInt(n);
}

/**
 * Σx, Σx², Σx³ and Σx⁴ of column `layout.fourth[k]`, which exists in n > 0 rows of the block, from the sums about the pivot o, exactly:
 *
 *   Σx² = Σd² + 2oΣd + no²,  Σx³ = Σd³ + 3oΣd² + 3o²Σd + no³,  Σx⁴ = Σd⁴ + 4oΣd³ + 6o²Σd² + 4o³Σd + no⁴,  d = x − o
 *
 * returns  in units of 2^−40, 2^−80, 2^−120, 2^−160; null where a fourth power is too large for a double
 */
export function fourPowers(sums: BlockSums, layout: AggregateLayout, k: number, n: number): readonly bigint[] | null {
  const c = layout.fourth[k];
  if (!(sums.fourth[k] < Infinity)) return null;
  const o = toFixedPoint(sums.pivot[c]);
  const size = BigInt(n);
  const d1 = toFixedPoint(sums.first[c]);
  const d2 = toFixedPoint(sums.second[c]) * UNIT;
  const d3 = toFixedPoint(sums.third[k]) * UNIT * UNIT;
  const d4 = toFixedPoint(sums.fourth[k]) * UNIT * UNIT * UNIT;
  return [
    d1 + size * o,
    d2 + 2n * o * d1 + size * o * o,
    d3 + 3n * o * d2 + 3n * o * o * d1 + size * o * o * o,
    d4 + 4n * o * d3 + 6n * o * o * d2 + 4n * o * o * o * d1 + size * o * o * o * o,
  ];
}
