import { hasIdentityNumbers } from "./identityNumbers.ts";
import { record, word } from "./loose.ts";
import { openColumn } from "./openColumn.ts";
import { type FilePath, type Finding, shown } from "./problem.ts";
import { problem, type Said } from "./said.ts";
import { columnForm, isTotal, readTableNumber } from "./tableNumbers.ts";

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
    const fail = (key: string, said: Said) => {
      findings.push({ path: [...path, key], ...said });
      return [1];
    };
    const found = openColumn(file, column, readFile && ((name) => readFile(name, [...path, "file"])));
    if ("said" in found) return fail(found.key, found.said);
    const { rows, at: position } = found;
    const result: number[] = [];
    const written = rows.map(({ cells }) => cells[position] ?? "");
    if (hasIdentityNumbers(written)) return fail("column", problem("identityNumbers", { column: shown(column) }));
    const form = columnForm(column, written);
    for (const { line, cells } of rows) {
      if (isTotal(cells)) return fail("file", problem("totalOnLine", { line, file }));
      const reading = readTableNumber(cells[position] ?? "", "kronor", form);
      if ("readings" in reading) {
        const [thousands, decimals] = reading.readings;
        return fail("column", problem("ambiguousCell", { found: shown(cells[position]), line, file, thousands, decimals }));
      }
      if ("reason" in reading) return fail("column", problem("cellNotNumber", { found: shown(cells[position]), line, file }));
      result.push(reading.value);
    }
    if (result.length === 0) return fail("file", problem("noObservations", { file }));
    if (result.length > mostObservations)
      return fail("file", problem("tooManyObservations", { found: result.length, file, most: mostObservations }));
    return result;
  }

  return { value: inline(plain, []), findings };
}
