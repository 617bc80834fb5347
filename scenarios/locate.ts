import { isAlias, isMap, isNode, isScalar, isSeq, type Node } from "yaml";
import { aliasTargets } from "./plainData.ts";
import { type FilePath, type Finding, type Problem, visible } from "./problem.ts";
import { keyOf, type Source } from "./source.ts";

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Finds places in one file. */
export interface Locator {
  /** Where a path of keys and positions is written; the nearest block around it if it is not written at all. */
  place(path: FilePath, atKey?: boolean): Place;
  /** Where a path by ids is written; `skolfam-2`, a copy, is where `skolfam` is. */
  locate(path: string): Place;
  /** `interventions.0.cost` → `interventions.skolfam.cost`. */
  byIds(path: FilePath): string;
  /** The reverse, as far as the file has it. */
  byPositions(path: string): FilePath;
  problem(finding: Finding): Problem;
}

/** Makes the locator of a file from its tree and the same as plain data. */
export function locator(source: Source, plain: unknown): Locator {
  const targets = aliasTargets(source.document);

  function place(path: FilePath, atKey = false): Place {
    let node: unknown = source.document.contents;
    let found: Node | null = isNode(node) ? node : null;
    for (const [depth, step] of path.entries()) {
      const holder: unknown = isAlias(node) ? targets.get(node) : node;
      if (isMap(holder)) {
        const pair = holder.items.find((item) => keyOf(item) === String(step));
        if (pair === undefined) break;
        if (isNode(pair.key) && ((atKey && depth === path.length - 1) || !hasRange(pair.value))) found = pair.key;
        else if (isNode(pair.value)) found = pair.value;
        node = pair.value;
      } else if (isSeq(holder) && typeof step === "number" && isNode(holder.items[step])) {
        found = holder.items[step];
        node = holder.items[step];
      } else break;
      if (isNode(node) && source.origins.has(node)) return { file: source.origins.get(node)!, line: 1, column: 1 };
    }
    return placeOf(source, found);
  }

  const byPositions = (path: string): FilePath => toPositions(path, plain);
  const byIds = (path: FilePath): string => toIds(path, plain);
  return {
    place,
    locate: (path) => place(byPositions(path)),
    byIds,
    byPositions,
    problem: ({ path, message, atKey }) => ({ ...place(path, atKey), path: visible(byIds(path)), message: visible(message) }),
  };
}

function hasRange(node: unknown): boolean {
  // An empty value (`cost:`) sits at the start of the next line, where nobody looks for it.
  return isNode(node) && !(isScalar(node) && node.source === "" && node.value === null);
}

function placeOf(source: Source, node: Node | null): Place {
  if (node?.range == null) return { file: source.fileName, line: 1, column: 1 };
  const { line, col } = source.lines.linePos(node.range[0]);
  return { file: source.fileName, line, column: col };
}

/** Path by ids of a path by positions. */
export function toIds(path: FilePath, plain: unknown): string {
  let value = plain;
  const steps = path.map((step) => {
    const inside = child(value, step);
    const named = Array.isArray(value) ? child(inside, "id") : null;
    value = inside;
    return typeof named === "string" ? named : String(step);
  });
  return steps.join(".");
}

/** Path by positions of a path by ids; an id that is not there is taken for the original of a copy, else kept as it is. */
export function toPositions(path: string, plain: unknown): FilePath {
  let value = plain;
  return path.split(".").map((step) => {
    const position = Array.isArray(value) ? positionOf(value, step) : step;
    value = child(value, position);
    return position;
  });
}

function positionOf(list: readonly unknown[], id: string): string | number {
  for (const name of [id, id.replace(/-\d+$/, "")]) {
    const index = list.findIndex((item) => child(item, "id") === name);
    if (index >= 0) return index;
  }
  return /^\d+$/.test(id) ? Number(id) : id;
}

function child(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined;
}
