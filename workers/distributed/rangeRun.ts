import {
  aggregateLayout,
  blockSize,
  type Gathering,
  gatherPartials,
  narrow,
  type PartialResult,
  type Plan,
  type Windows,
  windowsOf,
} from "../engine.ts";
import { keptWhole, pilot } from "../keptValues.ts";
import { pairingOf } from "../paired.ts";
import type { Pool } from "../pool.ts";
import type { Batch, BatchResult } from "../protocol.ts";
import { type BlockRange, countBlocks, gaps } from "../ranges.ts";
import { batchSupply } from "../supply.ts";
import type { Beside } from "./comparedPoints.ts";
import type { Ranged, RowBlock } from "./ranged.ts";

export interface RangeRun {
  /** Points that are simulated on the same futures. */
  readonly plans: readonly Plan[];
  /** What they are compared with; null: nothing. */
  readonly beside: Beside | null;
  /** Columns of every future that are wanted. */
  readonly rows: readonly string[];
  readonly seed: string;
  /** Its job has the plan of `beside`, where there is one, and then `plans`. */
  readonly pool: Pool<Batch, BatchResult>;
  readonly seats: number;
  /** Blocks to compute. */
  readonly range: BlockRange;
  /** Of the whole point: its last block may not be full. */
  readonly replications: number;
  readonly signal?: AbortSignal | undefined;
  /** What there is of it already. */
  readonly start: Ranged | null;
  /** After every batch: what there is now. */
  readonly onCompleted?: (now: () => Ranged | null) => void;
  /** Counts of blocks, of the range, at which the run of one point may end, and whether it does. */
  readonly stop?: { readonly at: readonly number[]; readonly holds: (partial: PartialResult) => boolean };
}

/**
 * Computes a range of the blocks of points. The result depends on the range alone, not on threads, their order or interruptions:
 * windows of what is kept for order statistics are those of the first 16 blocks of the point, and of the blocks of the range in order
 * of their numbers whenever these have become four times as many (DISTRIBUTED §4).
 *
 * throws  the signal's reason when aborted
 */
export async function rangeRun(run: RangeRun): Promise<Ranged> {
  const { plans, range, replications, start, stop } = run;
  const layouts = plans.map((plan) => aggregateLayout(plan));
  const book = bookOf(run);
  const narrowsAt = boundaries(range, replications);
  let windows: readonly (readonly Windows[])[] | null = null;
  const narrowNow = () => {
    windows = book.points.map((gathering, i) => {
      const narrower = narrow(layouts[i]!, gathering.whole()!);
      gathering.replace(narrower);
      return windowsOf(narrower);
    });
  };
  const startsAt = countBlocks(book.ranges());
  if (start !== null && narrowsAt.includes(startsAt)) narrowNow();
  else windows = start === null ? await pilotWindows(run) : start.partials.map(windowsOf);
  const ends = [...new Set([...narrowsAt, ...(stop?.at ?? []), range.blocks])].filter((end) => end <= range.blocks).sort((a, b) => a - b);
  for (const end of ends) {
    await compute(run, missingIn(book.ranges(), { first: range.first, blocks: end }), windows, (batch, result) => {
      book.add(batch, result);
      run.onCompleted?.(book.now);
    });
    if (narrowsAt.includes(end) && end > startsAt) narrowNow();
    if (stop?.at.includes(end) && countBlocks(book.ranges()) === end && stop.holds(book.points[0]!.whole()!)) break;
  }
  return book.now()!;
}

/** What has been computed so far: of every point its sums, its paired sums, its rows. */
function bookOf({ plans, beside, rows, seed, start }: RangeRun) {
  const points: readonly Gathering[] = plans.map((_, i) => gatherPartials(start?.partials[i] ?? null));
  const pairs = beside === null ? null : plans.map((_, i) => gatherPartials(start?.pairs?.[i] ?? null));
  const pairings = beside === null ? [] : plans.map((plan) => pairingOf(beside.measures, [beside.plan.hash, plan.hash], seed));
  const rowBlocks: (readonly RowBlock[])[] = plans.map((_, i) => start?.rows?.[i] ?? []);
  return {
    points,
    ranges: () => points[0]!.whole()?.ranges ?? [],
    add({ firstBlock }: Batch, { partials, columns }: BatchResult) {
      const skipped = partials.length - plans.length;
      plans.forEach((_, i) => {
        points[i]!.add(partials[skipped + i]!);
        const own = columns[skipped + i] ?? [];
        if (rows.length > 0) rowBlocks[i] = [...rowBlocks[i]!, { first: firstBlock, columns: own.slice(0, rows.length) }];
        if (pairs === null) return;
        pairings[i]!.add(firstBlock, columns[0]!.slice(rows.length), own.slice(rows.length));
        pairs[i]!.add(pairings[i]!.take());
      });
    },
    now(): Ranged | null {
      const wholes = points.map((point) => point.whole());
      if (wholes.includes(null)) return null;
      return {
        partials: wholes as readonly PartialResult[],
        pairs: pairs?.map((pair) => pair.whole()!) ?? null,
        rows: rows.length > 0 ? [...rowBlocks] : null,
      };
    },
  };
}

/** Counts of blocks of the range at which windows become narrower. */
function boundaries({ first, blocks }: BlockRange, replications: number): readonly number[] {
  if (Math.ceil(replications / blockSize) <= keptWhole) return [];
  const out: number[] = [];
  for (let at = first === 0 ? pilot : 4 * pilot; at <= blocks; at *= 4) out.push(at);
  return out;
}

/** Windows that a range which does not begin the point starts with; null: everything is kept. */
async function pilotWindows(run: RangeRun): Promise<readonly (readonly Windows[])[] | null> {
  const { range, replications, plans } = run;
  if (range.first === 0 || range.blocks < pilot || Math.ceil(replications / blockSize) <= keptWhole) return null;
  const gatherings = plans.map(() => gatherPartials(null));
  await compute({ ...run, rows: [], beside: null }, [{ first: 0, blocks: pilot }], null, (_, { partials }) => {
    gatherings.forEach((gathering, i) => void gathering.add(partials[partials.length - plans.length + i]!));
  });
  return plans.map((plan, i) => windowsOf(narrow(aggregateLayout(plan), gatherings[i]!.whole()!)));
}

function missingIn(ranges: readonly BlockRange[], phase: BlockRange): readonly BlockRange[] {
  const inside = ranges.map(({ first, blocks }) => ({ first: first - phase.first, blocks }));
  return gaps(inside, phase.blocks).map(({ first, blocks }) => ({ first: first + phase.first, blocks }));
}

async function compute(
  { pool, seats, replications, signal, beside, rows }: RangeRun,
  ranges: readonly BlockRange[],
  windows: readonly (readonly Windows[])[] | null,
  done: (batch: Batch, result: BatchResult) => void,
): Promise<void> {
  const names = [...rows, ...(beside?.names ?? [])];
  // Of the scenario as written nothing is wanted but its columns.
  const none =
    beside === null ? [] : [aggregateLayout(beside.plan).samples.map(() => ({ low: new Float64Array(), high: new Float64Array() }))];
  const all = windows === null ? null : [...none, ...windows];
  const supply = batchSupply({
    ranges,
    replications,
    blockSize,
    seats,
    columns: names.length === 0 ? "none" : names,
    windows: () => all,
    window: Number.POSITIVE_INFINITY,
    done,
  });
  await pool.run(supply, signal);
}
