import { type EvidenceTable, type Finding, readEvidenceTable, type TableProblem } from "../../workers/host.ts";
import { sha256 } from "../../workers/node.ts";
import { decodeTable } from "../costs/costTable.ts";
import type { Locale } from "../text/locale.ts";
import { problemIn } from "../text/problems.ts";
import { say, tellCommand } from "../text/said/say.ts";
import { keyOptions } from "./effectKeys.ts";
import { type Io, UsageError } from "./io.ts";
import { readTableFile } from "./tableFile.ts";

const shownProblems = 40;

/** A table of studies from a file, with the checksum of its bytes. */
export function readStudies(
  file: string,
  locale: Locale,
  io: Io,
): { readonly table: EvidenceTable; readonly hash: string; readonly latin1: boolean } {
  const bytes = readTableFile(file, io);
  const decoded = decodeTable(bytes);
  if ("problem" in decoded) throw new UsageError(say(decoded.problem, { file }));
  const table = readEvidenceTable(decoded.text);
  if ("problems" in table) refuse(file, table.problems, [], locale, io);
  return { table, hash: sha256(bytes), latin1: decoded.latin1 };
}

/** Prints everything that is wrong; throws UsageError without words of its own. */
export function refuse(file: string, problems: readonly TableProblem[], findings: readonly Finding[], locale: Locale, io: Io): never {
  for (const { line, column, ...said } of problems.slice(0, shownProblems)) {
    const place = [line === null ? file : `${file}:${line}`, ...(column === "" ? [] : [column])].join(": ");
    io.err(`${place}: ${problemIn(said, locale).text}\n`);
  }
  if (problems.length > shownProblems) io.err(`${tellCommand(say("noMore", { file, count: problems.length - shownProblems }), locale)}\n`);
  for (const { path, ...said } of findings) {
    const option = Object.entries(keyOptions).find(([, key]) => key === path[0])?.[0];
    io.err(`${option === undefined ? file : `--${option}`}: ${problemIn(said, locale).text}\n`);
  }
  throw new UsageError([]);
}
