import type { Scenario } from "../../engine/model/scenario.ts";
import { type Column, columnCatalogue, compile, isDefault, type Measure, measuresOf, placeColumns } from "../engine.ts";

/** What is told of a column. */
export type ColumnInfo = Pick<Column, "unit" | "kind" | "group" | "meaning"> & {
  /** Without a scenario `*` stands for a year, an id or a path. */
  readonly name: string;
  /** It is not there in every future (NaN). */
  readonly sometimes: boolean;
  /** `default` has it. */
  readonly default: boolean;
};

/** The columns of the catalogue, or those that a scenario has, in order. */
export function columns(scenario?: Scenario): readonly ColumnInfo[] {
  const placed =
    scenario === undefined
      ? columnCatalogue.map((column) => ({ name: column.name, column }))
      : placeColumns(columnCatalogue, compile(scenario));
  return placed.map(({ name, column }) => {
    const { unit, kind, group, meaning, sometimes = false } = column;
    return { name, unit, kind, group, meaning, sometimes, default: isDefault(column) };
  });
}

/** The measures of a scenario: id (its path in the summary), unit, kind, the columns it is made of and what is better. */
export function measures(scenario: Scenario): readonly Measure[] {
  return measuresOf(compile(scenario));
}
