import type { Columns, Plan } from "../engine/index.ts";

export type { Columns, Partial as PartialResult, Plan, Simulator } from "../engine/index.ts";
export { blockSize, compile, createSimulator, estimateCost, mergePartials, partialOf, summarise } from "../engine/index.ts";

/** Names of the columns of a plan, in the order of their numbers (engine/model/columns.ts). */
export function columnNames(plan: Plan): readonly string[] {
  return plan.columns;
}

/** A copy of column `index` (the simulator reuses its memory in the next block). */
export function copyColumn(columns: Columns, index: number): Float64Array<ArrayBuffer> {
  return columns.values.slice(index * columns.replications, (index + 1) * columns.replications);
}
