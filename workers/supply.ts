import type { Supply } from "./pool.ts";
import type { Batch, BatchResult } from "./protocol.ts";
import type { BlockRange } from "./ranges.ts";

export interface BatchSupplyOptions {
  /** Blocks to simulate, ascending, not overlapping. */
  readonly ranges: readonly BlockRange[];
  /** Replications of the whole run: the last block may not be full. */
  readonly replications: number;
  readonly blockSize: number;
  readonly seats: number;
  readonly columns: Batch["columns"];
  /** What is worth keeping by now; asked for each batch. */
  readonly windows?: () => Batch["windows"];
  readonly done: (batch: Batch, result: BatchResult) => void | Promise<void>;
  /** Blocks that may be handed out beyond the first that `done` is still waiting for; Infinity: no limit. */
  readonly window: number;
}

/** Seconds that a call should take: long beside the message (50 µs), short beside a person's patience. */
const callSeconds = 0.03;
const largestBatch = 64;

/**
 * Cuts ranges of blocks into batches of some 30 ms each, in ascending order. How long a block takes is learned on the way,
 * so batches differ from run to run; results do not, because partial results merge exactly.
 */
export function batchSupply(options: BatchSupplyOptions): Supply<Batch, BatchResult> {
  const { ranges, replications, blockSize, seats, columns, window } = options;
  const finished = new Set<number>();
  const waiting: (() => void)[] = [];
  const order = ranges.flatMap(({ first, blocks }) => (blocks > 0 ? [{ first, blocks }] : []));
  let range = 0;
  let offset = 0;
  let left = order.reduce((sum, { blocks }) => sum + blocks, 0);
  let handedOut = 0;
  let delivered = 0;
  let secondsPerBlock: number | null = null;

  function take(): Batch | null | Promise<Batch | null> {
    const current = order[range];
    if (current === undefined) return null;
    if (handedOut - delivered >= window) return new Promise<void>((resolve) => waiting.push(resolve)).then(take);
    const wanted = secondsPerBlock === null ? 1 : Math.round(callSeconds / secondsPerBlock);
    // Towards the end batches shrink, so that no seat is left alone with a long one.
    const fair = Math.ceil(left / (2 * seats));
    const blocks = Math.max(1, Math.min(wanted, largestBatch, fair, current.blocks - offset, window - (handedOut - delivered)));
    const firstBlock = current.first + offset;
    offset += blocks;
    if (offset === current.blocks) {
      range += 1;
      offset = 0;
    }
    left -= blocks;
    handedOut += blocks;
    const end = Math.min((firstBlock + blocks) * blockSize, replications);
    return { firstBlock, blocks, replications: end - firstBlock * blockSize, columns, windows: options.windows?.() ?? null };
  }

  function done(batch: Batch, result: BatchResult, seconds: number): void | Promise<void> {
    const each = seconds / batch.blocks;
    secondsPerBlock = secondsPerBlock === null ? each : 0.7 * secondsPerBlock + 0.3 * each;
    const taken = options.done(batch, result);
    return taken === undefined ? settle(batch) : taken.then(() => settle(batch));
  }

  function settle(batch: Batch): void {
    for (let b = 0; b < batch.blocks; b++) finished.add(batch.firstBlock + b);
    advance();
    while (waiting.length > 0 && handedOut - delivered < window) waiting.shift()?.();
  }

  /** Moves `delivered` over the blocks that are finished without a gap, in the order in which they were handed out. */
  let at = 0;
  let inside = 0;
  function advance(): void {
    for (let current = order[at]; current !== undefined && finished.delete(current.first + inside); current = order[at]) {
      delivered += 1;
      inside += 1;
      if (inside === current.blocks) {
        at += 1;
        inside = 0;
      }
    }
  }

  return {
    take,
    done,
    describe: ({ firstBlock, blocks }) => (blocks === 1 ? `block ${firstBlock}` : `blocks ${firstBlock} to ${firstBlock + blocks - 1}`),
  };
}
