import { type Document, isCollection, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import { expandAliases, keyOf } from "../../../workers/host.ts";
import type { Steps } from "./keyPath.ts";
import { isListOfIds, knownAt } from "./schemaAt.ts";
import { cellOf, type ValueCell } from "./valueCell.ts";

/** A value of a scenario with what is said of it. */
export interface ScenarioRow extends ValueCell {
  readonly steps: Steps;
  /** The comment behind it, which says where it comes from; that of the block in braces around it where it has none. */
  readonly note: string;
  /** The comments above it. */
  readonly above: string;
}

export interface ScenarioRows {
  readonly rows: readonly ScenarioRow[];
  /** Lists that are too long for a row each, and texts that are tables: a sheet each, to which a row points. */
  readonly lists: readonly { readonly values: readonly ValueCell[]; readonly steps: Steps }[];
  readonly tables: readonly { readonly text: string; readonly steps: Steps }[];
}

export interface SheetNames {
  readonly list: (number: number) => string;
  readonly table: (number: number) => string;
}

const longestList = 24;

/** Every value of a scenario as a row, in the order of the file; an alias is what it stands for. The tree is changed along. */
export function scenarioRows(document: Document, names: SheetNames): ScenarioRows {
  expandAliases(document);
  const rows: ScenarioRow[] = [];
  const lists: ScenarioRows["lists"][number][] = [];
  const tables: ScenarioRows["tables"][number][] = [];
  let waiting: string[] = commentLines(document.commentBefore).filter((line) => !/yaml-language-server/.test(line));

  const add = (steps: Steps, note: string, { cell, unit }: ValueCell) => {
    rows.push({ steps, cell, unit, note, above: waiting.join("\n") });
    waiting = [];
  };
  const point = (steps: Steps, note: string, cell: string) => add(steps, note, { cell, unit: "" });

  function walk(node: unknown, steps: Steps, around: string): void {
    if (!isNode(node)) {
      add(steps, around, cellOf(node, undefined));
      return;
    }
    waiting.push(...commentLines(node.commentBefore));
    const own = commentLines(node.comment).join("\n");
    const isBlock = isCollection(node) && node.flow !== true;
    const note = isBlock ? "" : own || around;
    if (isScalar(node)) leaf(node.value, steps, note);
    else if (isSeq(node)) sequence(node, steps, note);
    else if (isMap(node)) block(node, steps, note);
    if (isBlock && own !== "") waiting.push(own);
  }

  function leaf(value: unknown, steps: Steps, note: string): void {
    if (steps.at(-1) === "studies" && typeof value === "string" && value.includes("\n")) {
      tables.push({ text: value, steps });
      point(steps, note, `table: ${names.table(tables.length)}`);
    } else add(steps, note, cellOf(value, knownAt(steps).told.quantity));
  }

  function sequence(node: YAMLSeq, steps: Steps, note: string): void {
    if (node.items.length === 0) add(steps, note, cellOf([], undefined));
    else if (node.items.length > longestList && node.items.every((item) => isScalar(item) && !item.comment && !item.commentBefore)) {
      const { quantity } = knownAt(steps).told;
      lists.push({ values: node.items.map((item) => cellOf((item as { value: unknown }).value, quantity)), steps });
      point(steps, note, `list: ${names.list(lists.length)}`);
    } else {
      const ids = isListOfIds(steps) ? node.items.map(idOf) : [];
      for (const [at, item] of node.items.entries()) {
        const id = ids[at] ?? null;
        walk(item, [...steps, id === null || ids.indexOf(id) !== at ? at : id], note);
      }
    }
  }

  function block(node: YAMLMap, steps: Steps, note: string): void {
    const named = typeof steps.at(-1) === "string" && isListOfIds(steps.slice(0, -1));
    const [all, before] = [node.items, rows.length];
    for (const pair of all) {
      const key = keyOf(pair) ?? "";
      if (isNode(pair.key)) waiting.push(...commentLines(pair.key.commentBefore));
      if (named && key === "id" && isScalar(pair.value) && !pair.value.comment) continue;
      walk(pair.value, [...steps, key], note);
    }
    if (rows.length === before) add(steps, note, cellOf({}, undefined));
  }

  if (document.contents !== null) walk(document.contents, [], "");
  waiting.push(...commentLines(document.comment));
  const last = rows.at(-1);
  if (waiting.length > 0 && last !== undefined)
    rows[rows.length - 1] = { ...last, above: [last.above, ...waiting].filter(Boolean).join("\n") };
  return { rows, lists, tables };
}

/** The id of an item by which it may be named. */
function idOf(item: unknown): string | null {
  const id = isMap(item) ? (item as YAMLMap<Node, Node>).get("id") : null;
  return typeof id === "string" && !/^\d+$/.test(id) ? id : null;
}

function commentLines(comment: string | null | undefined): readonly string[] {
  return (comment ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
