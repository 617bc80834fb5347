import { type Accumulator, addRow, closeBlock, createAccumulator, takePartial } from "./aggregate/accumulator.ts";
import { aggregateLayout } from "./aggregate/layout.ts";
import type { Partial } from "./aggregate/partial.ts";
import { emptyCohort } from "./model/cohort.ts";
import type { Plan } from "./model/plan.ts";
import { replicate } from "./model/replicate.ts";
import { createState } from "./model/state.ts";
import { REPLICATIONS } from "./random/address.ts";
import { rootKey } from "./random/seed.ts";
import { columnCatalogue } from "./record/catalogue.ts";
import type { Column } from "./record/column.ts";
import { recorderOf } from "./record/recorder.ts";

/** Replications in a block, the unit of work: sums are rounded once a block, so a partial does not depend on who ran it. */
export const blockSize = 1024;

/** Runs blocks of replications of one plan in this thread. */
export interface Simulator {
  /**
   * Runs replications block · 1024 … block · 1024 + replications − 1 and adds them up.
   *
   * block         whole number ≥ 0; there are 2²² blocks, and no more futures than they hold
   * replications  1 … 1024; less than 1024 only in the last block of a run
   * rows          if given, one row of `plan.columns` a replication is written to it, row after row
   * throws        RangeError if there is no such block, or the replications are not 1 … 1024
   */
  run(block: number, replications: number, rows?: Float64Array): void;
  /** What has been added up since the last call. */
  take(): Partial;
}

/**
 * A workspace for one plan in this thread.
 *
 * seed       a person's seed: text or number (random/seed.ts)
 * catalogue  the one that the plan was compiled with
 */
export function createSimulator(plan: Plan, seed: string | number, catalogue: readonly Column[] = columnCatalogue): Simulator {
  const state = createState(plan, rootKey(seed));
  const record = recorderOf(plan, catalogue);
  const cohort = emptyCohort();
  const accumulator: Accumulator = createAccumulator(aggregateLayout(plan));
  const row = new Float64Array(plan.columns.length);
  return {
    run(block, replications, rows) {
      if (!(replications >= 1 && replications <= blockSize)) {
        throw new RangeError(`run: replications must be 1 … ${blockSize}, got ${replications}`);
      }
      if (!(Number.isInteger(block) && block >= 0 && block * blockSize + replications <= REPLICATIONS)) {
        throw new RangeError(`run: there are ${REPLICATIONS / blockSize} blocks of different futures, from 0 on; got block ${block}`);
      }
      for (let i = 0; i < replications; i++) {
        replicate(plan, state, cohort, block * blockSize + i);
        record(state, row);
        addRow(accumulator, row);
        if (rows !== undefined) rows.set(row, i * row.length);
      }
      closeBlock(accumulator);
    },
    take: () => takePartial(accumulator),
  };
}
