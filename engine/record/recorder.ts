import type { Plan } from "../model/plan.ts";
import type { State } from "../model/state.ts";
import { columnCatalogue } from "./catalogue.ts";
import type { Column } from "./column.ts";
import { placeColumns } from "./place.ts";

/** Writes the row of a replication that is closed, `plan.columns.length` numbers from `row[0]` on. */
export type Recorder = (state: State, row: Float64Array) => void;

/**
 * What a plan's columns are read by.
 *
 * catalogue  the one that the plan was compiled with
 * throws     RangeError if a column of the plan is not in the catalogue
 */
export function recorderOf(plan: Plan, catalogue: readonly Column[] = columnCatalogue): Recorder {
  const placed = new Map(placeColumns(catalogue, plan).map((each) => [each.name, each]));
  const found = plan.columns.map((name) => {
    const each = placed.get(name);
    if (each === undefined) throw new RangeError(`recorder: there is no column ${name} in the catalogue`);
    return each;
  });
  const reads = found.map(({ column }) => column.read);
  const entities = Int32Array.from(found, ({ entity }) => entity);
  return (state, row) => {
    for (let c = 0; c < reads.length; c++) reads[c](state, entities[c], row, c);
  };
}
