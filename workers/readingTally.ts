import { blockSize, mergePartials, type PartialResult } from "./engine.ts";
import type { Pairing } from "./paired.ts";
import type { ColumnBlock } from "./protocol.ts";
import { countBlocks } from "./ranges.ts";
import { isOfRun } from "./sameShape.ts";

/** What one reading has come to so far, paired with its scenario. */
export interface ReadingTally {
  /** Blocks from the first on that were there at the start. */
  readonly taken: number;
  /** Null before the first block. */
  partial(): PartialResult | null;
  add(block: number, first: ColumnBlock, second: ColumnBlock): void;
}

/**
 * Adds up a reading, going on from what was added up of the same pair of plans, layout and seed.
 *
 * done          of whatever readings; each is whole blocks from the first on, or all that were wanted of it
 * replications  wanted
 */
export function readingTally(pairing: Pairing, done: readonly PartialResult[], replications: number): ReadingTally {
  const empty = pairing.take();
  let partial = done.find((each) => isOfRun(empty, each) && goesOn(each, replications)) ?? null;
  return {
    taken: partial === null ? 0 : countBlocks(partial.ranges),
    partial: () => partial,
    add(block, first, second) {
      pairing.add(block, first, second);
      const piece = pairing.take();
      partial = partial === null ? piece : mergePartials(partial, piece);
    },
  };
}

function goesOn(found: PartialResult, replications: number): boolean {
  const [range, ...more] = found.ranges;
  if (range === undefined || more.length > 0 || range.first !== 0) return false;
  return range.blocks <= Math.ceil(replications / blockSize) && found.replications === Math.min(range.blocks * blockSize, replications);
}
