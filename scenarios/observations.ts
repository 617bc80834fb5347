import { dsvFormat } from "d3";
import { record, word } from "./loose.ts";
import { didYouMean } from "./nearest.ts";
import { type FilePath, type Finding, oneOf, show } from "./problem.ts";
import { readQuantity } from "./units.ts";

export interface Inlined {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

const mostObservations = 1_000_000;

/**
 * Puts the observations of every `{ dist: empirical, file: costs.csv, column: cost }` in the place of the file's name,
 * so that a scenario is complete in itself.
 *
 * readFile  text of a file by its path relative to the scenario, named at `path` there; undefined where there are no files (a page)
 */
export function inlineObservations(plain: unknown, readFile: ((relativePath: string, path: FilePath) => string) | undefined): Inlined {
  const findings: Finding[] = [];

  function inline(value: unknown, path: FilePath): unknown {
    if (Array.isArray(value)) return value.map((item, index) => inline(item, [...path, index]));
    if (typeof value !== "object" || value === null) return value;
    const { dist, file, column, values, ...rest } = record(value);
    if (dist !== "empirical" || file === undefined || values !== undefined || word(file) === null || word(column) === null) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inline(item, [...path, key])]));
    }
    return { dist, values: observations(String(file), String(column), path), ...rest };
  }

  /** One observation of 1 stands for a column that cannot be read, so that it is reported once only. */
  function observations(file: string, column: string, path: FilePath): readonly number[] {
    const fail = (key: string, message: string) => {
      findings.push({ path: [...path, key], message });
      return [1];
    };
    if (readFile === undefined) return fail("file", `found ${show(file)}, expected values: no files can be read here`);
    if (/^([/\\]|[a-z]+:)|(^|[/\\])\.\.([/\\]|$)/i.test(file))
      return fail("file", `found ${show(file)}, expected a path beside or below the scenario`);
    let content: string;
    try {
      content = readFile(file, [...path, "file"]);
    } catch {
      return fail("file", `found no file ${show(file)}, expected a CSV file at this path relative to the scenario`);
    }
    const { header, rows } = readTable(content);
    const position = header.indexOf(column);
    if (position < 0)
      return fail("column", `found no column ${show(column)} in ${file}, expected ${oneOf(header)}${didYouMean(column, header)}`);
    const result: number[] = [];
    for (const { line, cells } of rows) {
      const reading = readQuantity(cells[position] ?? "", "kronor");
      if ("reason" in reading) return fail("column", `found ${show(cells[position])} on line ${line} of ${file}, expected a number`);
      result.push(reading.value);
    }
    if (result.length === 0) return fail("file", `found no rows in ${file}, expected at least one observation`);
    if (result.length > mostObservations)
      return fail("file", `found ${result.length} rows in ${file}, expected at most ${mostObservations}`);
    return result;
  }

  return { value: inline(plain, []), findings };
}

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
