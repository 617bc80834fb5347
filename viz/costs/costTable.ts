import { dsvFormat } from "d3";
import {
  type ColumnForm,
  columnForm,
  type DecimalMark,
  guessed,
  hasIdentityNumbers,
  isIdentityNumber,
  isTotal,
  openedTable as opened,
  type Quantity,
  readQuantity,
  readTableNumber,
  quoted as show,
  unclosedQuote,
  unitOfHead,
} from "../../workers/host.ts";
import { type CommandSaid, say } from "../text/said/say.ts";

/** A column that is asked for; null: the only one, or one that is called as costs usually are. */
export interface Wanted {
  readonly column: string | null;
  readonly quantity: Quantity;
}

export interface CostColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/** One thing that is wrong, with its line where it has one. */
export interface TableProblem {
  /** 1 is the first line of the file; null: the file itself. */
  readonly line: number | null;
  readonly said: CommandSaid;
}

/** The text of a table, or the code of why it has none. */
export type Decoded = { readonly text: string; readonly latin1: boolean } | { readonly problem: "spreadsheet" | "zeroBytes" };

/** Text of a CSV file: UTF-8, with or without mark, UTF-16 with mark, or else Latin-1 (Windows-1252). */
export function decodeTable(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { problem: "spreadsheet" };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), latin1: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), latin1: false };
  if (bytes.includes(0)) return { problem: "zeroBytes" };
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
export function readCostTable(text: string, wanted: readonly Wanted[], decimal?: DecimalMark, caseColumn?: string): CostColumns {
  const table = tableRows(text);
  const line = unclosedQuote(opened(text).text, table.separator, table.firstLine);
  if (line !== null) return { problems: [{ line, said: say("costsUnclosed") }] };
  return costColumns(table, wanted, decimal, caseColumn);
}

/** The columns, or everything that is wrong. */
export type CostColumns = { readonly columns: readonly CostColumn[] } | { readonly problems: readonly TableProblem[] };

/** The same of rows, wherever they were read. caseColumn  whose rows with one value are one event, their costs added up */
export function costColumns(
  { separator, rows }: { readonly separator: string; readonly rows: readonly Row[] },
  wanted: readonly Wanted[],
  decimal?: DecimalMark,
  caseColumn?: string,
): CostColumns {
  const [first] = rows;
  const problem = (said: CommandSaid) => ({ problems: [{ line: null, said }] });
  if (first === undefined) return problem(say("costsNoRows"));
  const headless = first.cells.every((cell) => "value" in readQuantity(cell, "kronor"));
  const header = headless ? first.cells.map((_, at) => String(at + 1)) : first.cells.map((cell) => cell.trim());
  const data = headless ? rows : rows.slice(1);
  if (data.length === 0) return problem(say("costsHeaderOnly"));
  if (data.length > mostRows) return problem(say("costsTooMany", { found: data.length, most: mostRows }));
  const asked = [...wanted.map(({ column }) => column), ...(caseColumn === undefined ? [] : [caseColumn])];
  const found = asked.map((column) => locate(header, column));
  const missing = found.flatMap((place) => (typeof place === "object" ? [{ line: headless ? null : first.line, said: place }] : []));
  if (missing.length > 0) return { problems: missing };
  const broken = data.filter((row) => row.cells.length !== header.length);
  if (broken.length > 0) return { problems: broken.map((row) => wrongCount(row, header.length, separator)) };
  const problems: TableProblem[] = [];
  const columns = wanted.map(({ quantity }, k) => {
    const at = found[k] as number;
    const cells = data.map((row) => row.cells[at] ?? "");
    const values = new Float64Array(data.length);
    if (hasIdentityNumbers(cells)) {
      problems.push({ line: first.line, said: say("costsIdentity", { number: at + 1 }) });
      return { name: header[at]!, values };
    }
    const form = columnForm(header[at]!, cells, decimal);
    for (const [i, row] of data.entries()) {
      const reading = isTotal(row.cells) ? say("costsTotal") : (row.faults?.get(at) ?? readCell(cells[i]!, quantity, form));
      if (typeof reading === "number") values[i] = reading;
      else problems.push({ line: row.line, said: say("costsInColumn", { name: header[at]!, said: reading }) });
    }
    const total = unlabelledTotal(values);
    if (total !== null && problems.length === 0) problems.push({ line: data[total]!.line, said: say("costsTotal") });
    return { name: header[at]!, values };
  });
  const caseAt = found[wanted.length] as number | undefined;
  const cases = caseAt === undefined ? null : data.map((row) => (row.cells[caseAt] ?? "").trim());
  if (cases !== null && hasIdentityNumbers(cases)) problems.push({ line: first.line, said: say("costsIdentity", { number: caseAt! + 1 }) });
  else if (cases !== null) {
    const nameless = data.filter((_, i) => cases[i] === "");
    problems.push(
      ...nameless.map(({ line }) => ({ line, said: say("costsInColumn", { name: header[caseAt!]!, said: say("costsNoCase") }) })),
    );
  }
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.line! - b.line!) };
  return { columns: cases === null ? columns : columns.map(({ name, values }) => ({ name, values: summed(values, cases) })) };
}

