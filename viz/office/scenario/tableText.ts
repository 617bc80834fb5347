import { csvFormatRows, dsvFormat } from "d3";
import { readTable } from "../../../workers/host.ts";
import { type BookCell, cellText } from "../book/sheetCells.ts";

/** A sheet as a table in text; semicolons where a cell has a decimal comma, which would be read otherwise among commas. */
export function tableText(rows: readonly (readonly BookCell[])[]): string {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const cells = rows.map((row) => Array.from({ length: width }, (_, at) => cellText(row[at] ?? null)));
  const swedish = cells.some((row) => row.some((cell) => /^[+\-\u2212]?\d+,\d+$/.test(cell)));
  return `${swedish ? dsvFormat(";").formatRows(cells) : csvFormatRows(cells)}\n`;
}

/** The cells of a table in text, for a sheet. */
export function tableCells(text: string): readonly (readonly string[])[] {
  const { header, rows } = readTable(text);
  return [header, ...rows.map(({ cells }) => cells)];
}
