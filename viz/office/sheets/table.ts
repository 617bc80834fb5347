import { rawCell, rawHeading } from "../../charts/csv.ts";
import type { Cell, Column, Table } from "../../charts/table.ts";
import { emptyRow, headRow, plainRows, type Sheet, type SheetCell } from "../workbook.ts";

/** A table under lines that say what it shows; amounts are in kronor. */
export function tableSheet(name: string, lines: readonly string[], table: Table): Sheet {
  const [title = "", ...others] = lines;
  return {
    name,
    widths: table.columns.map(({ format }, at) => (format === "text" && at === 0 ? 40 : 20)),
    rows: [
      headRow(title),
      ...plainRows(others.map((line) => [line])),
      emptyRow,
      headRow(...table.columns.map(rawHeading)),
      ...plainRows(table.rows.map((row) => row.map((cell, at) => sheetCell(cell, table.columns[at]!)))),
    ],
  };
}

function sheetCell(cell: Cell, column: Column): SheetCell {
  const raw = rawCell(cell, column);
  return typeof raw === "number" ? { number: raw + 0, format: formatOf(column) } : raw;
}

function formatOf({ format }: Column): string {
  if (typeof format === "object" || format === "count") return "#,##0";
  if (format === "percent") return "0.0%";
  return format === "year" ? "0" : "General";
}
