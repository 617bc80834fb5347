import type { Document } from "yaml";
import type { Scenario } from "../engine/model/scenario.ts";
import { type Alternative, dropAlternatives, readAlternatives } from "./alternatives.ts";
import { checked } from "./checked.ts";
import { type Decisions, readDecisions } from "./decisions.ts";
import { isPartial, type ReadParent, resolveSource } from "./extend.ts";
import type { DatedAmount } from "./inBasePrices.ts";
import { type Locator, locator } from "./locate.ts";
import { toPlain } from "./plainData.ts";
import type { FilePath, Finding, Problem } from "./problem.ts";
import { problem } from "./said.ts";
import type { ScenarioFile } from "./schema.ts";
import { setValues } from "./set.ts";
import { readSource, type Source } from "./source.ts";
import { worded } from "./tell.ts";

export interface ParseOptions {
  /** Shown in problems. */
  readonly fileName: string;
  /** Text of a file beside the file `from` that names it; without it `file:` is an error. */
  readonly readFile?: (relativePath: string, from: string) => string;
  /** Reads what `extends` names; without it `extends` is an error. */
  readonly readParent?: ReadParent;
  /**
   * What to do with alternatives: those that cannot be run are errors, or they are left out with a warning (so with overrides, which
   * may go against them), or none are read.
   */
  readonly alternatives?: "checked" | "lenient" | "none";
  /** `path=value` texts that replace values of the file, as from `--set`. */
  readonly overrides?: readonly string[];
}

export interface Parsed {
  readonly scenario: Scenario;
  /** Other readings of the same facts, in the order of the file. */
  readonly alternatives: readonly Alternative[];
  /** What is to be decided; null where the file does not say, and where values are set, which may go against it. */
  readonly decisions: Decisions | null;
  /** The scenario's tree with its comments: parents, `set` and overrides applied. */
  readonly document: Document;
  /** Whether the text is only a part of it, the rest being in a parent or to be set. */
  readonly partial: boolean;
  readonly meta: Pick<ScenarioFile, "question" | "description" | "finding" | "sources">;
  /** Amounts in prices of another year, by path of ids. */
  readonly amounts: readonly DatedAmount<string>[];
  /** What is allowed but probably not meant. */
  readonly warnings: readonly Problem[];
  readonly locator: Locator;
}

/** Reads a scenario from YAML or JSON text: the scenario, or everything that is wrong with it, in the order of the file. */
export function parse(text: string, options: ParseOptions): Parsed | { readonly errors: readonly Problem[] } {
  const source = readSource(text, options.fileName);
  return "errors" in source ? source : parseSource(source, options);
}

function parseSource(file: Source, options: ParseOptions): Parsed | { readonly errors: readonly Problem[] } {
  const partial = isPartial(file);
  const source = resolveSource(file, options.readParent);
  if ("errors" in source) return source;
  const written = toPlain(source);
  if (written.findings.length > 0) return { errors: inOrder(written.findings, locator(source, written.value)) };
  const unset = setValues(source, options.overrides ?? []);
  if (unset.length > 0) return { errors: unset };
  const { value: plain, findings } = toPlain(source);
  const where = locator(source, plain);
  if (findings.length > 0) return { errors: inOrder(findings, where) };
  /** A file that is named with `--set` is looked for beside the scenario. */
  const fileOf = (path: FilePath) => {
    const { file } = where.place(path);
    return file.startsWith("--set ") ? options.fileName : file;
  };
  const { readFile, alternatives: strictness = options.overrides?.length ? "lenient" : "checked" } = options;
  const readNamed = readFile && ((name: string, path: FilePath) => readFile(name, fileOf(path)));
  const read = checked(plain, readNamed);
  if ("errors" in read) return { errors: inOrder(read.errors, where) };
  const others = strictness === "none" ? noAlternatives : readAlternatives({ source, checked: read, where, readFile: readNamed });
  const decided = strictness === "checked" ? readDecisions({ source, checked: read, where, readFile: readNamed }) : null;
  const wrong = [...(strictness === "checked" ? others.errors : []), ...(decided !== null && "errors" in decided ? decided.errors : [])];
  if (wrong.length > 0) return { errors: wrong };
  if (others.failed.length > 0) dropAlternatives(source.document, others.failed);
  const { question, description, finding, sources } = read.file;
  const left = others.errors.map(({ code, values, ...place }) => ({
    ...place,
    ...worded(problem("alternativeLeftOut", { problem: { code, values } })),
  }));
  return {
    scenario: read.scenario,
    alternatives: others.alternatives,
    decisions: decided !== null && "errors" in decided ? null : decided,
    document: source.document,
    partial,
    meta: { question, description, finding, sources },
    amounts: read.amounts.map(({ path, ...dated }) => ({ ...dated, path: where.byIds(path) })),
    warnings: [...inOrder(read.warnings, where), ...left],
    locator: where,
  };
}

const noAlternatives = { alternatives: [], errors: [], failed: [] };

/** Problems in the order of the file, each once: copies of an intervention share their places. */
function inOrder(findings: readonly Finding[], where: Locator): Problem[] {
  const problems = new Map<string, Problem>();
  for (const problem of findings.map(where.problem)) {
    const key = [problem.file, problem.line, problem.column, problem.message.replace(/-\d+\b/g, "")].join("\n");
    if (!problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
