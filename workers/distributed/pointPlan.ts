import { columnCatalogue, compile, type Plan, placeColumns, type QuantileTables, type Scenario } from "../engine.ts";
import type { ShardPlan } from "./plan.ts";

/**
 * A point as a plan has it simulated: with the columns that are wanted beside the ordinary ones, where it has them.
 *
 * tables  of earlier compilations, added to
 */
export function pointPlan(scenario: Scenario, { rows, asWritten }: Pick<ShardPlan, "rows" | "asWritten">, tables?: QuantileTables): Plan {
  const plan = compile(scenario, tables);
  const there = new Set(plan.columns);
  const lacking = [...rows, ...(asWritten?.columns ?? [])].filter((name) => !there.has(name));
  if (lacking.length === 0) return plan;
  const has = new Set(placeColumns(columnCatalogue, plan).map(({ name }) => name));
  const more = lacking.filter((name) => has.has(name));
  return more.length === 0 ? plan : compile(scenario, tables, ["ordinary", ...more]);
}
