import { type Book, bookOf, type Completed } from "./book.ts";
import { blockSize, mostReplications, type PartialResult, type Plan } from "./engine.ts";
import { inOrder } from "./inOrder.ts";
import { createPool, type Pool } from "./pool.ts";
import type { Batch, BatchResult, ColumnBlock, Job } from "./protocol.ts";
import { countBlocks, from, gaps } from "./ranges.ts";
import type { Seat } from "./seat.ts";
import { secondPass } from "./secondPass.ts";
import { batchSupply } from "./supply.ts";

/** How far to go. */
export type Target =
  | { readonly replications: number }
  /** Rounds of 16, 32, 64 … blocks in all until `halfWidth` of the result is below `precision`, at most `atMost` replications. */
  | {
      readonly precision: number;
      readonly atMost: number;
      readonly halfWidth: (partials: readonly PartialResult[], replications: number) => number;
    };

export type { Completed };

export interface RunProgress {
  readonly replications: number;
  /** Replications aimed at; with `precision` the present guess. */
  readonly of: number;
}

export interface RunRequest {
  readonly plans: readonly Plan[];
  readonly seed: string | number;
  readonly target: Target;
  /** Number of seats; results do not depend on it. */
  readonly workers: number;
  readonly openSeat: (job: Job) => Seat<Batch, BatchResult>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
  /** After every batch: what is complete now. Called synchronously; `completed()` is cheap to call seldom. */
  readonly onCompleted?: (completed: () => Completed) => void;
  /**
   * Columns wanted, and who takes them: every block in order, one entry per plan; with `resume`, rows of finished blocks are made again,
   * but for the first `taken` blocks, which somebody has.
   */
  readonly columns?: {
    readonly names: "all" | readonly string[];
    readonly take: (blocks: readonly ColumnBlock[]) => void | Promise<void>;
    readonly taken?: number;
  };
  readonly resume?: Completed;
}

export interface RunResult {
  readonly partials: readonly PartialResult[];
  readonly replications: number;
  readonly blocks: number;
}

const firstRound = 16;
/** Blocks in flight beyond the one that the columns' reader waits for, per seat: bounds the memory. */
const windowPerSeat = 8;

/**
 * Simulates every plan on the same futures and merges the partial results. Same plans, seed and target give the same bits,
 * whatever the number of workers, the order in which they finish, and how often one of them dies.
 *
 * throws  RangeError if a number of replications is not a whole number from 1 to 2³²; the signal's reason when aborted
 */
export async function runScenario(request: RunRequest): Promise<RunResult> {
  const { plans, seed, target, workers } = request;
  const job: Job = { plans, seed };
  const pool = createPool<Batch, BatchResult>({ seats: workers, openSeat: () => request.openSeat(job) });
  const most = "replications" in target ? target.replications : Number.POSITIVE_INFINITY;
  const book = bookOf(plans, request.resume, Math.ceil(most / blockSize));
  book.tookColumns(request.columns?.taken ?? 0);
  const exact = (replications: number) =>
    secondPass({ plans, pool, seats: workers, replications, signal: request.signal }, book.partials());
  try {
    if ("replications" in target) {
      await round(request, pool, book, target.replications, target.replications);
      return {
        partials: await exact(target.replications),
        replications: target.replications,
        blocks: Math.ceil(target.replications / blockSize),
      };
    }
    let blocks = firstRound;
    let guess = firstRound * blockSize;
    while (blocks < (book.completed().ranges.at(-1)?.first ?? 0) + (book.completed().ranges.at(-1)?.blocks ?? 0)) blocks *= 2;
    for (;;) {
      const replications = Math.min(blocks * blockSize, target.atMost);
      await round(request, pool, book, replications, Math.max(guess, replications));
      const partials = await exact(replications);
      const halfWidth = target.halfWidth(partials, replications);
      if (halfWidth < target.precision || replications === target.atMost) {
        return { partials, replications, blocks: Math.ceil(replications / blockSize) };
      }
      guess = Math.min(target.atMost, replications * (halfWidth / target.precision) ** 2);
      blocks *= 2;
    }
  } finally {
    pool.close();
  }
}

/** Simulates what is missing from `book` up to `replications`; where columns are wanted, what is finished too. */
async function round(request: RunRequest, pool: Pool<Batch, BatchResult>, book: Book, replications: number, of: number): Promise<void> {
  if (!(Number.isSafeInteger(replications) && replications >= 1 && replications <= mostReplications)) {
    throw new RangeError(`run: replications must be a whole number from 1 to ${mostReplications}, got ${replications}`);
  }
  const whole = Math.floor(replications / blockSize);
  const blocks = Math.ceil(replications / blockSize);
  const finished = book.completed().ranges;
  // A last block that is not full is a range of its own, so that no batch has it together with whole ones.
  const missing = [...gaps(finished, whole), ...(blocks > whole ? [{ first: whole, blocks: 1 }] : [])];
  const { columns, signal, onProgress, onCompleted } = request;
  const again = columns === undefined ? [] : from(book.columnsTaken(), finished);
  const ranges = [...missing, ...again].sort((a, b) => a.first - b.first);
  let taken: Promise<void> | undefined;
  const ordered =
    columns === undefined
      ? null
      : inOrder<readonly ColumnBlock[]>(ranges[0]?.first ?? 0, (each) => {
          taken = (taken ?? Promise.resolve()).then(() => columns.take(each));
        });
  let done = (columns === undefined ? countBlocks(finished) : book.columnsTaken()) * blockSize;
  onProgress?.({ replications: done, of });
  const supply = batchSupply({
    ranges,
    replications,
    blockSize,
    seats: request.workers,
    columns: columns?.names ?? "none",
    windows: book.windows,
    window: ordered === null ? Number.POSITIVE_INFINITY : windowPerSeat * request.workers,
    done(batch, result) {
      const known = again.some(({ first, blocks: length }) => batch.firstBlock >= first && batch.firstBlock < first + length);
      if (!known) book.add(batch, result);
      ordered?.give(batch.firstBlock, batch.blocks, result.columns);
      done += batch.replications;
      onProgress?.({ replications: done, of });
      onCompleted?.(book.completed);
      return taken;
    },
  });
  await pool.run(supply, signal);
  await taken;
  if (columns !== undefined) book.tookColumns(blocks);
}
