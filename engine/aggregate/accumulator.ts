import { toFixedPoint } from "../numeric/exactSum.ts";
import { addToHistogram, createHistogram, type Histogram, takeSparse } from "./histogram.ts";
import type { AggregateLayout } from "./layout.ts";
import type { Partial } from "./partial.ts";

/**
 * Adds up rows as they come. Within a block the sums are of differences from the block's first row, which keeps them exact
 * for kronor and well-conditioned for the rest; `closeBlock` rounds each to fixed point once and adds it to the totals.
 */
export interface Accumulator {
  readonly layout: AggregateLayout;
  rows: number;
  // The open block
  /** Rows of the block in which a column does not exist. */
  readonly absent: Float64Array;
  readonly pivot: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly product: Float64Array;
  // Totals of closed blocks
  replications: number;
  count: Float64Array;
  sum: bigint[];
  squares: bigint[];
  products: bigint[];
  varianceBlocks: Float64Array;
  varianceSum: bigint[];
  varianceSquares: bigint[];
  paid: Float64Array;
  acceptable: Float64Array;
  readonly histograms: readonly Histogram[];
}

const zeros = (n: number): bigint[] => new Array<bigint>(n).fill(0n);

/** An empty accumulator for rows of this layout. */
export function createAccumulator(layout: AggregateLayout): Accumulator {
  const C = layout.columns;
  const P = layout.pairA.length;
  return {
    layout,
    rows: 0,
    absent: new Float64Array(C),
    pivot: new Float64Array(C),
    first: new Float64Array(C),
    second: new Float64Array(C),
    product: new Float64Array(P),
    ...emptyTotals(layout),
    histograms: Array.from(layout.histograms, createHistogram),
  };
}

function emptyTotals(layout: AggregateLayout) {
  const S = layout.spreads.length;
  return {
    replications: 0,
    count: new Float64Array(layout.columns),
    sum: zeros(layout.columns),
    squares: zeros(layout.columns),
    products: zeros(layout.pairA.length),
    varianceBlocks: new Float64Array(S),
    varianceSum: zeros(S),
    varianceSquares: zeros(S),
    paid: new Float64Array(3 * layout.receivedColumn.length),
    acceptable: new Float64Array((layout.accounts.length / 3) * layout.qalyPrices.length),
  };
}

/** Adds one replication's row to the open block. */
export function addRow(a: Accumulator, row: Float64Array): void {
  const { pivot, first, second, absent, product, layout } = a;
  if (a.rows === 0) pivot.set(row);
  for (let c = 0; c < row.length; c++) {
    const d = row[c] - pivot[c];
    if (!Number.isNaN(d)) {
      first[c] += d;
      second[c] += d * d;
    } else if (Number.isNaN(row[c])) {
      absent[c]++; // does not exist in this replication
    } else {
      pivot[c] = row[c]; // the first of the block that exists
    }
  }
  const { pairA, pairB } = layout;
  for (let p = 0; p < pairA.length; p++) {
    product[p] += (row[pairA[p]] - pivot[pairA[p]]) * (row[pairB[p]] - pivot[pairB[p]]);
  }
  a.rows++;
  for (let h = 0; h < a.histograms.length; h++) addToHistogram(a.histograms[h], row[layout.histograms[h]]);
  countPaid(a, row);
  countAcceptable(a, row);
}

function countPaid(a: Accumulator, row: Float64Array): void {
  const { receivedColumn, promisedColumn } = a.layout;
  for (let p = 0; p < receivedColumn.length; p++) {
    const promised = row[promisedColumn[p]];
    if (!(promised > 0)) continue;
    const received = row[receivedColumn[p]];
    a.paid[3 * p]++;
    if (received >= 0.5 * promised) a.paid[3 * p + 1]++;
    if (received >= promised) a.paid[3 * p + 2]++;
  }
}

function countAcceptable(a: Accumulator, row: Float64Array): void {
  const { accounts, qalyPrices } = a.layout;
  for (let i = 0; i < accounts.length; i += 3) {
    const kronor = row[accounts[i]] - row[accounts[i + 1]];
    const qalys = row[accounts[i + 2]];
    const at = (i / 3) * qalyPrices.length;
    for (let q = 0; q < qalyPrices.length; q++) if (kronor + qalyPrices[q] * qalys > 0) a.acceptable[at + q]++;
  }
}

/** Closes the open block: its sums become whole numbers of fixed-point units and join the totals. */
export function closeBlock(a: Accumulator): void {
  const { layout, absent, pivot, first, second, product } = a;
  for (let c = 0; c < layout.columns; c++) {
    const n = a.rows - absent[c];
    if (n === 0) continue;
    a.count[c] += n;
    if (pivot[c] === 0 && second[c] === 0) continue;
    const sum = toFixedPoint(first[c] + n * pivot[c]);
    a.sum[c] += sum;
    a.squares[c] += squaresOf(sum, n, centredSquares(a, c, n));
  }
  for (let p = 0; p < layout.pairA.length; p++) {
    const x = layout.pairA[p];
    const y = layout.pairB[p];
    const sumX = toFixedPoint(first[x] + a.rows * pivot[x]);
    const sumY = toFixedPoint(first[y] + a.rows * pivot[y]);
    const centred = product[p] - (first[x] * first[y]) / a.rows;
    a.products[p] += toFixedPoint(centred) * UNIT + (sumX * sumY) / BigInt(a.rows);
  }
  closeSpreads(a);
  a.replications += a.rows;
  a.rows = 0;
  absent.fill(0);
  pivot.fill(0);
  first.fill(0);
  second.fill(0);
  product.fill(0);
}

const UNIT = 1n << 40n;

/** Σ(x − x̄)² within the block. */
function centredSquares(a: Accumulator, c: number, n: number): number {
  return Math.max(0, a.second[c] - (a.first[c] * a.first[c]) / n);
}

/** Σx² = Σ(x − x̄)² + (Σx)²/n, in units of 2^−80. */
function squaresOf(sum: bigint, n: number, centred: number): bigint {
  return toFixedPoint(centred) * UNIT + (sum * sum) / BigInt(n);
}

/** The variance of a whole block is one observation of how much variances vary. */
function closeSpreads(a: Accumulator): void {
  const { spreads } = a.layout;
  for (let s = 0; s < spreads.length; s++) {
    const n = a.rows;
    if (a.absent[spreads[s]] > 0 || n < 1024) continue;
    const variance = toFixedPoint(centredSquares(a, spreads[s], n) / (n - 1));
    a.varianceBlocks[s]++;
    a.varianceSum[s] += variance;
    a.varianceSquares[s] += variance * variance;
  }
}

/** What has been added since the last call, and an empty accumulator. The open block must be closed. */
export function takePartial(a: Accumulator): Partial {
  if (a.rows !== 0) throw new RangeError(`takePartial: the open block must be closed, it holds ${a.rows} rows`);
  const partial: Partial = {
    replications: a.replications,
    count: a.count,
    sum: a.sum,
    squares: a.squares,
    products: a.products,
    varianceBlocks: a.varianceBlocks,
    varianceSum: a.varianceSum,
    varianceSquares: a.varianceSquares,
    paid: a.paid,
    acceptable: a.acceptable,
    histograms: a.histograms.map(takeSparse),
  };
  Object.assign(a, emptyTotals(a.layout));
  return partial;
}
