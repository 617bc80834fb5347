import { basename, extname, join, relative, resolve } from "node:path";
import { type DecimalMark, fitCosts, leastObservations, readQuantity } from "../../workers/host.ts";
import type { CostFit } from "../../workers/index.ts";
import { type CostColumn, costColumns, decodeTable, readCostTable, type Wanted } from "../costs/costTable.ts";
import { fitWords } from "../text/fit.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import { say, tellCommand } from "../text/said/say.ts";
import { command } from "./command.ts";
import { fitFigures } from "./fitFigures.ts";
import { type FittedColumn, fitDocument, fitTable } from "./fitReport.ts";
import { fitWarnings } from "./fitWarnings.ts";
import { inflate } from "./inflate.ts";
import { type Io, UsageError } from "./io.ts";
import { localeOf } from "./options.ts";
import { writeAtomically } from "./output.ts";
import { readTableFile } from "./tableFile.ts";
import { warningText } from "./warningText.ts";

const shownProblems = 40;

/** From invoices to the distribution that a scenario draws its costs from. */
export const fitCommand = command({
  name: "fit",
  arguments: "<costs.csv|costs.xlsx>",
  count: [1, 1],
  summary: "Fits heavy-tailed distributions to real costs: parameters with errors, tests, pictures, and the line to paste.",
  options: {
    column: { value: "NAME", default: "cost, or the only one", help: "column of the costs; kronor, one event a row" },
    case: { value: "NAME", help: "column that says which case a row is of: the rows of a case are added up to one event" },
    sheet: { value: "NAME", default: "the only one", help: "sheet of a workbook (xlsx)" },
    days: { value: "NAME", help: "instead of --column: column of the days, together with --rate" },
    decimal: { value: ",|.", default: "what the column shows", help: "mark before decimals, where 74.430 could be two numbers" },
    rate: { value: "NAME", help: "column of the price of a day" },
    threshold: { value: "U|auto", default: "auto", help: "where the tail begins: of the costs, or of the days" },
    max: { value: "AMOUNT", help: "most that one event can cost (or last), written into the line to paste" },
    seed: { value: "SEED", default: "1", help: "word or number that the tests draw from" },
    out: { value: "DIR", default: "out/<name of the file>; none with --json", help: "folder of fit.json and the pictures" },
    json: { help: "print exactly one JSON document on stdout" },
    lang: { value: "sv|en", default: "that of LANG, else sv", help: "language of the table and the pictures" },
  },
  async run([file = ""], given, io) {
    const locale = localeOf(given.lang, io);
    const wanted = wantedColumns(given);
    const threshold = given.threshold === undefined || given.threshold === "auto" ? "auto" : amount("threshold", given.threshold);
    const max = given.max === undefined ? null : amount("max", given.max);
    if (given.case !== undefined && wanted.length > 1) throw new UsageError(say("oneOption", { a: "--case", b: "--days" }));
    const columns = await readColumns(file, { ...given, wanted, decimal: decimalOf(given.decimal) }, locale, io);
    const seed = given.seed ?? "1";
    const fitted = columns.map((column, k): FittedColumn => {
      const quantity = wanted.length === 1 ? "cost" : k === 0 ? "days" : "dayRate";
      return { quantity, column: column.name, fit: fitColumn(column, k === 0 ? threshold : "auto", seed, file), max: k === 0 ? max : null };
    });
    const warnings = [...fitted.flatMap((each) => fitWarnings(each, locale)), ...dependence(columns, locale)];
    for (const warning of warnings) io.err(warningText(warning, locale));
    const source = basename(file);
    const document = {
      formatVersion: 1,
      file: source,
      seed,
      ...Object.fromEntries(fitted.map((each) => [each.quantity, fitDocument(each, source)])),
      warnings,
    };
    const text = `${JSON.stringify(document, null, 2)}\n`;
    if (given.json === true) io.out(text);
    else io.out(`${fitted.map((each) => fitTable(each, source, locale)).join("\n")}\n${fitWords(locale).note}\n`);
    const folder = given.out !== undefined ? given.out : given.json === true ? null : join("out", basename(file, extname(file)));
    if (folder === null) return 0;
    const figures = fitted.flatMap((each) => fitFigures(each, wanted.length > 1, source, locale));
    const files = [{ name: "fit.json", text }, ...figures];
    for (const each of files) writeAtomically(join(resolve(io.folder, folder), each.name), each.text, io.disk);
    io.err(
      `${fitWords(locale).written(relative(io.folder, resolve(io.folder, folder)) || ".", files.map((each) => each.name).join(", "))}\n`,
    );
    return 0;
  },
});

