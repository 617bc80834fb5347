/** Blocks `first` … `first + blocks − 1`. */
export interface BlockRange {
  readonly first: number;
  readonly blocks: number;
}

/** Ranges in ascending order, joined where they touch; they must not overlap. */
export function joined(ranges: readonly BlockRange[]): readonly BlockRange[] {
  const out: BlockRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const last = out.at(-1);
    if (last !== undefined && last.first + last.blocks === range.first) {
      out[out.length - 1] = { first: last.first, blocks: last.blocks + range.blocks };
    } else if (range.blocks > 0) {
      out.push(range);
    }
  }
  return out;
}

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
