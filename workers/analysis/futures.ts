import { columnCatalogue, compile, type Plan, type QuantileTables, type Scenario } from "../engine.ts";
import type { ColumnBlock } from "../protocol.ts";
import type { RunRequest } from "../run.ts";
import { keptRun, type RunKeeper } from "./keptRuns.ts";

/** Where futures are simulated, and what is told meanwhile. */
export interface Places extends Pick<RunRequest, "workers" | "openSeat" | "signal" | "onProgress"> {
  /** Where finished runs are kept, for the same analysis after an interruption; left out: nowhere. */
  readonly keeper?: RunKeeper;
}

/** Which futures: numbers 0 … replications − 1 of a seed. */
export interface Futures {
  readonly seed: string | number;
  readonly replications: number;
}

/** Columns of one scenario by name, in order of the futures; NaN where a quantity does not exist. */
export type Columns = ReadonlyMap<string, Float64Array>;

/** Quantile tables are the same for all scenarios of an analysis, and most of the time that compilation takes. */
export type Compiler = (scenario: Scenario, columns: readonly string[]) => Plan;

/**
 * futuresPerDraw  K, futures that share a draw of what is assumed
 * tables          quantile tables of earlier plans, added to
 * throws          RangeError where no column answers to a name
 */
export function compiler(futuresPerDraw = 1, tables: QuantileTables = new Map()): Compiler {
  // Columns are all that an analysis is made from: nothing is added up beside them.
  return (scenario, columns) => ({ ...compile(scenario, tables, columns, columnCatalogue, futuresPerDraw), summed: 0 });
}

/**
 * Simulates scenarios on the same futures and keeps some columns of each: what all analyses are made from.
 *
 * plans    compiled with the columns that are wanted, and only those are simulated
 * returns  one for each plan
 * throws   as runScenario
 */
export async function columnsOf(plans: readonly Plan[], futures: Futures, places: Places): Promise<readonly Columns[]> {
  const names = [...new Set(plans.flatMap(({ columns }) => columns))];
  const whole = plans.map(({ columns }) => new Map(columns.map((name) => [name, new Float64Array(futures.replications)])));
  let at = 0;
  const take = (blocks: readonly ColumnBlock[]) => {
    blocks.forEach((block, plan) => {
      block.forEach((values, i) => {
        whole[plan]!.get(names[i]!)?.set(values, at);
      });
    });
    at += blocks[0]?.[0]?.length ?? 0;
  };
  const { keeper, ...where } = places;
  const { seed, replications } = futures;
  await keptRun({ ...where, plans, seed, target: { replications }, columns: { names, take } }, keeper);
  return whole;
}
