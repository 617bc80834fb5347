import { dsvFormat } from "d3";

/** A CSV file as cells. */
export interface Table {
  readonly separator: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/**
 * The text of a table without byte order mark, with one kind of line end, and without the first line by which some programs say what
 * stands between cells, `sep=;`. That line is left empty, so that lines keep their numbers where they are counted.
 */
export function opened(content: string): { readonly text: string; readonly separator: string | null } {
  const text = content.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const said = /^"?sep=(.)"?[ \t]*\n/i.exec(text);
  return said === null ? { text, separator: null } : { text: text.slice(said[0].length), separator: said[1]! };
}

/** Comma, semicolon or tab, whichever the first line has most of; empty lines are left out. */
export function readTable(content: string): Table {
  const { text, separator: said } = opened(content);
  const firstLine = text.slice(0, text.search(/\n|$/));
  const count = (mark: string) => firstLine.split(mark).length;
  const separator = said ?? [";", "\t", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  const [header = [], ...rows] = dsvFormat(separator).parseRows(text);
  return {
    separator,
    header: header.map((name) => name.trim()),
    rows: rows.map((cells, index) => ({ line: index + 2, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
  };
}
