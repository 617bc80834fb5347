import { isMap, isNode, isScalar, type Node, type Pair, visit, type YAMLMap } from "yaml";
import { changeAt } from "./change.ts";
import { expandAliases } from "./expandAliases.ts";
import { locator, placeOf } from "./locate.ts";
import { record } from "./loose.ts";
import { toPlain } from "./plainData.ts";
import { type Problem, shown, visible } from "./problem.ts";
import { problem, type Said } from "./said.ts";
import { isRemoval } from "./setAt.ts";
import { keyOf, readSource, type Source } from "./source.ts";
import { worded } from "./tell.ts";

/** The file that another extends. */
export interface Parent {
  /** Shown in problems; two names are one file only if they are equal. */
  readonly fileName: string;
  readonly text: string;
}

/**
 * Reads the scenario that `extends` names: one of the library, or a file relative to the file `from` that says so.
 * Where there is none it says what was expected instead, like `a scenario of the library; did you mean 'ale'?`.
 */
export type ReadParent = (reference: string, from: string) => Parent | { readonly expected: Said };

/** Files in a line of parents. */
const mostParents = 20;

/** What a scenario says of itself alone. */
const notInherited = ["$schema", "question", "finding", "description", "alternatives", "decisions"];

type Result = Source | { readonly errors: readonly Problem[] };

/**
 * The whole scenario of a file that extends another (MODEL §9.1): the parent's tree, its own `extends` resolved first, with the
 * top-level keys of this file in the place of the parent's, and then the values of `set`. A file with neither is returned as it is.
 * Every node keeps the place where it was written.
 */
export function resolveSource(source: Source, readParent?: ReadParent): Result {
  return resolve(source, [], readParent);
}

/** Whether a text is only part of a scenario: the rest is in a parent, or to be set. */
export function isPartial(source: Source): boolean {
  const { contents } = source.document;
  return isMap(contents) && contents.items.some((pair) => ["extends", "set"].includes(keyOf(pair) ?? ""));
}

function resolve(source: Source, children: readonly string[], readParent: ReadParent | undefined): Result {
  if (!isPartial(source)) return source;
  const { value, findings } = toPlain(source);
  if (findings.length > 0) return { errors: findings.map(locator(source, value).problem) };
  expandAliases(source.document);
  const own = source.document.contents as YAMLMap;
  const [extending, setting] = ["extends", "set"].map((key) => own.items.find((pair) => keyOf(pair) === key));
  const errors: Problem[] = [];
  const report = (node: unknown, path: string, said: Said) => {
    errors.push({ ...placeOf(source, isNode(node) ? node : null), path: visible(path), ...worded(said) });
  };
  if (extending !== undefined) {
    const parent = readFrom(extending.value);
    if (parent === null) return { errors };
    if ("errors" in parent) return parent;
    inherit(source, parent);
  }
  own.items = own.items.filter((pair) => pair !== extending && pair !== setting);
  if (setting !== undefined) setAll(setting);
  return errors.length > 0 ? { errors } : source;

  /** The resolved parent; null where it cannot be named. */
  function readFrom(node: unknown): Result | null {
    const reference = record(value).extends;
    const names = [...children, source.fileName];
    if (typeof reference !== "string" || reference.trim() === "") {
      report(node ?? extending!.key, "extends", problem("expected", { found: shown(reference), rule: problem("aParent") }));
      return null;
    }
    const parent = readParent?.(reference, source.fileName) ?? { expected: problem("wholeScenario") };
    if ("expected" in parent) report(node, "extends", problem("expected", { found: shown(reference), rule: parent.expected }));
    else if (names.includes(parent.fileName)) {
      const circle = [...names.slice(names.indexOf(parent.fileName)), parent.fileName].join(" → ");
      report(node, "extends", problem("parentCircle", { circle }));
    } else if (names.length > mostParents) report(node, "extends", problem("tooManyParents", { most: mostParents }));
    else {
      const read = readSource(parent.text, parent.fileName);
      if ("errors" in read) return read;
      const { value, findings } = toPlain(read);
      if (findings.length > 0) return { errors: findings.map(locator(read, value).problem) };
      if (isMap(read.document.contents)) return resolve(read, names, readParent);
      report(node, "extends", problem("parentNotABlock", { found: shown(reference) }));
    }
    return null;
  }

  function setAll(pair: Pair): void {
    if (!isMap(pair.value)) {
      report(pair.value ?? pair.key, "set", problem("noPaths"));
      return;
    }
    for (const entry of pair.value.items) {
      const path = keyOf(entry) ?? "";
      const key = entry.key as Node;
      const node = entry.value as Node | null;
      const steps = path.split(".");
      const fail = (said: Said) => report(key, `set.${path}`, said);
      if (steps.some((step) => step.trim() === "")) fail(problem("wrongPath", { path: shown(path) }));
      else if (steps[0] === "extends" || steps[0] === "set")
        fail(problem("expected", { found: `'${steps[0]}'`, rule: problem("scenarioKey") }));
      else if (node === null || (isScalar(node) && node.value === null && !isRemoval(node)))
        fail(problem("expected", { found: problem("nothing"), rule: problem("valueOrNull") }));
      else {
        const origin = source.origins.get(node) ?? { file: source.fileName, lines: source.lines };
        const said = changeAt(source, { steps, value: isRemoval(node) ? null : node, origin, range: key.range ?? null });
        if (said !== null) fail(said);
      }
    }
  }
}

/** Puts what the parent has and the child does not write into the child's tree; nodes keep their places. */
function inherit(child: Source, parent: Source): void {
  const own = child.document.contents as YAMLMap;
  const base = parent.document.contents as YAMLMap;
  const written = new Map(own.items.map((pair) => [keyOf(pair), pair]));
  expandAliases(parent.document);
  visit(base, {
    Node: (_, node) => {
      child.origins.set(node, parent.origins.get(node) ?? { file: parent.fileName, lines: parent.lines });
      const removed = parent.removed.get(node);
      if (removed !== undefined) child.removed.set(node, removed);
    },
  });
  const inherited = base.items.filter((pair) => !written.has(keyOf(pair)) && !notInherited.includes(keyOf(pair) ?? ""));
  const first = own.items.filter((pair) => !base.items.some((other) => keyOf(other) === keyOf(pair)));
  // In the parent's order, so that the whole reads like the parent.
  const rest = base.items.flatMap((pair) => written.get(keyOf(pair)) ?? (inherited.includes(pair) ? [pair] : []));
  own.items = [...first, ...rest];
}
