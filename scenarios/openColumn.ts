import { shown } from "./problem.ts";
import { guessed, problem, type Said } from "./said.ts";
import { readTable, type Table } from "./table.ts";

/** A column of a CSV file that a scenario names, or what is wrong with its `file` or `column`. */
export type OpenedColumn =
  | { readonly header: Table["header"]; readonly rows: Table["rows"]; readonly at: number }
  | { readonly key: "file" | "column"; readonly said: Said };

/** readFile  text of a file by its path relative to the scenario; undefined where there are no files (a page) */
export function openColumn(file: string, column: string, readFile: ((relativePath: string) => string) | undefined): OpenedColumn {
  const wrong = (key: "file" | "column", said: Said) => ({ key, said });
  if (readFile === undefined) return wrong("file", problem("expected", { found: shown(file), rule: problem("valuesOnly") }));
  if (/^([/\\]|[a-z]+:)|(^|[/\\])\.\.([/\\]|$)/i.test(file))
    return wrong("file", problem("expected", { found: shown(file), rule: problem("pathBeside") }));
  let content: string;
  try {
    content = readFile(file);
  } catch (error) {
    const { code, message, said } = error as { readonly code?: string; readonly message: string; readonly said?: Said };
    if (code !== undefined && code !== "ENOENT")
      return wrong("file", problem("unreadableFile", { file: shown(file), reason: said ?? message }));
    return wrong("file", problem("noFile", { file: shown(file) }));
  }
  const { header, rows } = readTable(content);
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
