import { record, word } from "../loose.ts";
import type { Inlined } from "../observations.ts";
import { type FilePath, type Finding, shown } from "../problem.ts";
import { problem, type Said } from "../said.ts";

/**
 * Puts the table of studies of every `{ dist: evidence, file: studies.csv }` in the place of the file's name, as the text `studies`, so that a scenario is
 * complete in itself.
 *
 * readFile  text of a file by its path relative to the scenario, named at `path` there; undefined where there are no files (a page)
 */
export function inlineStudies(plain: unknown, readFile: ((relativePath: string, path: FilePath) => string) | undefined): Inlined {
  const findings: Finding[] = [];

  function inline(value: unknown, path: FilePath): unknown {
    if (Array.isArray(value)) return value.map((item, index) => inline(item, [...path, index]));
    if (typeof value !== "object" || value === null) return value;
    const { file, studies, ...rest } = record(value);
    if (rest.dist !== "evidence" || studies !== undefined || word(file) === null) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inline(item, [...path, key])]));
    }
    const text = textOf(String(file), path);
    // What cannot be read is reported once only: the block is then left out.
    return text === null ? 0 : { ...rest, studies: text };
  }

  function textOf(file: string, path: FilePath): string | null {
    const fail = (said: Said) => {
      findings.push({ path: [...path, "file"], ...said });
      return null;
    };
    if (readFile === undefined) return fail(problem("expected", { found: shown(file), rule: problem("studiesOnly") }));
    if (/^([/\\]|[a-z]+:)|(^|[/\\])\.\.([/\\]|$)/i.test(file))
      return fail(problem("expected", { found: shown(file), rule: problem("pathBeside") }));
    try {
      return readFile(file, [...path, "file"]);
    } catch {
      return fail(problem("noFile", { file: shown(file) }));
    }
  }

  return { value: inline(plain, []), findings };
}
