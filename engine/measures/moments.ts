import type { AggregateLayout } from "../aggregate/layout.ts";
import type { Partial } from "../aggregate/partial.ts";
import { fromFixedPoint } from "../numeric/exactSum.ts";
import type { Estimate } from "./estimate.ts";

const UNIT = 1n << 40n;

/** Means, variances and covariances of columns, read exactly from a partial; where draws are added up, of their sums. */
export interface Moments {
  count(column: number): number;
  /** Rows that were added up: replications, or the draws that they share. */
  readonly rows: number;
  /** Mean over the rows in which the column exists; null if there are none. */
  mean(column: number): number | null;
  /** Sample variance (n − 1); 0 for one replication. */
  variance(column: number): number;
  /** Mean with s/√n. */
  estimate(column: number): Estimate | null;
  /** Sample covariance of a pair of the layout. */
  covariance(a: number, b: number): number;
  /** Number of the pair (a, b) in the layout; throws RangeError if its products were not kept. */
  readonly layout: AggregateLayout;
  readonly partial: Partial;
}

/** Reads the moments of a partial that was added up with this layout. */
export function momentsOf(layout: AggregateLayout, partial: Partial): Moments {
  const pairs = new Map<string, number>();
  layout.pairA.forEach((a, p) => {
    pairs.set(`${a} ${layout.pairB[p]}`, p);
    pairs.set(`${layout.pairB[p]} ${a}`, p);
  });

  /** Σxy − ΣxΣy/n in units of 2^−80 → a number; the difference is taken before anything is rounded. */
  function centred(products: bigint, sumA: bigint, sumB: bigint, n: number): number {
    return fromFixedPoint((products - (sumA * sumB) / BigInt(n)) / UNIT);
  }

  function mean(column: number): number | null {
    const n = partial.count[column];
    return n > 0 ? fromFixedPoint(partial.sum[column]) / n : null;
  }

  function variance(column: number): number {
    const n = partial.count[column];
    if (n < 2) return 0;
    return Math.max(0, centred(partial.squares[column], partial.sum[column], partial.sum[column], n)) / (n - 1);
  }

  const rows = partial.replications / (layout.perDraw ?? 1);

  return {
    layout,
    partial,
    rows,
    count: (column) => partial.count[column],
    mean,
    variance,
    estimate(column) {
      const value = mean(column);
      return value === null ? null : { value, standardError: Math.sqrt(variance(column) / partial.count[column]) };
    },
    covariance(a, b) {
      const n = rows;
      if (n < 2) return 0;
      const pair = pairs.get(`${a} ${b}`);
      if (pair === undefined) throw new RangeError(`covariance: products of columns ${a} and ${b} were not kept`);
      return centred(partial.products[pair], partial.sum[a], partial.sum[b], n) / (n - 1);
    },
  };
}
