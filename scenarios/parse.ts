import type { Document } from "yaml";
import { modelIssues } from "../engine/model/check.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import { buildScenario } from "./build.ts";
import { completed } from "./completed.ts";
import { distributionWarnings } from "./distributionChecks.ts";
import { isPartial, type ReadParent, resolveSource } from "./extend.ts";
import { findingsOf } from "./findings.ts";
import type { DatedAmount } from "./inBasePrices.ts";
import { type Locator, locator } from "./locate.ts";
import { toPlain } from "./plainData.ts";
import type { FilePath, Finding, Problem } from "./problem.ts";
import { checkReferences } from "./references.ts";
import { fileSchema, type ScenarioFile } from "./schema.ts";
import { setValues } from "./set.ts";
import { readSource, type Source } from "./source.ts";

export interface ParseOptions {
  /** Shown in problems. */
  readonly fileName: string;
  /** Text of a file beside the file `from` that names it; without it `file:` is an error. */
  readonly readFile?: (relativePath: string, from: string) => string;
  /** Reads what `extends` names; without it `extends` is an error. */
  readonly readParent?: ReadParent;
  /** `path=value` texts that replace values of the file, as from `--set`. */
  readonly overrides?: readonly string[];
}

export interface Parsed {
  readonly scenario: Scenario;
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
  /** A file that is named with `--set` is looked for beside the scenario. */
  const fileOf = (path: FilePath) => {
    const { file } = where.place(path);
    return file.startsWith("--set ") ? options.fileName : file;
  };
  const { readFile } = options;
  const inlined = completed(plain, readFile && ((name, path) => readFile(name, fileOf(path))));
  const read = fileSchema.safeParse(inlined.value);
  const references = checkReferences(plain);
  const errors = [...findings, ...inlined.findings, ...(read.success ? [] : findingsOf(read.error)), ...references.errors];
  if (!read.success || errors.length > 0) return { errors: inOrder(errors, where) };
  const scenario = buildScenario(read.data);
  const issues = modelIssues(scenario).map(({ path, message }) => ({ path: where.byPositions(path), message }));
  if (issues.length > 0) return { errors: inOrder(issues, where) };
  const { question, description, finding, sources } = read.data;
  const warnings = inOrder([...references.warnings, ...distributionWarnings(read.data)], where);
  const amounts = inlined.amounts.map(({ path, ...dated }) => ({ ...dated, path: where.byIds(path) }));
  return {
    scenario,
    document: source.document,
    partial,
    meta: { question, description, finding, sources },
    amounts,
    warnings,
    locator: where,
  };
}

/** Problems in the order of the file, each once: copies of an intervention share their places. */
function inOrder(findings: readonly Finding[], where: Locator): Problem[] {
  const problems = new Map<string, Problem>();
  for (const problem of findings.map(where.problem)) {
    const key = [problem.file, problem.line, problem.column, problem.message.replace(/-\d+\b/g, "")].join("\n");
    if (!problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
