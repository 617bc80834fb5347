import { dsvFormat } from "d3";

/** A CSV file as cells. */
export interface Table {
  readonly separator: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Line on which a quotation mark opens that nothing closes: its cell has swallowed what follows. Null: there is none. */
  readonly unclosed: number | null;
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
    unclosed: unclosedQuote(text, separator, said === null ? 1 : 2),
    rows: rows.map((cells, index) => ({ line: index + 2, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
  };
}

/**
 * Line of the quotation mark that opens a cell and is never closed; null where there is none.
 *
 * first   number of the first line of the text
 * source  RFC 4180, 2.5 to 2.7
 */
export function unclosedQuote(text: string, separator: string, first = 1): number | null {
  let line = first;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') {
      const opened = line;
      do {
        const next = text.indexOf('"', at + 1);
        if (next < 0) return opened;
        line += text.slice(at, next).split("\n").length - 1;
        at = next + 1;
      } while (text[at] === '"');
    }
    while (at < text.length && text[at] !== separator && text[at] !== "\n") at++;
    if (text[at] === "\n") line++;
  }
  return null;
}
