import { blockSize } from "./blockSize.ts";

/** The rows of an open block, kept until its draws are whole: column c of row i at planes[c · blockSize + i]; the last column is 1. */
export interface HeldRows {
  readonly columns: number;
  readonly planes: Float64Array;
}

export const noRows: HeldRows = { columns: 0, planes: new Float64Array(0) };

/**
 * Keeps rows behind those that are there.
 *
 * held  overwritten, or made anew where it has not the columns
 * rows  column c of row i at rows[c · lanes + i]
 * at    number of the first of them in the block
 */
export function holdRows(held: HeldRows, rows: Float64Array, lanes: number, count: number, at: number): HeldRows {
  const columns = rows.length / lanes;
  const kept = held.columns === columns + 1 ? held : emptyRows(columns + 1);
  for (let c = 0; c < columns; c++) kept.planes.set(rows.subarray(c * lanes, c * lanes + count), c * blockSize + at);
  return kept;
}

function emptyRows(columns: number): HeldRows {
  return { columns, planes: new Float64Array(columns * blockSize).fill(1, (columns - 1) * blockSize) };
}

/**
 * Sums over draws: of column c of draw d at [c · draws + d], with draws = count/perDraw.
 *
 * planes  column c of row i at planes[c · blockSize + i]
 */
export function drawSums(planes: Float64Array, columns: number, count: number, perDraw: number): Float64Array {
  const draws = count / perDraw;
  const sums = new Float64Array(columns * draws);
  for (let c = 0; c < columns; c++) {
    for (let d = 0; d < draws; d++) {
      const first = c * blockSize + d * perDraw;
      let sum = 0;
      for (let i = first; i < first + perDraw; i++) sum += planes[i];
      sums[c * draws + d] = sum;
    }
  }
  return sums;
}
