import { columnCatalogue, nearest, type Plan, placeColumns, selectColumns } from "../../workers/host.ts";
import { type ColumnEntry, columnEntry } from "../text/columnEntries.ts";
import { say } from "../text/said/say.ts";
import { UsageError } from "./io.ts";

/** What a list of columns can be made of. */
export const columnsHelp =
  "columns of the rows: names, names with *, kinds (assumption, history, flow …), default, ordinary, all; with commas between; fondrisk columns lists them";

/** The option that says which columns the files of rows have. */
export const columnsOption = {
  value: "LIST",
  default: "default",
  help: `${columnsHelp}; a list without default and all is computed alone, and the table has the measures of these columns`,
} as const;

/** Whether a list asks for its columns alone: it has neither `default` nor `all`. */
export function columnsAlone(option = "default"): boolean {
  return selectorsOf(option).every((selector) => !["default", "all", "*"].includes(selector));
}

/**
 * The columns that an option asks for.
 *
 * throws  UsageError if no column answers to a part of it
 */
export function columnsWanted(plan: Plan, option = "default"): readonly ColumnEntry[] {
  const placed = placeColumns(columnCatalogue, plan);
  const selectors = selectorsOf(option);
  const { columns, missed } = selectColumns(placed, selectors);
  const [first] = missed;
  if (first !== undefined) {
    const names = placed.map(({ name }) => name);
    const guess = nearest(first, names);
    throw new UsageError(say("noColumnCalled", { name: first, guessed: guess === null ? "" : say("meant", { name: guess }) }));
  }
  return columns.map(({ name, column }) => columnEntry(name, column));
}

function selectorsOf(option: string): readonly string[] {
  return option.split(",").map((part) => part.trim());
}
