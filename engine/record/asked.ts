import type { Plan } from "../model/plan.ts";
import type { Column } from "./column.ts";
import { placeColumns, type Scope } from "./place.ts";
import { selectColumns } from "./select.ts";

/**
 * The part of a plan that says what a replication leaves.
 *
 * asked   selectors of select.ts
 * throws  RangeError if no column answers to one of them
 */
export function askedColumns(
  catalogue: readonly Column[],
  scope: Scope,
  asked: readonly string[],
): Pick<Plan, "columns" | "needs" | "unlimited"> {
  const { columns, missed } = selectColumns(placeColumns(catalogue, scope), asked);
  if (missed.length > 0) throw new RangeError(`compile: no column is called ${missed.join(", ")}`);
  return {
    columns: columns.map(({ name }) => name),
    unlimited: columns.some(({ column }) => column.unlimited === true),
    needs: [...new Set(columns.flatMap(({ column }) => column.needs))].sort(),
  };
}
