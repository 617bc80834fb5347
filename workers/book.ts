import {
  aggregateLayout,
  blockSize,
  gatherPartials,
  mergePartials,
  narrow,
  type PartialResult,
  type Plan,
  type Windows,
  windowsOf,
} from "./engine.ts";
import { keptWhole, pilot } from "./keptValues.ts";
import type { Batch, BatchResult } from "./protocol.ts";
import { type BlockRange, countBlocks, joined } from "./ranges.ts";

/** What is done so far, in whole blocks; enough to go on from, to any number of replications that is not less. */
export interface Completed {
  readonly ranges: readonly BlockRange[];
  /** One per plan; null before the first block. */
  readonly partials: readonly PartialResult[] | null;
}

/** What a run has done, and what is worth keeping of the rest. */
export interface Book {
  add(batch: Batch, result: BatchResult): void;
  completed(): Completed;
  /** Of everything, a last block that is not full among it. */
  partials(): readonly PartialResult[];
  /** Blocks from 0 on whose columns somebody has taken. */
  columnsTaken(): number;
  tookColumns(blocks: number): void;
  /** By plan; null as long as everything is kept. */
  windows(): readonly (readonly Windows[])[] | null;
}

/**
 * Gathers the partial results of a run, in any order.
 *
 * start  what was done before
 * most   blocks that the run may have at most
 */
export function bookOf(plans: readonly Plan[], start: Completed | undefined, most: number): Book {
  const gatherings = plans.map((_, i) => gatherPartials(start?.partials?.[i] ?? null));
  const layouts = plans.map((plan) => aggregateLayout(plan));
  let ranges = joined(start?.ranges ?? []);
  let windows = start?.partials?.map(windowsOf) ?? null;
  // Where nobody knows how far the run goes, everything is kept as long as that could be all.
  let next = most <= keptWhole ? Number.POSITIVE_INFINITY : Number.isFinite(most) ? pilot : keptWhole + 1;

  function narrowAll(): void {
    windows = gatherings.map((gathering, i) => {
      const narrower = narrow(layouts[i]!, gathering.whole()!);
      gathering.replace(narrower);
      return windowsOf(narrower);
    });
  }

  // Kept apart: a run that goes on to more replications has to simulate that block again, as a whole.
  let last: readonly PartialResult[] | null = null;
  let columnBlocks = 0;

  const wholes = () => gatherings.map((gathering) => gathering.whole());
  const isWhole = (partials: readonly (PartialResult | null)[]): partials is readonly PartialResult[] => !partials.includes(null);

  return {
    add(batch, result) {
      if (batch.replications < batch.blocks * blockSize) {
        last = result.partials;
        return;
      }
      gatherings.forEach((gathering, i) => {
        const piece = result.partials[i];
        if (piece === undefined) throw new RangeError(`run: expected a result for plan ${i + 1}`);
        gathering.add(piece);
      });
      ranges = joined([...ranges, { first: batch.firstBlock, blocks: batch.blocks }]);
      const done = countBlocks(ranges);
      if (done < next) return;
      narrowAll();
      next = 4 * done;
    },
    completed() {
      const partials = wholes();
      return { ranges, partials: isWhole(partials) ? partials : null };
    },
    partials() {
      const partials = wholes().map((whole, i) => {
        const end = last?.[i] ?? null;
        return whole === null || end === null ? (whole ?? end) : mergePartials(whole, end);
      });
      if (!isWhole(partials)) throw new RangeError("run: at least one replication is needed");
      return partials;
    },
    columnsTaken: () => columnBlocks,
    tookColumns(blocks) {
      columnBlocks = blocks;
    },
    windows: () => windows,
  };
}
