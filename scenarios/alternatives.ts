import { type Document, isSeq } from "yaml";
import type { Scenario } from "../engine/model/scenario.ts";
import { type Base, type Changed, readChange } from "./changed.ts";
import type { Checked } from "./checked.ts";
import { canonicalText } from "./hash.ts";
import { type FilePath, type Problem, shown } from "./problem.ts";
import { problem } from "./said.ts";

/** Another reading of the same facts (MODEL §9.1): the scenario with some values set. */
export interface Alternative extends Changed {
  readonly name: string;
  readonly why: string;
  /** Futures it is run on; null where the file does not say. */
  readonly replications: number | null;
}

/** More readings than these are an experiment, not a list. */
const mostAlternatives = 50;

type Entry = Checked["file"]["alternatives"][number];

/** The alternatives of a scenario, in their order, each ready to run; and what is wrong with those that are not. */
export function readAlternatives(base: Base): {
  readonly alternatives: readonly Alternative[];
  readonly errors: readonly Problem[];
  /** Positions of those with errors. */
  readonly failed: readonly number[];
} {
  const entries = base.checked.file.alternatives;
  const alternatives: Alternative[] = [];
  const errors: Problem[] = [];
  const failed: number[] = [];
  if (entries.length > mostAlternatives) {
    const said = problem("tooManyAlternatives", { found: entries.length, most: mostAlternatives });
    return { alternatives, errors: [base.where.problem({ path: ["alternatives"], ...said })], failed: [] };
  }
  for (const [index, entry] of entries.entries()) {
    const twice = entries.slice(0, index).some(({ name }) => name === entry.name);
    const said = problem("alternativeNameTwice", { name: shown(entry.name) });
    const read = twice
      ? [base.where.problem({ path: ["alternatives", index, "name"], ...said })]
      : readAlternative(base, entry, ["alternatives", index, "set"]);
    if ("scenario" in read) alternatives.push(read);
    else {
      errors.push(...read);
      failed.push(index);
    }
  }
  return { alternatives, errors, failed };
}

function readAlternative(base: Base, entry: Entry, at: FilePath): Alternative | readonly Problem[] {
  const read = readChange(base, at);
  if (!("scenario" in read)) return read;
  if (modelText(read.scenario) === modelText(base.checked.scenario)) {
    return [base.where.problem({ path: at, ...problem("alternativeWithoutChange"), atKey: false })];
  }
  return { name: entry.name, why: entry.why, replications: entry.replications ?? null, ...read };
}

/** A scenario without what it is called. */
function modelText(scenario: Scenario): string {
  return canonicalText({ ...scenario, name: "" });
}

/** Takes alternatives out of a tree that cannot be run with what else was set. */
export function dropAlternatives(document: Document, positions: readonly number[]): void {
  const list = document.get("alternatives", true);
  if (!isSeq(list)) return;
  list.items = list.items.filter((_, index) => !positions.includes(index));
  if (list.items.length === 0) document.delete("alternatives");
}