function wantedColumns(given: { readonly column?: string; readonly days?: string; readonly rate?: string }): readonly Wanted[] {
  if ((given.days === undefined) !== (given.rate === undefined)) throw new UsageError(say("goTogether", { options: ["--days", "--rate"] }));
  if (given.days === undefined || given.rate === undefined) return [{ column: given.column ?? null, quantity: "kronor" }];
  if (given.column !== undefined) throw new UsageError(say("eitherOption", { a: "--column", b: ["--days", "--rate"] }));
  return [
    { column: given.days, quantity: "plain" },
    { column: given.rate, quantity: "kronor" },
  ];
}

function decimalOf(text: string | undefined): DecimalMark | undefined {
  if (text === undefined || text === "," || text === ".") return text;
  throw new UsageError(say("optionOneOf", { option: "decimal", words: [",", "."], found: text }));
}

function amount(option: string, text: string): number {
  const reading = readQuantity(text, "kronor");
  if (!("value" in reading && reading.value > 0)) throw new UsageError(say("optionAboveZero", { option, found: text }));
  return reading.value;
}

/** throws  UsageError if the file cannot be read, or (without words of its own) after every problem in it is printed */
async function readColumns(file: string, asked: Asked, locale: Locale, io: Io): Promise<readonly CostColumn[]> {
  const { place, table } = await readTable(file, asked, locale, io);
  if ("columns" in table) return table.columns;
  const shown = table.problems.slice(0, shownProblems);
  for (const { line, said } of shown) io.err(`${place}${line === null ? " " : `:${line}: `}${tellCommand(said, io.locale)}\n`);
  if (table.problems.length > shown.length)
    io.err(`${tellCommand(say("noMore", { file, count: table.problems.length - shown.length }), io.locale)}\n`);
  throw new UsageError([]);
}

interface Asked {
  readonly wanted: readonly Wanted[];
  readonly decimal: DecimalMark | undefined;
  readonly case?: string;
  readonly sheet?: string;
}

/** The table and where its lines are: a file, or a sheet of a workbook. */
async function readTable(file: string, { wanted, decimal, case: caseColumn, sheet }: Asked, locale: Locale, io: Io) {
  const bytes = readTableFile(file, io);
  const decoded = decodeTable(bytes);
  if ("problem" in decoded && decoded.problem === "spreadsheet") {
    const { readSheet } = await import("../office/readSheet.ts");
    const read = readSheet(bytes, { wanted: sheet ?? null, file, inflate });
    if ("said" in read) throw new UsageError(read.said);
    return { place: `${file} [${read.name}]`, table: costColumns({ separator: ";", rows: read.rows }, wanted, decimal, caseColumn) };
  }
  if ("problem" in decoded) throw new UsageError(say(decoded.problem, { file }));
  if (sheet !== undefined) throw new UsageError(say("goesWith", { option: "--sheet", other: "xlsx" }));
  if (decoded.latin1) io.err(warningText(`${file}: ${fitWords(locale).latin1}`, locale));
  return { place: file, table: readCostTable(decoded.text, wanted, decimal, caseColumn) };
}

function fitColumn(column: CostColumn, threshold: number | "auto", seed: string, file: string): CostFit {
  const { values, name } = column;
  if (values.length < leastObservations)
    throw new UsageError(say("fitTooFew", { file, name, found: values.length, least: leastObservations }));
  if (values.every((value) => value === values[0])) throw new UsageError(say("fitConstant", { file, name, value: values[0]! }));
  return fitCosts(values, threshold, seed);
}

/** Days and prices are drawn apart by the model: a rank correlation beyond 3 standard errors is told. */
function dependence(columns: readonly CostColumn[], locale: Locale): readonly string[] {
  const [days, rates] = columns;
  if (days === undefined || rates === undefined) return [];
  const [a, b] = [ranks(days.values), ranks(rates.values)];
  const n = a.length;
  const middle = (n + 1) / 2;
  let [product, squareA, squareB] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    product += (a[i]! - middle) * (b[i]! - middle);
    squareA += (a[i]! - middle) ** 2;
    squareB += (b[i]! - middle) ** 2;
  }
  const correlation = product / Math.sqrt(squareA * squareB);
  return Math.abs(correlation) * Math.sqrt(n - 1) > 3 ? [fitWords(locale).dependent(formatNumber(correlation, locale, 2))] : [];
}

/** Ranks 1 … n, equal values share their mean rank. */
function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((i, j) => values[i]! - values[j]!);
  const result = new Float64Array(values.length);
  for (let i = 0; i < order.length; ) {
    let next = i + 1;
    while (next < order.length && values[order[next]!] === values[order[i]!]) next++;
    for (let k = i; k < next; k++) result[order[k]!] = (i + next + 1) / 2;
    i = next;
  }
  return result;
}
