import type { Plan } from "../model/plan.ts";
import type { State } from "../model/state.ts";
import { columnCatalogue } from "./catalogue.ts";
import type { Column } from "./column.ts";
import { placeColumns } from "./place.ts";

/**
 * Writes what closed replications have left: column c of lane i at c · lanes + i.
 *
 * beside  the same replications with unlimited capital; only where the plan has columns of them
 */
export type Recorder = (state: State, planes: Float64Array, beside?: State) => void;

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
  const unlimited = Uint8Array.from(found, ({ column }) => (column.unlimited === true ? 1 : 0));
  return (state, planes, beside = state) => {
    const { lanes } = state.block;
    for (let c = 0; c < reads.length; c++) reads[c](unlimited[c] === 1 ? beside : state, entities[c], planes, c * lanes);
  };
}
