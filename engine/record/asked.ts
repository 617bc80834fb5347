import type { Plan } from "../model/plan.ts";
import type { Tails } from "../model/tails.ts";
import type { PlacedColumn, Scope } from "./place.ts";
import { selectColumns } from "./select.ts";

/**
 * The part of a plan that says what a replication leaves.
 *
 * placed  the columns that the scenario has
 * asked   selectors of select.ts
 * tails   of the scenario
 * throws  RangeError if no column answers to one of them
 */
export function askedColumns(
  placed: readonly PlacedColumn[],
  scope: Scope,
  asked: readonly string[],
  tails: Tails,
): Pick<Plan, "columns" | "summed" | "needs" | "unlimited" | "tails"> {
  const { columns, missed } = selectColumns(placed, withWeights(asked, scope));
  if (missed.length > 0) throw new RangeError(`compile: no column is called ${missed.join(", ")}`);
  return {
    columns: columns.map(({ name }) => name),
    summed: columns.length,
    unlimited: columns.some(({ column }) => column.unlimited === true),
    tails: Object.fromEntries(columns.map((each) => [each.name, tailIn(each, tails)] as const).filter(([, tail]) => tail < Infinity)),
    needs: [...new Set(columns.flatMap(({ column }) => column.needs))].sort(),
  };
}

/** Where futures are weighed, nothing can be said without the weights. */
function withWeights(asked: readonly string[], { observed }: Scope): readonly string[] {
  return observed == null || observed.factors.length === 0 ? asked : [...asked, "weight", "weightWithout.*"];
}

function tailIn({ column, entity }: PlacedColumn, tails: Tails): number {
  return column.tail?.(tails, entity) ?? Infinity;
}
