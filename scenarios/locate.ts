import { isAlias, isMap, isNode, isScalar, isSeq, type Node } from "yaml";
import { aliasTargets } from "./plainData.ts";
import { type FilePath, type Finding, type Problem, visible } from "./problem.ts";
import { keyOf, type Place, type Source } from "./source.ts";
import { worded } from "./tell.ts";

/** Finds places in the file of a scenario and its parents. */
export interface Locator {
  /** Where a path of keys and positions is written; the nearest block around it if it is not written at all. */
  place(path: FilePath, atKey?: boolean): Place;
  /** Where a path by ids is written; `skolfam-2`, a copy, is where `skolfam` is. */
  locate(path: string): Place;
  /** `interventions.0.cost` → `interventions.skolfam.cost`. */
  byIds(path: FilePath): string;
  /** The reverse, as far as the file has it. */
  byPositions(path: string): FilePath;
  /** Name of the file that a node of the tree was written in. */
  fileOf(node: Node): string;
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
        if (pair === undefined) {
          const removal = source.removed.get(holder)?.get(String(step));
          if (removal !== undefined) return removal;
          break;
        }
        if (isNode(pair.key) && ((atKey && depth === path.length - 1) || !hasRange(pair.value))) found = pair.key;
        else if (isNode(pair.value)) found = pair.value;
        node = pair.value;
      } else if (isSeq(holder) && typeof step === "number" && isNode(holder.items[step])) {
        found = holder.items[step];
        node = holder.items[step];
      } else break;
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
    fileOf: (node) => placeOf(source, node).file,
    problem: ({ path, code, values, atKey }) => ({ ...place(path, atKey), path: visible(byIds(path)), ...worded({ code, values }) }),
  };
}

function hasRange(node: unknown): boolean {
  // An empty value (`cost:`) sits at the start of the next line, where nobody looks for it.
  return isNode(node) && !(isScalar(node) && node.source === "" && node.value === null);
}

/** Where a node is written. */
export function placeOf(source: Source, node: Node | null): Place {
  const { file, lines } = (node === null ? undefined : source.origins.get(node)) ?? { file: source.fileName, lines: source.lines };
  if (node?.range == null || lines === null) return { file, line: 1, column: 1 };
  const { line, col } = lines.linePos(node.range[0]);
  return { file, line, column: col };
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
