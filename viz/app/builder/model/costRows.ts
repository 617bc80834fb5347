import { isIdentityNumber } from "../../../../workers/host.ts";
import { decodeTable, type Row, tableRows } from "../../../costs/costTable.ts";
import { type CommandSaid, say } from "../../../text/said/say.ts";
import type { CostFile } from "../state/costs.ts";

/** The rows of a table, and where they are; which sheet is meant where there are several; or why there are none. */
export type CostRows =
  | { readonly place: string; readonly separator: string; readonly rows: readonly Row[] }
  | { readonly sheets: readonly string[] }
  | { readonly said: CommandSaid };

/** A table whose rows could be read. */
export type ReadTable = Extract<CostRows, { readonly rows: unknown }>;

/** Reads a CSV file, or a sheet of a workbook: the only one that has anything where none is named. */
export async function costRows({ name, bytes }: CostFile, sheet: string | null): Promise<CostRows> {
  const decoded = decodeTable(bytes);
  if ("text" in decoded) return { place: name, ...tableRows(decoded.text) };
  if (decoded.problem !== "spreadsheet") return { said: say(decoded.problem, { file: name }) };
  const [{ readSheet }, { inflateSync }] = await Promise.all([import("../../../office/readSheet.ts"), import("fflate")]);
  const read = readSheet(bytes, { wanted: sheet, file: name, inflate: (packed) => inflateSync(packed) });
  if ("rows" in read) return { place: `${name} [${read.name}]`, separator: ";", rows: read.rows };
  const { known } = read.said.values;
  return read.said.code === "whichSheet" && Array.isArray(known) ? { sheets: known.map(String) } : { said: read.said };
}

/** What may be shown of a cell: nothing of what may be a person. */
export function shownCell(cell: string, hidden: string): string {
  return isIdentityNumber(cell) ? hidden : cell.length > 40 ? `${cell.slice(0, 39)}…` : cell;
}
