import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { completeText, guessed, type Parsed, parseText as parse, problem, problemText, worded } from "../../workers/host.ts";
import type { Problem } from "../../workers/index.ts";
import type { Locale } from "../text/locale.ts";
import { problemIn } from "../text/problems.ts";
import { say } from "../text/said/say.ts";
import { createInputs } from "./inputs.ts";
import { type Io, UsageError } from "./io.ts";
import { libraryFolder, libraryNames, parentReader, scenarioEndings } from "./parentReader.ts";
import { readingReason } from "./reasons.ts";
import type { ScenarioSource } from "./scenarioSource.ts";
import { Unreadable } from "./unreadable.ts";
import { warningText } from "./warningText.ts";
import { type FoundText, isWorkbook, workbookText } from "./workbookText.ts";

/** A scenario as a command was given it. */
export interface Loaded {
  readonly parsed: Parsed;
  /** Name of its file without folder and ending: the name of its folder of results. */
  readonly label: string;
  readonly source: ScenarioSource;
}

/**
 * The file of a scenario argument: a path, or the name of a scenario of the library.
 *
 * throws  UsageError if there is neither
 */
export function scenarioFile(argument: string, io: Io): string {
  if (argument === "-") return argument;
  const path = resolve(io.folder, argument);
  if (isThere(path, argument, io)) return path;
  const library = libraryFolder(io);
  const names = libraryNames(library);
  if (names.includes(argument)) return join(library, `${argument}.yaml`);
  const looksLikeFile = [...scenarioEndings, ".xlsx"].includes(extname(argument)) || /[\\/]/.test(argument);
  const said = say("noScenario", { name: argument });
  if (looksLikeFile) throw new UsageError(said);
  const guess = guessed(said, argument, names);
  throw new UsageError(guess.values.guess === undefined ? say("noScenarioOf", { name: argument, known: names }) : guess);
}

function isThere(path: string, argument: string, io: Io): boolean {
  try {
    return io.disk.facts(path) !== null;
  } catch (error) {
    throw new UsageError(say("cannotRead", { file: `'${argument}'`, reason: readingReason(error) }));
  }
}

/** Reads and checks one scenario file; problems are data. */
export function readScenario(argument: string, overrides: readonly string[], io: Io): Loaded | { readonly errors: readonly Problem[] } {
  const path = scenarioFile(argument, io);
  const inputs = createInputs(io);
  const fileName = path === "-" ? path : relative(io.folder, path) || path;
  const place = { file: fileName, line: 1, column: 1, path: "" };
  let found: FoundText | { readonly errors: readonly Problem[] };
  try {
    found = isWorkbook(path) ? workbookText(inputs.workbook(path), fileName) : { text: inputs.scenario(path), placed: null };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { errors: [{ ...place, ...worded(problem("cannotBeRead", { reason: error.said })) }] };
  }
  if ("errors" in found) return found;
  const { text, placed } = found;
  const readFile = inputs.beside;
  const read = parse(text, { fileName, overrides, readFile, readParent: parentReader(io, inputs.scenario) });
  if ("errors" in read) return placed === null ? read : { errors: read.errors.map(placed.problem) };
  const parsed = placed === null ? read : { ...read, warnings: read.warnings.map(placed.problem), locator: placed.locator(read.locator) };
  const label = path === "-" ? "stdin" : basename(path, extname(path));
  const library = dirname(path) === libraryFolder(io) ? label : null;
  const complete = completeText({ text, parsed, overrides, readFile });
  return { parsed, label, source: { text: complete, library, argument, overrides, inputs: inputs.read() } };
}

/**
 * The same for commands that need a scenario to go on: problems go to stderr, all of them; warnings too.
 *
 * locale  of the warnings: that of the result beside which they stand
 * throws  UsageError (without words of its own) after it has printed the problems
 */
export function loadScenario(argument: string, overrides: readonly string[], io: Io, locale: Locale = io.locale): Loaded {
  const loaded = readScenario(argument, overrides, io);
  if ("errors" in loaded) {
    printProblems(loaded.errors, io);
    throw new UsageError([]);
  }
  tellWarnings(loaded.parsed.warnings, locale, io);
  return loaded;
}

/** What is allowed in a scenario but probably not meant, a line each. */
export function tellWarnings(warnings: readonly Problem[], locale: Locale, io: Io): void {
  for (const warning of warnings) io.err(warningText(toldProblem(warning, locale), locale));
}

/** A problem on one line. */
export function toldProblem(told: Problem, locale: Locale): string {
  return problemText({ ...told, message: problemIn(told, locale).text });
}

export function printProblems(problems: readonly Problem[], io: Io): void {
  for (const each of problems) io.err(`${toldProblem(each, io.locale)}\n`);
}
