import { askedColumns } from "../record/asked.ts";
import { columnCatalogue } from "../record/catalogue.ts";
import type { Column } from "../record/column.ts";
import { placeColumns } from "../record/place.ts";
import { compileControls } from "./controls/compile.ts";
import type { Plan } from "./plan.ts";
import type { Scenario } from "./scenario.ts";
import { tailsOf } from "./tails.ts";

/** Columns that a run wants, by what for (selectors of select.ts). */
export interface Wanted {
  /** What is added up: measures are made of it (measures/measuredColumns.ts). */
  readonly summed: readonly string[];
  /** What goes into rows. */
  readonly rows: readonly string[];
}

/**
 * The same plan, whose replications leave these columns and no others; only what they need is simulated. Those that are added up stand
 * first, so that what is added up does not depend on the rows that are asked for. What a column holds depends on no other.
 *
 * scenario   that the plan was compiled from
 * catalogue  the one that the plan was compiled with
 * throws     RangeError if no column answers to a selector
 */
export function leaving(plan: Plan, scenario: Scenario, { summed, rows }: Wanted, catalogue: readonly Column[] = columnCatalogue): Plan {
  const tails = tailsOf(scenario, plan.parameters.tails);
  const placed = placeColumns(catalogue, plan);
  const first = askedColumns(placed, plan, summed, tails);
  const all = rows.length === 0 ? first : askedColumns(placed, plan, [...summed, ...rows], tails);
  const there = new Set(first.columns);
  const columns = [...first.columns, ...all.columns.filter((name) => !there.has(name))];
  return { ...plan, ...all, columns, summed: first.summed, controls: compileControls(scenario, first) };
}
