import { type EvidenceRow, type NumberColumn, numberColumns, type QualityColumn, qualityColumns } from "../../engine/evidence/row.ts";
import { type RowKind, scalesOfKind } from "../../engine/evidence/scales.ts";
import { didYouMean } from "../nearest.ts";
import { oneOf, show } from "../problem.ts";
import { readTable } from "../table.ts";
import { type Quantity, readQuantity } from "../units.ts";

/** A row as the file has it. */
export interface TableRow {
  /** 1 is the first line of the file. */
  readonly line: number;
  /** Empty where the file has no such column. */
  readonly outcome: string;
  readonly row: EvidenceRow;
  /** Every cell, in the order of the columns. */
  readonly cells: readonly string[];
}

export interface EvidenceTable {
  readonly columns: readonly string[];
  /** Columns that mean nothing here: kept and shown. */
  readonly unknown: readonly string[];
  readonly rows: readonly TableRow[];
}

/** One thing that is wrong with a table of studies. */
export interface TableProblem {
  /** Null: the table as a whole. */
  readonly line: number | null;
  /** Empty: the row as a whole. */
  readonly column: string;
  /** `found …, expected …`. */
  readonly message: string;
}

const wordColumns = ["study", "outcome", "kind", "better", "clustered", "note", ...qualityColumns] as const;
const known: readonly string[] = [...wordColumns, ...numberColumns];
const kinds = Object.keys(scalesOfKind) as readonly RowKind[];
/** Columns of shares, which may carry a per cent sign. */
const shares = new Set<string>(["change", "icc", "level", "weight", "p"]);
const mostRows = 10_000;

/**
 * Reads a table of studies: comma, semicolon or tab between cells, a decimal comma where the separator is none. The columns are those of
 * engine/EVIDENCE.md, in any order; other columns are kept. What the cells of a row mean together is for `tableProblems`.
 *
 * returns  the table, or everything that is wrong with it
 */
export function readEvidenceTable(content: string): EvidenceTable | { readonly problems: readonly TableProblem[] } {
  const { separator, header, rows } = readTable(content);
  const columns = header.map((name) => canonical(name));
  const whole = (message: string) => ({ problems: [{ line: null, column: "", message }] });
  if (!columns.includes("study")) return whole(`found no column 'study', expected one${didYouMean("study", header)}`);
  if (!columns.includes("kind")) return whole(`found no column 'kind', expected one: ${oneOf(kinds)}`);
  const twice = columns.find((name, at) => name !== "" && columns.indexOf(name) !== at);
  if (twice !== undefined) return whole(`found the column ${show(twice)} twice, expected it once`);
  if (rows.length === 0) return whole("found no rows, expected at least one study");
  if (rows.length > mostRows) return whole(`found ${rows.length} rows, expected at most ${mostRows}`);
  const problems: TableProblem[] = [];
  const read = rows.map(({ line, cells }) => readRow(columns, line, cells, separator !== ",", problems));
  if (problems.length > 0) return { problems };
  return { columns, unknown: columns.filter((name) => name !== "" && !known.includes(name)), rows: read };
}

/** `Events_T` is `events_t`. */
function canonical(name: string): string {
  const lower = name.trim().toLowerCase();
  return known.includes(lower) ? lower : name.trim();
}

function readRow(
  columns: readonly string[],
  line: number,
  cells: readonly string[],
  decimalComma: boolean,
  problems: TableProblem[],
): TableRow {
  const say = (column: string, message: string) => problems.push({ line, column, message });
  if (cells.length !== columns.length) {
    const hint = decimalComma ? "" : ": a decimal comma in a file with commas between cells?";
    say("", `found ${cells.length} cells, expected ${columns.length} as in the first row${hint}`);
  }
  const text = (column: string) => (cells[columns.indexOf(column)] ?? "").trim();
  const word = <W extends string>(column: string, words: readonly W[], fallback: W | null): W => {
    const given = text(column);
    if (given === "" && fallback !== null) return fallback;
    const found = words.find((candidate) => candidate === given);
    if (found === undefined)
      say(column, `found ${given === "" ? "nothing" : show(given)}, expected ${oneOf(words)}${didYouMean(given, words)}`);
    return found ?? words[0]!;
  };
  if (text("study") === "") say("study", "found nothing, expected the name of a study");
  const numbers: Partial<Record<NumberColumn, number>> = {};
  for (const column of numberColumns) {
    const given = text(column);
    if (given === "") continue;
    const quantity: Quantity = shares.has(column) ? "ratio" : "plain";
    const reading = readQuantity(decimalComma ? given.replace(",", ".") : given, quantity);
    if ("value" in reading) numbers[column] = reading.value;
    else say(column, `found ${show(given)}, expected ${reading.reason === "" ? numberText(column, given) : reading.reason}`);
  }
  const quality: Partial<Record<QualityColumn, string>> = {};
  for (const column of qualityColumns) if (text(column) !== "") quality[column] = text(column);
  const row: EvidenceRow = {
    study: text("study"),
    kind: word("kind", kinds, null),
    better: word("better", ["lower", "higher"], "lower"),
    numbers,
    quality,
    clustered: word("clustered", ["yes", "no"], "no") === "yes",
  };
  return { line, outcome: text("outcome"), row, cells };
}

function numberText(column: string, given: string): string {
  if (column === "p" && /^[<>]/.test(given)) return "a number: write '< 0.001' as a standard error or an interval";
  return "a number";
}
