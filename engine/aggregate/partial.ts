import { mergeSparse, type SparseHistogram } from "./histogram.ts";

/**
 * What a set of blocks adds up to. Merging is exact, commutative and associative: counts are whole numbers, sums are
 * fixed-point integers that each block has rounded once, histograms have fixed bins. Structured-cloneable.
 */
export interface Partial {
  readonly replications: number;
  /** By column: replications in which it exists. */
  readonly count: Float64Array;
  /** By column: Σx in units of 2^−40. */
  readonly sum: readonly bigint[];
  /** By column: Σx² in units of 2^−80. */
  readonly squares: readonly bigint[];
  /** By pair: Σxy in units of 2^−80. */
  readonly products: readonly bigint[];
  /** By spread: number of whole blocks, sum of their variances (2^−40) and of the squares of those (2^−80). */
  readonly varianceBlocks: Float64Array;
  readonly varianceSum: readonly bigint[];
  readonly varianceSquares: readonly bigint[];
  /** By repayment: replications with something promised, at least half of it received, all of it received. */
  readonly paid: Float64Array;
  /** By account and QALY price: replications with a positive NPV. */
  readonly acceptable: Float64Array;
  readonly histograms: readonly SparseHistogram[];
}

/** The partial of a and b together: of a longer run. */
export function mergePartials(a: Partial, b: Partial): Partial {
  return {
    replications: a.replications + b.replications,
    count: addArrays(a.count, b.count),
    sum: addBigInts(a.sum, b.sum),
    squares: addBigInts(a.squares, b.squares),
    products: addBigInts(a.products, b.products),
    varianceBlocks: addArrays(a.varianceBlocks, b.varianceBlocks),
    varianceSum: addBigInts(a.varianceSum, b.varianceSum),
    varianceSquares: addBigInts(a.varianceSquares, b.varianceSquares),
    paid: addArrays(a.paid, b.paid),
    acceptable: addArrays(a.acceptable, b.acceptable),
    histograms: a.histograms.map((h, i) => mergeSparse(h, b.histograms[i])),
  };
}

function addArrays(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, i) => x + b[i]);
}

function addBigInts(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  return a.map((x, i) => x + b[i]);
}
