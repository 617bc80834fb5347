import { aggregateLayout, blockSize, gatherPartials, narrow, type PartialResult, type Plan, type Windows, windowsOf } from "../engine.ts";
import type { Pool } from "../pool.ts";
import type { Batch, BatchResult } from "../protocol.ts";
import { type BlockRange, countBlocks, gaps } from "../ranges.ts";
import { batchSupply } from "../supply.ts";

/** Runs of at most so many blocks keep every value, as `run` does. */
const keptWhole = 64;
/** Blocks that windows are first taken from: of the point, whoever computes it. */
const pilot = 16;

export interface RangeRun {
  readonly plan: Plan;
  readonly pool: Pool<Batch, BatchResult>;
  readonly seats: number;
  /** Blocks to compute. */
  readonly range: BlockRange;
  /** Of the whole point: its last block may not be full. */
  readonly replications: number;
  readonly signal?: AbortSignal | undefined;
  /** What there is of it already. */
  readonly start: PartialResult | null;
  /** After every batch: what there is now. */
  readonly onCompleted?: (now: () => PartialResult | null) => void;
  /** Counts of blocks, of the range, at which the run may end, and whether it does. */
  readonly stop?: { readonly at: readonly number[]; readonly holds: (partial: PartialResult) => boolean };
}

/**
 * Computes a range of the blocks of one point. The result depends on the range alone, not on threads, their order or interruptions:
 * windows of what is kept for order statistics are those of the first 16 blocks of the point, and of the blocks of the range in order
 * of their numbers whenever these have become four times as many (DISTRIBUTED §4).
 *
 * throws  the signal's reason when aborted
 */
export async function rangeRun(run: RangeRun): Promise<PartialResult> {
  const { plan, range, replications, start, stop } = run;
  const layout = aggregateLayout(plan);
  const gathering = gatherPartials(start);
  const narrowsAt = boundaries(range, replications);
  let windows: readonly Windows[] | null = null;
  const narrowNow = () => {
    const narrower = narrow(layout, gathering.whole()!);
    gathering.replace(narrower);
    windows = windowsOf(narrower);
  };
  const startsAt = start === null ? 0 : countBlocks(start.ranges);
  if (start !== null && narrowsAt.includes(startsAt)) narrowNow();
  else windows = start === null ? await pilotWindows(run) : windowsOf(start);
  const ends = [...new Set([...narrowsAt, ...(stop?.at ?? []), range.blocks])].filter((end) => end <= range.blocks).sort((a, b) => a - b);
  for (const end of ends) {
    const phase = { first: range.first, blocks: end };
    await compute(run, missingIn(gathering.whole(), phase), windows, (partial) => {
      gathering.add(partial);
      run.onCompleted?.(() => gathering.whole());
    });
    if (narrowsAt.includes(end) && end > startsAt) narrowNow();
    const whole = gathering.whole()!;
    if (stop?.at.includes(end) && countBlocks(whole.ranges) === end && stop.holds(whole)) break;
  }
  return gathering.whole()!;
}

/** Counts of blocks of the range at which windows become narrower. */
function boundaries({ first, blocks }: BlockRange, replications: number): readonly number[] {
  if (Math.ceil(replications / blockSize) <= keptWhole) return [];
  const out: number[] = [];
  for (let at = first === 0 ? pilot : 4 * pilot; at <= blocks; at *= 4) out.push(at);
  return out;
}

/** Windows that a range which does not begin the point starts with; null: everything is kept. */
async function pilotWindows(run: RangeRun): Promise<readonly Windows[] | null> {
  const { range, replications, plan } = run;
  if (range.first === 0 || range.blocks < pilot || Math.ceil(replications / blockSize) <= keptWhole) return null;
  const gathering = gatherPartials(null);
  await compute(run, [{ first: 0, blocks: pilot }], null, gathering.add);
  return windowsOf(narrow(aggregateLayout(plan), gathering.whole()!));
}

function missingIn(partial: PartialResult | null, phase: BlockRange): readonly BlockRange[] {
  return gaps(
    (partial?.ranges ?? []).map(({ first, blocks }) => ({ first: first - phase.first, blocks })),
    phase.blocks,
  ).map(({ first, blocks }) => ({ first: first + phase.first, blocks }));
}

async function compute(
  { pool, seats, replications, signal }: RangeRun,
  ranges: readonly BlockRange[],
  windows: readonly Windows[] | null,
  add: (partial: PartialResult) => void,
): Promise<void> {
  const supply = batchSupply({
    ranges,
    replications,
    blockSize,
    seats,
    columns: "none",
    windows: () => (windows === null ? null : [windows]),
    window: Number.POSITIVE_INFINITY,
    done: (_, result) => add(result.partials[0]!),
  });
  await pool.run(supply, signal);
}
