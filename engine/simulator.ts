import { addLanes, closeBlock, createAccumulator, keepWindows, openBlock, takePartial } from "./aggregate/accumulator.ts";
import { blockSize } from "./aggregate/blockSize.ts";
import type { Partial } from "./aggregate/partial.ts";
import type { Windows } from "./aggregate/windows.ts";
import { aggregateLayout, availableMeasures } from "./measures/aggregateLayout.ts";
import type { Measure } from "./measures/measure.ts";
import { weightOrigin } from "./model/observed/origin.ts";
import type { Plan } from "./model/plan.ts";
import { replicate } from "./model/replicate.ts";
import { createState, type State } from "./model/state.ts";
import { REPLICATIONS } from "./random/address.ts";
import { rootKey } from "./random/seed.ts";
import { columnCatalogue } from "./record/catalogue.ts";
import type { Column } from "./record/column.ts";
import { recorderOf } from "./record/recorder.ts";

export { blockSize };

/** Lanes of a short run come in steps of this many. */
const STEP = 16;

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
  /**
   * From now on keeps of each sampled column only what lies in its windows, or everything again (null). Nothing must have been run
   * since the last `take`.
   */
  keep(windows: readonly Windows[] | null): void;
  /** What has been added up since the last call; throws RangeError if a block was run twice. */
  take(): Partial;
}

/**
 * A workspace for one plan in this thread.
 *
 * seed       a person's seed: text or number (random/seed.ts)
 * catalogue  the one that the plan was compiled with
 * measures   what it is added up for; without it, all whose columns the plan has
 */
export function createSimulator(
  plan: Plan,
  seed: string | number,
  catalogue: readonly Column[] = columnCatalogue,
  measures: readonly Measure[] = availableMeasures(plan),
): Simulator {
  const key = rootKey(seed);
  const record = recorderOf(plan, catalogue);
  const width = plan.columns.length;
  const unlimited = plan.unlimited && !plan.fund.unlimited ? withUnlimited(plan) : null;
  const besideOf = (state: State) => (unlimited === null ? state : createState(unlimited, key, state.block.lanes));
  const first = createState(plan, key, 1);
  let room = { most: 0, state: first, beside: besideOf(first), planes: new Float64Array(0) };

  const origin = weightOrigin(plan, key);
  const accumulator = createAccumulator(aggregateLayout(plan, measures), plan.hash, String(seed), origin[0] ?? 0);

  /** A short run, a first picture, has no more lanes than futures, nearly; a longer one after it makes room anew. */
  function roomFor(replications: number): typeof room {
    const most = STEP * Math.ceil(replications / STEP);
    if (most > room.most && room.state.block.lanes >= room.most) {
      const state = createState(plan, key, most);
      state.observed.origin.set(origin);
      room = { most, state, beside: besideOf(state), planes: new Float64Array(width * state.block.lanes) };
    }
    return room;
  }

  return {
    run(block, replications, rows) {
      if (!(replications >= 1 && replications <= blockSize)) {
        throw new RangeError(`run: replications must be 1 … ${blockSize}, got ${replications}`);
      }
      if (!(Number.isInteger(block) && block >= 0 && block * blockSize + replications <= REPLICATIONS)) {
        throw new RangeError(`run: there are ${REPLICATIONS / blockSize} blocks of different futures, from 0 on; got block ${block}`);
      }
      const { state, beside, planes } = roomFor(replications);
      const { lanes } = state.block;
      openBlock(accumulator, block);
      for (let from = 0; from < replications; from += lanes) {
        const count = Math.min(lanes, replications - from);
        replicate(plan, state, block * blockSize + from);
        if (unlimited !== null) replicate(unlimited, beside, block * blockSize + from);
        record(state, planes, beside);
        addLanes(accumulator, planes, lanes, count);
        if (rows === undefined) continue;
        for (let i = 0; i < count; i++) {
          for (let c = 0; c < width; c++) rows[(from + i) * width + c] = planes[c * lanes + i];
        }
      }
      closeBlock(accumulator);
    },
    keep: (windows) => keepWindows(accumulator, windows),
    take: () => takePartial(accumulator),
  };
}

/** The same futures with money for everything; what nobody reads of them is not simulated. */
function withUnlimited(plan: Plan): Plan {
  return { ...plan, needs: [], fund: { ...plan.fund, unlimited: true } };
}
