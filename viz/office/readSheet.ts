import { type CommandSaid, say } from "../text/said/say.ts";
import { readBook } from "./book/readBook.ts";
import { type BookCell, cellText, isValueless } from "./book/sheetCells.ts";
import type { Inflate } from "./book/zipParts.ts";

/** A row of a sheet as text, by its number there. */
export interface ReadRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What cannot be a number, by the position of its cell. */
  readonly faults: ReadonlyMap<number, CommandSaid>;
}

export interface SheetWanted {
  /** By name; null: the only one that holds anything. */
  readonly wanted: string | null;
  readonly file: string;
  readonly inflate: Inflate;
}

/** A sheet of an xlsx file, or what is wrong. Numbers are written with a point, so that none can be read in two ways. */
export function readSheet(
  bytes: Uint8Array,
  { wanted, file, inflate }: SheetWanted,
): { readonly name: string; readonly rows: readonly ReadRow[] } | { readonly said: CommandSaid } {
  const sheets = readBook(bytes, inflate);
  if (sheets === null) return { said: say("spreadsheet", { file }) };
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)));
  const known = filled.map(({ name }) => name);
  const found = wanted === null ? filled : filled.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const [only] = found;
  if (only === undefined) return { said: wanted === null ? say("sheetsEmpty", { file }) : say("noSheet", { file, sheet: wanted, known }) };
  if (found.length > 1) return { said: say("whichSheet", { file, known }) };
  const width = only.rows.reduce((most, { length }) => Math.max(most, length), 0);
  const rows = only.rows.map((row, at): ReadRow => {
    const cells = Array.from({ length: width }, (_, column) => row[column] ?? null);
    const faults = cells.flatMap((cell, column) => {
      const said = faultOf(cell);
      return said === null ? [] : [[column, said] as const];
    });
    return { line: at + 1, cells: cells.map(cellText), faults: new Map(faults) };
  });
  return { name: only.name, rows: rows.filter(({ cells, faults }) => faults.size > 0 || cells.some((cell) => cell !== "")) };
}

/** Why a cell can be no number; null where it may be one. */
export function faultOf(cell: BookCell): CommandSaid | null {
  if (cell instanceof Date) return say("costsDate", { date: cellText(cell) });
  if (!isValueless(cell)) return null;
  return cell.none === "formula" ? say("costsFormula") : say("cellError", { found: cell.text });
}
