import { didYouMean } from "./nearest.ts";
import { oneOf, show } from "./problem.ts";
import { readTable, type Table } from "./table.ts";

/** A column of a CSV file that a scenario names, or what is wrong with its `file` or `column`. */
export type OpenedColumn =
  | { readonly header: Table["header"]; readonly rows: Table["rows"]; readonly at: number }
  | { readonly key: "file" | "column"; readonly message: string };

/** readFile  text of a file by its path relative to the scenario; undefined where there are no files (a page) */
export function openColumn(file: string, column: string, readFile: ((relativePath: string) => string) | undefined): OpenedColumn {
  const wrong = (key: "file" | "column", message: string) => ({ key, message });
  if (readFile === undefined) return wrong("file", `found ${show(file)}, expected values: no files can be read here`);
  if (/^([/\\]|[a-z]+:)|(^|[/\\])\.\.([/\\]|$)/i.test(file))
    return wrong("file", `found ${show(file)}, expected a path beside or below the scenario`);
  let content: string;
  try {
    content = readFile(file);
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    if (code !== undefined && code !== "ENOENT") return wrong("file", `cannot read ${show(file)}: ${message}`);
    return wrong("file", `found no file ${show(file)}, expected a CSV file at this path relative to the scenario`);
  }
  const { header, rows } = readTable(content);
  const at = header.indexOf(column);
  if (at >= 0) return { header, rows, at };
  // The first line of something else altogether is not for showing.
  if (!header.every(looksLikeHeader)) return wrong("column", `found no column ${show(column)} in ${file}, expected a header that has it`);
  return wrong("column", `found no column ${show(column)} in ${file}, expected ${oneOf(header)}${didYouMean(column, header)}`);
}

/** A word or a few, as people call their columns: no path, address or sum. */
function looksLikeHeader(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N} _()%.-]{0,39}$/u.test(name);
}
