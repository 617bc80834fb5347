import { type EvidenceRow, type NumberColumn, numberColumns, type QualityColumn, qualityColumns } from "../../engine/evidence/row.ts";
import { type RowKind, scalesOfKind } from "../../engine/evidence/scales.ts";
import { shown } from "../problem.ts";
import { guessed, problem, type Said } from "../said.ts";
import { readTable } from "../table.ts";
import { type Quantity, readQuantity } from "../units.ts";
import { soundProblems } from "./tableProblems.ts";

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
export interface TableProblem extends Said {
  /** Null: the table as a whole. */
  readonly line: number | null;
  /** Empty: the row as a whole. */
  readonly column: string;
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
  const { separator, header, rows, unclosed } = readTable(content);
  const columns = header.map((name) => canonical(name));
  const whole = (said: Said) => ({ problems: [{ line: null, column: "", ...said }] });
  if (unclosed !== null) return whole(problem("unclosedQuote", { line: unclosed }));
  if (!columns.includes("study")) return whole(guessed(problem("noTableColumn", { column: "'study'" }), "study", header));
  if (!columns.includes("kind")) return whole(problem("noTableColumnKnown", { column: "'kind'", known: kinds }));
  const twice = columns.find((name, at) => name !== "" && columns.indexOf(name) !== at);
  if (twice !== undefined) return whole(problem("tableColumnTwice", { column: shown(twice) }));
  if (rows.length === 0) return whole(problem("noStudies"));
  if (rows.length > mostRows) return whole(problem("tooManyRows", { found: rows.length, most: mostRows }));
  const problems: TableProblem[] = [];
  const read = rows.map(({ line, cells }) => readRow(columns, line, cells, separator !== ",", problems));
  if (problems.length > 0) return { problems: withRowProblems(read, problems) };
  return { columns, unknown: columns.filter((name) => name !== "" && !known.includes(name)), rows: read };
}

/** What is wrong with cells, and what is wrong with what they mean wherever they can be read: nobody should have to mend a table twice. */
function withRowProblems(rows: readonly TableRow[], problems: readonly TableProblem[]): readonly TableProblem[] {
  const told = new Set(problems.map(({ line, column }) => `${line} ${column}`));
  const readable = rows.filter(({ line }) => !told.has(`${line} kind`) && !told.has(`${line} `));
  const more = readable
    .flatMap((row) =>
      soundProblems(
        row,
        problems.some(({ line }) => line === row.line),
      ),
    )
    .filter(({ line, column }) => !told.has(`${line} ${column}`));
  return [...problems, ...more].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
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
  const say = (column: string, said: Said) => problems.push({ line, column, ...said });
  if (cells.length !== columns.length) {
    const counts = { found: cells.length, expected: columns.length };
    say("", decimalComma ? problem("cellCount", counts) : problem("cellCountComma", counts));
  }
  const text = (column: string) => (cells[columns.indexOf(column)] ?? "").trim();
  const word = <W extends string>(column: string, words: readonly W[], fallback: W | null): W => {
    const given = text(column);
    if (given === "" && fallback !== null) return fallback;
    const found = words.find((candidate) => candidate === given);
    if (found === undefined)
      say(column, guessed(problem("expected", { found: given === "" ? problem("nothing") : shown(given), rule: words }), given, words));
    return found ?? words[0]!;
  };
  if (text("study") === "") say("study", problem("expected", { found: problem("nothing"), rule: problem("studyName") }));
  const numbers: Partial<Record<NumberColumn, number>> = {};
  for (const column of numberColumns) {
    const given = text(column);
    if (given === "") continue;
    const quantity: Quantity = shares.has(column) ? "ratio" : "plain";
    const reading = readQuantity(decimalComma ? given.replace(",", ".") : given, quantity);
    if ("value" in reading) numbers[column] = reading.value;
    else say(column, problem("expected", { found: shown(given), rule: reading.reason ?? numberSaid(column, given) }));
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

function numberSaid(column: string, given: string): Said {
  if (column === "p" && /^[<>]/.test(given)) return problem("cellOfNumber", { example: "'< 0.001'" });
  return problem("aNumber");
}
