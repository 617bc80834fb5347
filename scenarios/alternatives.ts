import { type Document, isMap, isSeq, type Node } from "yaml";
import type { Scenario } from "../engine/model/scenario.ts";
import { changeAt } from "./change.ts";
import { type Checked, checked } from "./checked.ts";
import { expandAliases } from "./expandAliases.ts";
import { canonicalText } from "./hash.ts";
import { type Locator, toIds } from "./locate.ts";
import { scaledSteps } from "./overridePath.ts";
import { toPlain } from "./plainData.ts";
import { type FilePath, type Problem, show, visible } from "./problem.ts";
import { isRemoval } from "./setAt.ts";
import { keyOf, type Source } from "./source.ts";

/** Another reading of the same facts (MODEL §9.1): the scenario with some values set. */
export interface Alternative {
  readonly name: string;
  readonly why: string;
  /** What it sets: paths with values as YAML, null for what it takes away. */
  readonly set: readonly { readonly path: string; readonly value: string }[];
  /** Futures it is run on; null where the file does not say. */
  readonly replications: number | null;
  readonly scenario: Scenario;
}

/** More readings than these are an experiment, not a list. */
const mostAlternatives = 50;

/** What would make other futures. */
const futures = ["schema", "startYear", "horizonYears"];
const structure = ["extends", "set", "alternatives"];

type Entry = Checked["file"]["alternatives"][number];

interface Base {
  readonly source: Source;
  readonly checked: Checked;
  readonly where: Locator;
  readonly readFile: ((relativePath: string, path: FilePath) => string) | undefined;
}

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
  if (entries.length > 0 && base.checked.scenario.observed !== undefined) {
    const message = "found alternatives beside observed, expected one of them: futures that are weighed are not compared in pairs yet";
    return { alternatives, errors: [base.where.problem({ path: ["alternatives"], message })], failed: entries.map((_, index) => index) };
  }
  if (entries.length > mostAlternatives) {
    const message = `found ${entries.length} alternatives, expected at most ${mostAlternatives}`;
    return { alternatives, errors: [base.where.problem({ path: ["alternatives"], message })], failed: [] };
  }
  for (const [index, entry] of entries.entries()) {
    const twice = entries.slice(0, index).some(({ name }) => name === entry.name);
    const message = `found ${show(entry.name)} a second time, expected every alternative to have its own name`;
    const read = twice
      ? [base.where.problem({ path: ["alternatives", index, "name"], message })]
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
  const document = base.source.document.clone() as Document;
  const source: Source = { ...base.source, document, origins: new WeakMap(), removed: new WeakMap() };
  expandAliases(document);
  const settings = document.getIn(at, true);
  const problem = (key: string | null, message: string, path?: string): Problem => {
    const there: FilePath = key === null ? at : [...at, key];
    return { ...base.where.problem({ path: there, message, atKey: key !== null }), ...(path === undefined ? {} : { path }) };
  };
  if (!isMap(settings)) return [problem(null, "found no block of paths, expected lines like fund.capital: 40 mnkr")];
  const set: { path: string; value: string }[] = [];
  const errors: Problem[] = [];
  for (const pair of settings.items) {
    const path = keyOf(pair) ?? "";
    const steps = path.split(".");
    const node = pair.value as Node | null;
    const message = forbidden(steps) ?? changeAt(source, { steps, value: isRemoval(node) ? null : node, origin: noPlace, range: null });
    if (message !== null) errors.push(problem(path, message));
    set.push({ path, value: node === null ? "" : visible(node.toString().trim()) });
  }
  if (errors.length > 0) return errors;
  document.delete("alternatives");
  const { value: plain, findings } = toPlain(source);
  const read = findings.length > 0 ? { errors: findings } : checked(plain, base.readFile);
  if ("errors" in read) {
    return read.errors.map(({ path, message }) => {
      const ids = toIds(path, plain);
      return problem(causeOf(ids, set) ?? set[0]?.path ?? null, message, visible(ids));
    });
  }
  const strange = idsOf(read.scenario).find((id) => !idsOf(base.checked.scenario).includes(id));
  if (strange !== undefined)
    return [problem(null, `found the new id ${show(strange)}, expected the ids of the scenario: others would be other futures`)];
  if (modelText(read.scenario) === modelText(base.checked.scenario))
    return [problem(null, "found nothing that changes the scenario, expected another reading of it")];
  return { name: entry.name, why: entry.why, set, replications: entry.replications ?? null, scenario: read.scenario };
}

/** Problems of an alternative are placed by its own lines. */
const noPlace = { file: "", lines: null };

function forbidden(steps: readonly string[]): string | null {
  const [root = ""] = steps;
  if (steps.some((step) => step.trim() === "")) return `found the path ${show(steps.join("."))}, expected keys with points between them`;
  if (structure.includes(root)) return `found '${root}', expected a key of the scenario itself`;
  const key = futures.includes(root) ? root : steps.at(-1) === "id" ? "id" : null;
  return key === null ? null : `found '${key}', which an alternative keeps, expected a path that leaves the futures the same`;
}

/** The path that was set at, above or below the place of a problem. */
function causeOf(ids: string, set: readonly { readonly path: string }[]): string | undefined {
  const meets = (a: readonly string[], b: readonly string[]) =>
    a.slice(0, Math.min(a.length, b.length)).every((step, i) => step === b[i] || step === "*" || b[i] === "*");
  return set.findLast(({ path }) => meets(plainSteps(path), ids.split(".")))?.path;
}

function plainSteps(path: string): readonly string[] {
  const steps = path.split(".");
  return scaledSteps(steps) ?? steps;
}

function idsOf({ departments, interventions }: Scenario): readonly string[] {
  return [
    ...departments.map(({ id }) => id),
    ...interventions.flatMap(({ id, outcomes, benefits }) => [id, ...[...outcomes, ...benefits].map((line) => `${id}.${line.id}`)]),
  ];
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
