import { type Document, isMap, type Node } from "yaml";
import type { Scenario } from "../engine/model/scenario.ts";
import { changeAt } from "./change.ts";
import { type Checked, checked } from "./checked.ts";
import { expandAliases } from "./expandAliases.ts";
import { type Locator, toIds } from "./locate.ts";
import { scaledSteps } from "./overridePath.ts";
import { toPlain } from "./plainData.ts";
import { type FilePath, type Problem, shown, visible } from "./problem.ts";
import { problem, type Said } from "./said.ts";
import { isRemoval } from "./setAt.ts";
import { keyOf, type Source } from "./source.ts";

/** What would make other futures. */
const futures = ["schema", "startYear", "horizonYears"];
/** Lists of changes: what a change leads to has none. */
const listsOfChanges = ["alternatives", "decisions"];
const structure = ["extends", "set", ...listsOfChanges];

/** A scenario that was read, in which changes are written. */
export interface Base {
  readonly source: Source;
  readonly checked: Checked;
  readonly where: Locator;
  readonly readFile: ((relativePath: string, path: FilePath) => string) | undefined;
}

/** The scenario with some values set. */
export interface Changed {
  /** Paths with values as YAML, null for what is taken away. */
  readonly set: readonly { readonly path: string; readonly value: string }[];
  readonly scenario: Scenario;
}

/** Reads the block `set` at a path of the file: the scenario it leads to, on the same futures, or what is wrong, placed by its lines. */
export function readChange(base: Base, at: FilePath): Changed | readonly Problem[] {
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
  for (const key of listsOfChanges) document.delete(key);
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
  return { set, scenario: read.scenario };
}

/** Problems of a change are placed by its own lines. */
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
