import { columnCatalogue, nearest, type Plan, placeColumns, selectColumns } from "../../workers/host.ts";
import { type ColumnEntry, columnEntry } from "../text/columnEntries.ts";
import { say } from "../text/said/say.ts";
import { UsageError } from "./io.ts";

/** The option that says which columns the files of rows have. */
export const columnsOption = {
  value: "LIST",
  default: "default",
  help: "columns of the rows: names, names with *, kinds (assumption, history, flow …), default, ordinary, all; with commas between; fondrisk columns lists them",
} as const;

/**
 * The columns that an option asks for.
 *
 * throws  UsageError if no column answers to a part of it
 */
export function columnsWanted(plan: Plan, option = "default"): readonly ColumnEntry[] {
  const placed = placeColumns(columnCatalogue, plan);
  const selectors = option.split(",").map((part) => part.trim());
  const { columns, missed } = selectColumns(placed, selectors);
  const [first] = missed;
  if (first !== undefined) {
    const names = placed.map(({ name }) => name);
    const guess = nearest(first, names);
    throw new UsageError(say("noColumnCalled", { name: first, guessed: guess === null ? "" : say("meant", { name: guess }) }));
  }
  return columns.map(({ name, column }) => columnEntry(name, column));
}
