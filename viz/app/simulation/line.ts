import {
  aggregateLayout,
  type Batch,
  type BatchResult,
  blockSize,
  type ColumnBlock,
  gatherPartials,
  inOrder,
  type Job,
  narrow,
  type Windows,
  windowsOf,
} from "../../../workers/host.ts";
import type { Snapshot } from "../model/snapshot.ts";

/** What is to be simulated, and how far. */
export interface Order {
  /** One plan. */
  readonly job: Job;
  /** Futures in all. */
  readonly goal: number;
  /** Futures to go on to while nobody waits: the goal itself, or more of them, both whole blocks. */
  readonly atRest: number;
  /** Columns kept from every future, and those kept from the first block only. */
  readonly columns: readonly string[];
  readonly firstColumns: readonly string[];
  /** Milliseconds to wait before refining: a hand that still moves makes the next picture first. */
  readonly settle: number;
}

/** Numbers of futures at which there is a new picture, beside the goal. */
export const stages: readonly number[] = [1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304];

/** Futures whose columns are kept: enough for any figure, and bounded however long the run. */
export const keptFutures = 65_536;

/** One order being worked on: hands out batches, puts results back in order, says when a stage is whole. */
export interface Line {
  readonly order: Order;
  /** Blocks handed out so far. */
  readonly handedOut: number;
  readonly finished: boolean;
  /** The next batch of at most `blocks`, never across a stage; null if all up to the goal, or those at rest, are handed out. */
  next(blocks: number, seats: number, resting?: boolean): Batch | null;
  /** Takes a result; returns a snapshot for each stage that is now whole. */
  add(batch: Batch, result: BatchResult): readonly Snapshot[];
  /** Futures done. */
  readonly done: number;
}

export function lineOf(order: Order): Line {
  const goal = Math.ceil(order.goal / blockSize);
  const last = Math.ceil(order.atRest / blockSize);
  /** Futures in the first blocks; the last block of the run may be a part of one. */
  const futuresIn = (blocks: number) => Math.min(order.atRest, blocks * blockSize);
  const all = [...new Set([...order.columns, ...order.firstColumns])];
  const gathered = new Map<string, Float64Array[]>(all.map((name) => [name, []]));
  const gathering = gatherPartials(null);
  /** Null as long as every value is kept. */
  let windows: readonly Windows[] | null = null;
  let handedOut = 0;
  let arrived = 0;
  let whole = 0;
  let ready: Snapshot[] = [];
  const line = inOrder<{ batch: Batch; result: BatchResult }>(0, ({ batch, result }) => {
    gathering.add(result.partials[0]!);
    whole += batch.blocks;
    gather(batch, result.columns[0] ?? []);
    const replications = futuresIn(whole);
    if (whole !== goal && whole !== last && !stages.includes(replications)) return;
    if (replications > keptFutures) narrowAll();
    ready.push({ replications, partial: gathering.whole()!, columns: joined(gathered) });
  });

  /** Beyond what is kept anyway, values far from every wanted quantile are only counted. */
  function narrowAll(): void {
    const narrower = narrow(aggregateLayout(order.job.plans[0]!), gathering.whole()!);
    gathering.replace(narrower);
    windows = windowsOf(narrower);
  }

  function gather(batch: Batch, columns: ColumnBlock): void {
    if (batch.columns === "none" || batch.columns === "all") return;
    batch.columns.forEach((name, at) => void gathered.get(name)?.push(columns[at]!));
  }

  return {
    order,
    get handedOut() {
      return handedOut;
    },
    get finished() {
      return whole >= goal;
    },
    get done() {
      return futuresIn(arrived);
    },
    next(blocks, seats, resting = false) {
      const limit = resting ? last : goal;
      if (handedOut >= limit) return null;
      const stage = stages.find((each) => each > handedOut * blockSize) ?? order.atRest;
      const end = Math.min(limit, stage / blockSize);
      const taken = Math.max(1, Math.min(blocks, Math.ceil((end - handedOut) / seats)));
      const first = handedOut;
      handedOut += taken;
      const replications = futuresIn(handedOut) - futuresIn(first);
      const columns = first === 0 ? all : first * blockSize < keptFutures ? order.columns : "none";
      return { firstBlock: first, blocks: taken, replications, columns, windows: windows === null ? null : [windows] };
    },
    add(batch, result) {
      arrived += batch.blocks;
      ready = [];
      line.give(batch.firstBlock, batch.blocks, { batch, result });
      return ready;
    },
  };
}

function joined(gathered: ReadonlyMap<string, readonly Float64Array[]>): ReadonlyMap<string, Float64Array> {
  const entries = [...gathered].map(([name, pieces]): [string, Float64Array] => {
    if (pieces.length === 1) return [name, pieces[0]!];
    const whole = new Float64Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return [name, whole];
  });
  return new Map(entries);
}
