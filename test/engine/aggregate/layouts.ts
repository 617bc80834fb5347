import {
  type Accumulator,
  addLanes,
  closeBlock,
  createAccumulator,
  openBlock,
  takePartial,
} from "../../../engine/aggregate/accumulator.ts";
import { type AggregateLayout, layoutOf } from "../../../engine/aggregate/layout.ts";
import type { Partial } from "../../../engine/aggregate/partial.ts";

export const levels = [0.05, 0.25, 0.5, 0.75, 0.95];

/**
 * A layout of bare columns: all sampled, the first three in pairs (pairs exist in every replication), the first with fourth powers, a
 * picture and two events.
 */
export function bareLayout(columns: number): AggregateLayout {
  const all = Array.from({ length: columns }, (_, c) => c);
  const pairs = all.flatMap((a) => all.filter((b) => b > a && b < 3).map((b) => [a, b] as const));
  return layoutOf(
    all.map((c) => `c${c}`),
    {
      pairA: Int32Array.from(pairs, ([a]) => a),
      pairB: Int32Array.from(pairs, ([, b]) => b),
      fourth: Int32Array.of(0),
      events: [
        { columns: [0], weights: [1], is: "positive", given: -1 },
        { columns: [0, columns - 1], weights: [1, -0.5], is: "notNegative", given: columns - 1 },
      ],
      yearly: Int32Array.of(),
      years: 0,
      samples: all.map((column) => ({ column, levels, shortfalls: [0.05, 0.95] })),
      pictures: Int32Array.of(0),
    },
  );
}

const lanes = 64;

/** Adds one block of rows. */
export function addBlock(accumulator: Accumulator, number: number, rows: readonly (readonly number[])[]): void {
  const planes = new Float64Array(lanes * accumulator.layout.columns);
  openBlock(accumulator, number);
  for (let from = 0; from < rows.length; from += lanes) {
    const some = rows.slice(from, from + lanes);
    some.forEach((row, i) => {
      row.forEach((x, c) => {
        planes[c * lanes + i] = x;
      });
    });
    addLanes(accumulator, planes, lanes, some.length);
  }
  closeBlock(accumulator);
}

/** The partial of one block of rows. */
export function blockOf(layout: AggregateLayout, number: number, rows: readonly (readonly number[])[]): Partial {
  const accumulator = createAccumulator(layout, "plan", "1");
  addBlock(accumulator, number, rows);
  return takePartial(accumulator);
}

/** One column, in blocks of 1 024, from block `first` on. */
export function partialOf(values: ArrayLike<number>, first = 0): { layout: AggregateLayout; partial: Partial } {
  const layout = bareLayout(1);
  const accumulator = createAccumulator(layout, "plan", "1");
  for (let from = 0; from < values.length; from += 1024) {
    const rows = Array.from({ length: Math.min(1024, values.length - from) }, (_, i) => [values[from + i]!]);
    addBlock(accumulator, first + from / 1024, rows);
  }
  return { layout, partial: takePartial(accumulator) };
}
