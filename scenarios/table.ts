import { dsvFormat } from "d3";

/** A CSV file as cells. */
export interface Table {
  readonly separator: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Comma, semicolon or tab, whichever the first line has most of; empty lines are left out. */
export function readTable(content: string): Table {
  const text = content.replace(/^\ufeff/, "");
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const count = (mark: string) => firstLine.split(mark).length;
  const separator = [";", "\t", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  const [header = [], ...rows] = dsvFormat(separator).parseRows(text);
  return {
    separator,
    header: header.map((name) => name.trim()),
    rows: rows.map((cells, index) => ({ line: index + 2, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
  };
}
