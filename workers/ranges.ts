import { type BlockRange, joinedRanges } from "./engine.ts";

export { type BlockRange, joinedRanges as joined };

/** What is missing from `ranges` (joined) among blocks 0 … blocks − 1. */
export function gaps(ranges: readonly BlockRange[], blocks: number): readonly BlockRange[] {
  const out: BlockRange[] = [];
  let next = 0;
  for (const { first, blocks: length } of ranges) {
    if (first > next) out.push({ first: next, blocks: Math.min(first, blocks) - next });
    next = first + length;
    if (next >= blocks) return out;
  }
  if (next < blocks) out.push({ first: next, blocks: blocks - next });
  return out;
}

export function countBlocks(ranges: readonly BlockRange[]): number {
  return ranges.reduce((sum, range) => sum + range.blocks, 0);
}

/** What `ranges` have from block `start` on. */
export function from(start: number, ranges: readonly BlockRange[]): readonly BlockRange[] {
  return ranges.flatMap(({ first, blocks }) => {
    const begin = Math.max(first, start);
    return begin < first + blocks ? [{ first: begin, blocks: first + blocks - begin }] : [];
  });
}
