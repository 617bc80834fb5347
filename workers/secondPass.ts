import { aggregateLayout, blockSize, gatherPartials, missedWindows, type PartialResult, type Plan, withSecondPass } from "./engine.ts";
import type { Pool } from "./pool.ts";
import type { Batch, BatchResult } from "./protocol.ts";
import { batchSupply } from "./supply.ts";

export interface SecondPass {
  readonly plans: readonly Plan[];
  readonly pool: Pool<Batch, BatchResult>;
  readonly seats: number;
  /** Of the whole run. */
  readonly replications: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Partials from which every order statistic that is wanted can be read. A rank that fell outside its window, which happens once in
 * hundreds of millions, is looked for in the same futures once more, between the two window edges that the counts name.
 */
export async function secondPass(run: SecondPass, partials: readonly PartialResult[]): Promise<readonly PartialResult[]> {
  const { plans, pool, seats, replications, signal } = run;
  const missed = plans.map((plan, i) => missedWindows(aggregateLayout(plan), partials[i]!));
  if (missed.every((windows) => windows === null)) return partials;
  const none = { low: new Float64Array(), high: new Float64Array() };
  const windows = missed.map((found, i) => found ?? partials[i]!.samples.map(() => none));
  const gatherings = plans.map(() => gatherPartials(null));
  const supply = batchSupply({
    ranges: [{ first: 0, blocks: Math.ceil(replications / blockSize) }],
    replications,
    blockSize,
    seats,
    columns: "none",
    windows: () => windows,
    window: Number.POSITIVE_INFINITY,
    done(_, result) {
      gatherings.forEach((gathering, i) => void gathering.add(result.partials[i]!));
    },
  });
  await pool.run(supply, signal);
  return partials.map((partial, i) => withSecondPass(partial, gatherings[i]!.whole()!));
}
