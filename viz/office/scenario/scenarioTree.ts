import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { problem, type Said } from "../../../workers/host.ts";
import { type Steps, writtenPath } from "./keyPath.ts";
import { isListOfIds, knownAt } from "./schemaAt.ts";

/** A row that says something: a value at a path, and what is said of it. */
export interface TreeRow {
  readonly line: number;
  readonly steps: Steps;
  readonly value: unknown;
  readonly note: string;
  readonly above: string;
}

/** What is wrong with a row. */
export interface RowFault {
  readonly line: number;
  readonly said: Said;
}

interface Branch {
  readonly first: TreeRow;
  leaf: TreeRow | null;
  readonly inside: Map<string | number, Branch>;
}

const widest = 140;

/** The tree of a scenario from its rows, in their order; or what goes against each other in them. */
export function scenarioTree(rows: readonly TreeRow[]): { readonly document: Document } | { readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = [];
  const root: Branch = { first: rows[0]!, leaf: null, inside: new Map() };
  for (const row of rows) {
    let branch = root;
    for (const step of row.steps) {
      const found = branch.inside.get(step);
      if (found !== undefined && isValue(found.leaf) && step !== row.steps.at(-1)) {
        faults.push({ line: row.line, said: problem("bookBelowValue", { key: writtenPath(row.steps), line: found.leaf!.line }) });
      }
      const next: Branch = found ?? { first: row, leaf: null, inside: new Map() };
      branch.inside.set(step, next);
      branch = next;
    }
    if (branch.leaf !== null)
      faults.push({ line: row.line, said: problem("bookTwice", { key: writtenPath(row.steps), line: branch.leaf.line }) });
    else if (branch.inside.size > 0 && isValue(row))
      faults.push({ line: row.line, said: problem("bookAboveValues", { key: writtenPath(row.steps) }) });
    else branch.leaf = row;
  }
  if (faults.length > 0) return { faults };
  const document = new Document();
  document.contents = nodeOf(root, [], document).node as typeof document.contents;
  return { document };
}

/** Whether a row holds more than that there is a block. */
function isValue(row: TreeRow | null): boolean {
  return row !== null && !(typeof row.value === "object" && row.value !== null && Object.keys(row.value).length === 0);
}

interface Grown {
  readonly node: Node;
  /** Comments behind the values within, each once. */
  readonly notes: ReadonlySet<string>;
  /** Nothing is said above a value within. */
  readonly quiet: boolean;
}

function nodeOf(branch: Branch, steps: Steps, document: Document): Grown {
  if (branch.inside.size === 0) {
    const { value, note } = branch.leaf!;
    const node = document.createNode(value, { flow: true }) as Node;
    if (note !== "") node.comment = lines(note);
    return { node, notes: new Set([note]), quiet: true };
  }
  const ids = isListOfIds(steps);
  const list = ids || [...branch.inside.keys()].every((step) => typeof step === "number");
  const entries = [...branch.inside];
  if (list && !ids) entries.sort(([a], [b]) => Number(a) - Number(b));
  const collection = list ? new YAMLSeq() : new YAMLMap();
  const notes = new Set<string>();
  let quiet = true;
  for (const [at, [step, inside]] of entries.entries()) {
    const grown = nodeOf(inside, [...steps, step], document);
    if (ids && typeof step === "string") identify(grown.node, step, document);
    const above = at === 0 && steps.length > 0 ? "" : inside.first.above;
    if (above !== "" || !grown.quiet) quiet = false;
    for (const note of grown.notes) notes.add(note);
    if (list) {
      if (above !== "") grown.node.commentBefore = lines(above);
      (collection as YAMLSeq).items.push(grown.node);
    } else {
      const key = new Scalar(typeof step === "string" && /^\d{1,9}$/.test(step) ? Number(step) : step);
      if (above !== "") key.commentBefore = lines(above);
      (collection as YAMLMap).items.push(new Pair(key, grown.node));
    }
  }
  if (quiet && notes.size === 1 && mayStandOnALine(steps)) fold(collection, [...notes][0]!, document);
  return { node: collection, notes, quiet };
}

/** Puts the id that a path names into its item. */
function identify(node: Node, id: string, document: Document): void {
  if (node instanceof YAMLMap && !node.has("id")) node.items.unshift(document.createPair("id", id));
}

/** Whether a block there is usually written in braces: what the schema takes as one value. */
function mayStandOnALine(steps: Steps): boolean {
  const { told } = knownAt(steps);
  return (
    steps.length > 0 && (told.content.kind === "leaf" || (told.content.kind === "names" && told.content.element.content.kind === "leaf"))
  );
}

/** Writes a block on one line with the comment of its values behind it, where that is not too long. */
function fold(collection: YAMLMap | YAMLSeq, note: string, document: Document): void {
  const multiline = JSON.stringify(collection.toJS(document));
  if (multiline.length > widest || multiline.includes("\\n")) return;
  const clear = (node: unknown): void => {
    if (node instanceof Scalar) node.comment = null;
    if (node instanceof YAMLSeq) for (const item of node.items) clear(item);
    if (node instanceof YAMLMap) for (const { value } of node.items) clear(value);
    if (node instanceof YAMLMap || node instanceof YAMLSeq) Object.assign(node, { flow: true, comment: null });
  };
  clear(collection);
  if (note !== "") collection.comment = lines(note);
}

function lines(text: string): string {
  return text
    .split("\n")
    .map((line) => ` ${line}`)
    .join("\n");
}