/** Position of a last number that is the sum of all before it, where there are enough for that to be no accident; else null. */
function unlabelledTotal(values: Float64Array): number | null {
  const last = values.length - 1;
  if (last < leastBeforeTotal) return null;
  const sum = values.subarray(0, last).reduce((all, value) => all + value, 0);
  return Math.abs(sum - values[last]!) <= 1e-9 * sum ? last : null;
}

const leastBeforeTotal = 5;

/** Sums of the rows of each case, in the order in which cases first appear. */
function summed(values: Float64Array, cases: readonly string[]): Float64Array {
  const sums = new Map<string, number>();
  for (const [i, name] of cases.entries()) sums.set(name, (sums.get(name) ?? 0) + values[i]!);
  return Float64Array.from(sums.values());
}

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** What cannot be a number, by the position of its cell. */
  readonly faults?: ReadonlyMap<number, CommandSaid>;
}

/** The separator is the one the first line has most of; empty lines are left out, quoted line breaks counted. */
export function tableRows(content: string): { readonly separator: string; readonly rows: readonly Row[]; readonly firstLine: number } {
  const { text, separator: said } = opened(content);
  const top = text.trimStart().split(/\r?\n/, 1)[0] ?? "";
  const count = (mark: string) => top.split(mark).length;
  const candidates = [";", "\t", ","].filter((mark) => mark !== "," || !/^\s*\d+,\d+\s*$/.test(top));
  const separator = said ?? candidates.reduce((best, mark) => (count(mark) > count(best) ? mark : best), ";");
  const firstLine = said === null ? 1 : 2;
  let line = firstLine;
  const rows = dsvFormat(separator)
    .parseRows(text)
    .map((cells) => {
      const row = { line, cells };
      line += 1 + cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
      return row;
    });
  return { separator, firstLine, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")) };
}

/** Position of a column, or what is wrong. */
function locate(header: readonly string[], column: string | null): number | CommandSaid {
  const same = (name: string) => (other: string) => other.toLowerCase() === name.toLowerCase();
  if (column !== null) {
    const at = header.includes(column) ? header.indexOf(column) : header.findIndex(same(column));
    return at >= 0 ? at : guessed(say("costsNoColumn", { column: show(column), known: header.map(shownHead) }), column, header);
  }
  if (header.length === 1) return 0;
  const at = usual.map((name) => header.findIndex((head) => same(name)(head) || same(name)(withoutUnit(head)))).find((place) => place >= 0);
  return at ?? say("costsWhichColumn", { known: header.map(shownHead) });
}

function wrongCount(row: Row, expected: number, separator: string): TableProblem {
  const found = row.cells.length;
  // A decimal comma between cells that commas part makes two cells of one number.
  const code = separator === "," && found > expected ? "costsCellsComma" : "costsCells";
  return { line: row.line, said: say(code, { found, expected }) };
}

/** A number > 0, or what is wrong with it. */
function readCell(cell: string, quantity: Quantity, form: ColumnForm): number | CommandSaid {
  const text = cell.trim();
  if (text === "") return say("costsNothing");
  if (isIdentityNumber(text)) return say("costsExpected", { found: say("somebody"), rule: say("costsNumberLike") });
  const reading = readTableNumber(text, quantity, form);
  if ("readings" in reading) {
    const [thousands, decimals] = reading.readings;
    const [first, second] = text.includes(".") ? [",", "."] : [".", ","];
    return say("costsAmbiguous", { found: show(text), thousands: thousands!, decimals: decimals!, first: first!, second: second! });
  }
  if ("reason" in reading) return say("costsExpected", { found: show(text), rule: reading.reason ?? say("costsNumberLike") });
  if (reading.value < 0) return say("costsNegative", { found: show(text) });
  if (reading.value === 0) return say("costsZero", { found: show(text) });
  return reading.value;
}

/** The head of a column, unless it is somebody: a file without a head begins with its first row. */
function shownHead(head: string): CommandSaid | string {
  return isIdentityNumber(head) ? say("somebody") : show(head);
}

/** `belopp (tkr)` is a column of costs. */
function withoutUnit(head: string): string {
  return unitOfHead(head) === "" ? head : head.trim().replace(/(?: i)?[_ ]*[([]?\w+[)\]]?$/, "");
}
