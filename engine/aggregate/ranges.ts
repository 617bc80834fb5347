/** Blocks `first` … `first + blocks − 1`. */
export interface BlockRange {
  readonly first: number;
  readonly blocks: number;
}

/**
 * Ranges in ascending order, joined where they touch.
 *
 * throws  RangeError if a block is in two of them
 */
export function joinedRanges(ranges: readonly BlockRange[]): readonly BlockRange[] {
  const out: BlockRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    if (range.blocks <= 0) continue;
    const last = out.at(-1);
    const end = last === undefined ? -1 : last.first + last.blocks;
    if (range.first < end) throw new RangeError(`ranges: block ${range.first} is there twice`);
    if (last !== undefined && range.first === end) out[out.length - 1] = { first: last.first, blocks: last.blocks + range.blocks };
    else out.push(range);
  }
  return out;
}
