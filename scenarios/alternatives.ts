import { type Document, isMap, isSeq, type Node } from "yaml";
import type { Scenario } from "../engine/model/scenario.ts";
import { changeAt } from "./change.ts";
import { type Checked, checked } from "./checked.ts";
import { expandAliases } from "./expandAliases.ts";
import { canonicalText } from "./hash.ts";
import { type Locator, toIds } from "./locate.ts";
import { scaledSteps } from "./overridePath.ts";
import { toPlain } from "./plainData.ts";
import { type FilePath, type Problem, shown, visible } from "./problem.ts";
import { problem, type Said } from "./said.ts";
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
    const said = problem("alternativesBesideObserved");
    return { alternatives, errors: [base.where.problem({ path: ["alternatives"], ...said })], failed: entries.map((_, index) => index) };
  }
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
  const document = base.source.document.clone() as Document;
  const source: Source = { ...base.source, document, origins: new WeakMap(), removed: new WeakMap() };
  expandAliases(document);
  const settings = document.getIn(at, true);
  const report = (key: string | null, said: Said, path?: string): Problem => {
    const there: FilePath = key === null ? at : [...at, key];
    return { ...base.where.problem({ path: there, ...said, atKey: key !== null }), ...(path === undefined ? {} : { path }) };
  };
  if (!isMap(settings)) return [report(null, problem("noPaths"))];
  const set: { path: string; value: string }[] = [];
  const errors: Problem[] = [];
  for (const pair of settings.items) {
    const path = keyOf(pair) ?? "";
    const steps = path.split(".");
    const node = pair.value as Node | null;
    const said = forbidden(steps) ?? changeAt(source, { steps, value: isRemoval(node) ? null : node, origin: noPlace, range: null });
    if (said !== null) errors.push(report(path, said));
    set.push({ path, value: node === null ? "" : visible(node.toString().trim()) });
  }
  if (errors.length > 0) return errors;
  document.delete("alternatives");
  const { value: plain, findings } = toPlain(source);
  const read = findings.length > 0 ? { errors: findings } : checked(plain, base.readFile);
  if ("errors" in read) {
    return read.errors.map(({ path, ...said }) => {
      const ids = toIds(path, plain);
      return report(causeOf(ids, set) ?? set[0]?.path ?? null, said, visible(ids));
    });
  }
  const strange = idsOf(read.scenario).find((id) => !idsOf(base.checked.scenario).includes(id));
  if (strange !== undefined) return [report(null, problem("alternativeNewId", { id: shown(strange) }))];
  if (modelText(read.scenario) === modelText(base.checked.scenario)) return [report(null, problem("alternativeWithoutChange"))];
  return { name: entry.name, why: entry.why, set, replications: entry.replications ?? null, scenario: read.scenario };
}

/** Problems of an alternative are placed by its own lines. */
const noPlace = { file: "", lines: null };

function forbidden(steps: readonly string[]): Said | null {
  const [root = ""] = steps;
  if (steps.some((step) => step.trim() === "")) return problem("wrongPath", { path: shown(steps.join(".")) });
  if (structure.includes(root)) return problem("expected", { found: `'${root}'`, rule: problem("scenarioKey") });
  const key = futures.includes(root) ? root : steps.at(-1) === "id" ? "id" : null;
  return key === null ? null : problem("keptByAlternatives", { key: `'${key}'` });
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
