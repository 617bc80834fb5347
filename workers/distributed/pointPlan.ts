import {
  columnCatalogue,
  compile,
  leaving,
  measuredColumns,
  type Plan,
  placeColumns,
  type QuantileTables,
  type Scenario,
} from "../engine.ts";
import type { ShardPlan } from "./plan.ts";

/**
 * A point as a plan has it simulated: with the columns that measures are made of, and those that are wanted beside them, where it has them.
 *
 * tables  of earlier compilations, added to
 */
export function pointPlan(scenario: Scenario, { rows, asWritten }: Pick<ShardPlan, "rows" | "asWritten">, tables?: QuantileTables): Plan {
  const plan = compile(scenario, tables, []);
  const has = new Set(placeColumns(columnCatalogue, plan).map(({ name }) => name));
  const wanted = [...rows, ...(asWritten?.columns ?? [])].filter((name) => has.has(name));
  return leaving(plan, scenario, { summed: measuredColumns(plan), rows: wanted });
}
