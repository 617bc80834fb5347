import { dsvFormat } from "d3";
import {
  type ColumnForm,
  columnForm,
  type DecimalMark,
  didYouMean,
  hasIdentityNumbers,
  isIdentityNumber,
  isTotal,
  oneOf,
  openedTable as opened,
  type Quantity,
  readQuantity,
  readTableNumber,
  quoted as show,
  tell,
  unitOfHead,
} from "../../workers/host.ts";

/** A column that is asked for; null: the only one, or one that is called as costs usually are. */
export interface Wanted {
  readonly column: string | null;
  readonly quantity: Quantity;
}

export interface CostColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/** One sentence for each thing that is wrong, with its line where it has one. */
export interface TableProblem {
  /** 1 is the first line of the file; null: the file itself. */
  readonly line: number | null;
  readonly message: string;
}

export type Decoded = { readonly text: string; readonly latin1: boolean } | { readonly problem: string };

/** Text of a CSV file: UTF-8, with or without mark, UTF-16 with mark, or else Latin-1 (Windows-1252). */
export function decodeTable(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { problem: "is a spreadsheet or an archive, not text: save it as CSV first" };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), latin1: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), latin1: false };
  if (bytes.includes(0)) return { problem: "has bytes of zero: it is not text" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), latin1: false };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), latin1: true };
  }
}

const usual = ["cost", "costs", "kostnad", "kostnader", "belopp", "amount"];
const mostRows = 1_000_000;

/**
 * The wanted columns of a table with comma, semicolon or tab between cells, or everything that is wrong with them. A first row of
 * numbers only is data: the columns are then called 1, 2, …
 */
export function readCostTable(
  text: string,
  wanted: readonly Wanted[],
  decimal?: DecimalMark,
): { readonly columns: readonly CostColumn[] } | { readonly problems: readonly TableProblem[] } {
  const { separator, rows } = tableRows(text);
  const [first] = rows;
  const problem = (message: string, line: number | null = null) => ({ problems: [{ line, message }] });
  if (first === undefined) return problem("has no rows, expected a header and one number a row");
  const headless = first.cells.every((cell) => "value" in readQuantity(cell, "kronor"));
  const header = headless ? first.cells.map((_, at) => String(at + 1)) : first.cells.map((cell) => cell.trim());
  const data = headless ? rows : rows.slice(1);
  if (data.length === 0) return problem("has a header but no rows, expected one number a row");
  if (data.length > mostRows) return problem(`has ${data.length} rows, expected at most ${mostRows}`);
  const found = wanted.map((each) => locate(header, each.column));
  const missing = found.flatMap((place) => (typeof place === "string" ? [{ line: headless ? null : first.line, message: place }] : []));
  if (missing.length > 0) return { problems: missing };
  const broken = data.filter((row) => row.cells.length !== header.length);
  if (broken.length > 0) return { problems: broken.map((row) => wrongCount(row, header.length, separator)) };
  const problems: TableProblem[] = [];
  const columns = wanted.map(({ quantity }, k) => {
    const at = found[k] as number;
    const cells = data.map((row) => row.cells[at] ?? "");
    const values = new Float64Array(data.length);
    if (hasIdentityNumbers(cells)) {
      problems.push({ line: first.line, message: `column ${at + 1} has personal identity numbers: it is neither read nor shown` });
      return { name: header[at]!, values };
    }
    const form = columnForm(header[at]!, cells, decimal);
    for (const [i, row] of data.entries()) {
      const reading = isTotal(row.cells)
        ? "found a total, expected one event a row: leave the row out"
        : readCell(cells[i]!, quantity, form);
      if (typeof reading === "number") values[i] = reading;
      else problems.push({ line: row.line, message: `column ${header[at]}: ${reading}` });
    }
    return { name: header[at]!, values };
  });
  return problems.length > 0 ? { problems: problems.sort((a, b) => a.line! - b.line!) } : { columns };
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The separator is the one the first line has most of; empty lines are left out, quoted line breaks counted. */
function tableRows(content: string): { readonly separator: string; readonly rows: readonly Row[] } {
  const { text, separator: said } = opened(content);
  const firstLine = text.trimStart().split(/\r?\n/, 1)[0] ?? "";
  const count = (mark: string) => firstLine.split(mark).length;
  const candidates = [";", "\t", ","].filter((mark) => mark !== "," || !/^\s*\d+,\d+\s*$/.test(firstLine));
  const separator = said ?? candidates.reduce((best, mark) => (count(mark) > count(best) ? mark : best), ";");
  let line = said === null ? 1 : 2;
  const rows = dsvFormat(separator)
    .parseRows(text)
    .map((cells) => {
      const row = { line, cells };
      line += 1 + cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
      return row;
    });
  return { separator, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")) };
}

/** Position of a column, or a sentence. */
function locate(header: readonly string[], column: string | null): number | string {
  const same = (name: string) => (other: string) => other.toLowerCase() === name.toLowerCase();
  if (column !== null) {
    const at = header.includes(column) ? header.indexOf(column) : header.findIndex(same(column));
    return at >= 0 ? at : `found no column ${show(column)}, expected ${oneOf(header.map(shownHead))}${didYouMean(column, header)}`;
  }
  if (header.length === 1) return 0;
  const at = usual.map((name) => header.findIndex((head) => same(name)(head) || same(name)(withoutUnit(head)))).find((place) => place >= 0);
  return at ?? `which column has the costs? Say --column, ${oneOf(header.map(shownHead))}`;
}

function wrongCount(row: Row, expected: number, separator: string): TableProblem {
  const hint =
    separator === "," && row.cells.length > expected
      ? ": a decimal comma in a file with commas between cells? Put ; between cells, or the number in quotes"
      : "";
  return { line: row.line, message: `found ${row.cells.length} cells, expected ${expected} as in the first row${hint}` };
}

/** A number > 0, or what is wrong with it. */
function readCell(cell: string, quantity: Quantity, form: ColumnForm): number | string {
  const text = cell.trim();
  if (text === "") return "found nothing, expected a number";
  const reading = readTableNumber(text, quantity, form);
  if ("readings" in reading) {
    const [thousands, decimals] = reading.readings;
    return `found ${show(text)}, which can be ${thousands} or ${decimals}: say --decimal ${text.includes(".") ? "," : "."} for the first, --decimal ${text.includes(".") ? "." : ","} for the second`;
  }
  if ("reason" in reading)
    return `found ${show(text)}, expected ${(reading.reason === null ? "" : tell(reading.reason, "en")) || "a number like 11600, 11 600, 11,6 or 11.6"}`;
  if (reading.value < 0)
    return `found ${show(text)}, expected more than 0: a negative cost is a credit note, subtract it from the row it belongs to`;
  if (reading.value === 0)
    return `found ${show(text)}, expected more than 0: what costs nothing is no event, leave the row out and lower the rate`;
  return reading.value;
}

/** The head of a column, unless it is somebody: a file without a head begins with its first row. */
function shownHead(head: string): string {
  return isIdentityNumber(head) ? "(a personal identity number)" : show(head);
}

/** `belopp (tkr)` is a column of costs. */
function withoutUnit(head: string): string {
  return unitOfHead(head) === "" ? head : head.trim().replace(/(?: i)?[_ ]*[([]?\w+[)\]]?$/, "");
}
