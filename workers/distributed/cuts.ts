/** Points a shard from which on shards end only where points end: then nothing is left to merge but concatenation. */
const manyPoints = 8;
/** Blocks at which a precision is looked at first. */
const firstRound = 16;

export interface CutRequest {
  /** By point, seconds that a block takes. */
  readonly costs: readonly number[];
  /** Blocks of each point, >= 1. */
  readonly blocks: number;
  /** Shards wanted, >= 1. */
  readonly shards: number;
  /** A precision is asked for: a point over several shards is also cut where its rule looks. */
  readonly rounds: boolean;
}

/** Blocks after which a precision is looked at: 16, 32, 64 … and the last. */
export function roundsOf(blocks: number): readonly number[] {
  const out: number[] = [];
  for (let at = firstRound; at < blocks; at *= 2) out.push(at);
  return [...out, blocks];
}

/**
 * Cuts the line of all blocks of all points into shards of equal estimated time. Results do not depend on the cuts.
 *
 * returns  ascending, from 0 to the number of all blocks; no shard is empty
 */
export function cutsOf({ costs, blocks, shards, rounds }: CutRequest): readonly number[] {
  const total = costs.reduce((sum, cost) => sum + cost * blocks, 0);
  const atPoints = costs.length >= manyPoints * shards;
  const cuts = new Set([0, costs.length * blocks]);
  let before = 0;
  let k = 1;
  costs.forEach((cost, point) => {
    for (; k < shards; k++) {
      const inside = ((total * k) / shards - before) / cost;
      if (inside > blocks) break;
      cuts.add(point * blocks + (atPoints ? Math.round(inside / blocks) * blocks : Math.round(inside)));
    }
    before += cost * blocks;
  });
  const sorted = [...cuts].sort((a, b) => a - b);
  return rounds ? withRounds(sorted, costs.length, blocks) : sorted;
}

/** The cuts, and those at the rounds of every point that a cut falls into. */
function withRounds(cuts: readonly number[], points: number, blocks: number): readonly number[] {
  const all = new Set(cuts);
  const split = new Set(cuts.filter((cut) => cut % blocks !== 0).map((cut) => Math.floor(cut / blocks)));
  for (const point of split) {
    if (point >= points) continue;
    all.add(point * blocks).add((point + 1) * blocks);
    for (const round of roundsOf(blocks)) all.add(point * blocks + round);
  }
  return [...all].sort((a, b) => a - b);
}

/** By shard, seconds that it takes by the same estimate. */
export function secondsOf(cuts: readonly number[], costs: readonly number[], blocks: number): readonly number[] {
  return cuts.slice(1).map((end, k) => {
    let seconds = 0;
    for (let block = cuts[k]!; block < end; ) {
      const point = Math.floor(block / blocks);
      const next = Math.min(end, (point + 1) * blocks);
      seconds += (next - block) * costs[point]!;
      block = next;
    }
    return seconds;
  });
}
