import { shown } from "./problem.ts";
import { guessed, problem, type Said } from "./said.ts";
import { readTable, type Table } from "./table.ts";

/** A column of a CSV file that a scenario names, or what is wrong with its `file` or `column`. */
export type OpenedColumn =
  | { readonly header: Table["header"]; readonly rows: Table["rows"]; readonly at: number }
  | { readonly key: "file" | "column"; readonly said: Said };

/** The text of a file that a scenario names, or what is wrong with its name. readFile  as below */
export function openText(
  file: string,
  readFile: ((relativePath: string) => string) | undefined,
): { readonly text: string } | { readonly key: "file"; readonly said: Said } {
  const wrong = (said: Said) => ({ key: "file" as const, said });
  if (readFile === undefined) return wrong(problem("expected", { found: shown(file), rule: problem("valuesOnly") }));
  if (/^([/\\]|[a-z]+:)|(^|[/\\])\.\.([/\\]|$)/i.test(file))
    return wrong(problem("expected", { found: shown(file), rule: problem("pathBeside") }));
  try {
    return { text: readFile(file) };
  } catch (error) {
    const { code, message, said } = error as { readonly code?: string; readonly message: string; readonly said?: Said };
    if (code !== undefined && code !== "ENOENT") return wrong(problem("unreadableFile", { file: shown(file), reason: said ?? message }));
    return wrong(problem("noFile", { file: shown(file) }));
  }
}

/** readFile  text of a file by its path relative to the scenario; undefined where there are no files (a page) */
export function openColumn(file: string, column: string, readFile: ((relativePath: string) => string) | undefined): OpenedColumn {
  const wrong = (key: "file" | "column", said: Said) => ({ key, said });
  const opened = openText(file, readFile);
  if ("said" in opened) return opened;
  const { header, rows, unclosed } = readTable(opened.text);
  if (unclosed !== null) return wrong("file", problem("unclosedQuote", { line: unclosed }));
  const at = header.indexOf(column);
  if (at >= 0) return { header, rows, at };
  // The first line of something else altogether is not for showing.
  if (!header.every(looksLikeHeader)) return wrong("column", problem("noHeader", { column: shown(column), file }));
  return wrong("column", guessed(problem("noColumnInFile", { column: shown(column), file, known: header }), column, header));
}

/** A word or a few, as people call their columns: no path, address or sum. */
function looksLikeHeader(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N} _()%.-]{0,39}$/u.test(name);
}
