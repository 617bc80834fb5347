import { addRow, closeBlock, createAccumulator, takePartial } from "../../../engine/aggregate/accumulator.ts";
import type { AggregateLayout } from "../../../engine/aggregate/layout.ts";
import type { Partial } from "../../../engine/aggregate/partial.ts";

/**
 * A layout of bare columns: all with a histogram, the first three in pairs (pairs exist in every replication), a repayment
 * (0 of 1) and an account (0, 1, 2) where there are as many.
 */
export function bareLayout(columns: number): AggregateLayout {
  const all = Array.from({ length: columns }, (_, c) => c);
  const pairs = all.flatMap((a) => all.filter((b) => b > a && b < 3).map((b) => [a, b] as const));
  return {
    columns,
    index: new Map(all.map((c) => [`c${c}`, c])),
    histograms: Int32Array.from(all),
    pairA: Int32Array.from(pairs, ([a]) => a),
    pairB: Int32Array.from(pairs, ([, b]) => b),
    receivedColumn: Int32Array.from(columns > 1 ? [0] : []),
    promisedColumn: Int32Array.from(columns > 1 ? [1] : []),
    spreads: Int32Array.of(0),
    accounts: Int32Array.from(columns > 2 ? [0, 1, 2] : []),
    qalyPrices: Float64Array.of(0, 1e6),
  };
}

/** The partial of one block of rows. */
export function blockOf(layout: AggregateLayout, rows: readonly (readonly number[])[]): Partial {
  const accumulator = createAccumulator(layout);
  for (const row of rows) addRow(accumulator, Float64Array.from(row));
  closeBlock(accumulator);
  return takePartial(accumulator);
}

/** One column, in blocks of 1 024. */
export function partialOf(values: ArrayLike<number>): { layout: AggregateLayout; partial: Partial } {
  const layout = bareLayout(1);
  const accumulator = createAccumulator(layout);
  const row = new Float64Array(1);
  for (let i = 0; i < values.length; i++) {
    row[0] = values[i]!;
    addRow(accumulator, row);
    if (i % 1024 === 1023 || i === values.length - 1) closeBlock(accumulator);
  }
  return { layout, partial: takePartial(accumulator) };
}
