import type { Document } from "yaml";
import type { Scenario } from "../engine/model/scenario.ts";
import { buildScenario } from "./build.ts";
import { findingsOf } from "./leaf.ts";
import { type Locator, locator } from "./locate.ts";
import type { Problem } from "./problem.ts";
import { fileSchema, type ScenarioFile } from "./schema.ts";
import { readSource, type Source, toPlain } from "./source.ts";

export interface ParseOptions {
  /** Shown in problems. */
  readonly fileName: string;
  /** Text of a file beside the scenario; without it `file:` is an error. */
  readonly readFile?: (relativePath: string) => string;
  /** `path=value` texts that replace values of the file, as from `--set`. */
  readonly overrides?: readonly string[];
}

export interface Parsed {
  readonly scenario: Scenario;
  /** The file's tree with its comments, overrides applied. */
  readonly document: Document;
  readonly meta: Pick<ScenarioFile, "question" | "description" | "finding" | "sources">;
  /** What is allowed but probably not meant. */
  readonly warnings: readonly Problem[];
  readonly locator: Locator;
}

/** Reads a scenario from YAML or JSON text: the scenario, or everything that is wrong with it, in the order of the file. */
export function parse(text: string, options: ParseOptions): Parsed | { readonly errors: readonly Problem[] } {
  const source = readSource(text, options.fileName);
  return "errors" in source ? source : parseSource(source, options);
}

function parseSource(source: Source, options: ParseOptions): Parsed | { readonly errors: readonly Problem[] } {
  const plain = toPlain(source);
  const where = locator(source, plain.value);
  if (plain.findings.length > 0) return { errors: plain.findings.map(where.problem) };
  const read = fileSchema.safeParse(plain.value);
  if (!read.success) return { errors: findingsOf(read.error).map(where.problem) };
  const { question, description, finding, sources } = read.data;
  void options;
  return {
    scenario: buildScenario(read.data),
    document: source.document,
    meta: { question, description, finding, sources },
    warnings: [],
    locator: where,
  };
}
