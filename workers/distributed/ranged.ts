import type { PartialResult } from "../engine.ts";
import type { ColumnBlock } from "../protocol.ts";
import { countBlocks } from "../ranges.ts";

/** Columns of consecutive futures. */
export interface RowBlock {
  /** Number of their first block. */
  readonly first: number;
  readonly columns: ColumnBlock;
}

/** What there is of points that are computed together. Plain data. */
export interface Ranged {
  /** By point. */
  readonly partials: readonly PartialResult[];
  /** By point, of its futures paired with those of the scenario as written; null where nothing is compared. */
  readonly pairs: readonly PartialResult[] | null;
  /** By point, in any order; null where no columns are wanted. */
  readonly rows: readonly (readonly RowBlock[])[] | null;
}

/** Blocks that are in it. */
export function blocksOfRanged({ partials }: Ranged): number {
  return partials.length * countBlocks(partials[0]?.ranges ?? []);
}

/** The blocks one after another, as one. */
export function joinedRows(blocks: readonly RowBlock[]): ColumnBlock {
  const sorted = [...blocks].sort((a, b) => a.first - b.first);
  const length = sorted.reduce((sum, { columns }) => sum + (columns[0]?.length ?? 0), 0);
  return (sorted[0]?.columns ?? []).map((_, c) => {
    const whole = new Float64Array(length);
    let at = 0;
    for (const { columns } of sorted) {
      whole.set(columns[c]!, at);
      at += columns[c]!.length;
    }
    return whole;
  });
}
