import { type Document, isCollection, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap, YAMLSeq } from "yaml";
import { expandAliases, keyOf, readSource } from "../../../../workers/host.ts";

/** Steps to a value of a scenario's tree: keys of blocks, positions in lists. */
export type Path = readonly (string | number)[];

/** The tree of a text with its comments; aliases stand for themselves, so that a change in one place is one. Throws RangeError where the text is no YAML. */
export function treeOf(text: string): Document {
  const source = readSource(text, "scenario");
  if ("errors" in source) throw new RangeError(`treeOf: ${source.errors[0]!.message}`);
  expandAliases(source.document);
  return source.document;
}

/** The text of a tree: comments kept, no line broken. */
export function textOf(document: Document): string {
  return document.toString({ lineWidth: 0 });
}

/** The text with a value in the place of what stands at a path, its comment kept; undefined takes the key away, and blocks that are empty then. */
export function withValue(text: string, path: Path, value: unknown): string {
  const document = treeOf(text);
  if (value === undefined) take(document, path);
  else place(document, path, document.createNode(value, { flow: true }) as Node);
  return textOf(document);
}

function place(document: Document, path: Path, node: Node): void {
  const old = document.getIn(path, true);
  if (isNode(old)) Object.assign(node, { comment: old.comment, commentBefore: old.commentBefore, spaceBefore: old.spaceBefore });
  document.setIn(path, node);
}

function take(document: Document, path: Path): void {
  document.deleteIn(path);
  for (let depth = path.length - 1; depth > 0; depth--) {
    const around = document.getIn(path.slice(0, depth), true);
    if (!isMap(around) || around.items.length > 0) return;
    document.deleteIn(path.slice(0, depth));
  }
}

/** The text with a block or value (as YAML) at the end of a list, which is made where there is none. */
export function withItem(text: string, list: Path, item: string): string {
  const document = treeOf(text);
  const node = treeOf(item).contents as Node;
  const found = document.getIn(list, true);
  if (isSeq(found)) {
    if (found.items.length === 0) found.flow = false;
    found.items.push(node);
  } else {
    const made = new YAMLSeq<Node>();
    made.items.push(node);
    document.setIn(list, made);
  }
  return textOf(document);
}

/** The text with a copy of a list's item behind it, under a new id and, where it has a name, a new name. */
export function withCopy(text: string, list: Path, at: number, id: string, name: string | null): string {
  const document = treeOf(text);
  const items = listAt(document, list).items;
  const copy = (items[at] as Node).clone() as Node;
  if (isMap(copy)) {
    copy.set("id", id);
    if (name !== null) copy.set("name", name);
  }
  items.splice(at + 1, 0, copy);
  return textOf(document);
}

/** The text without an item of a list. */
export function withoutItem(text: string, list: Path, at: number): string {
  const document = treeOf(text);
  const found = listAt(document, list);
  found.items.splice(at, 1);
  if (found.items.length === 0) found.flow = true;
  return textOf(document);
}

/** The text with an item of a list moved to another position. */
export function withMoved(text: string, list: Path, from: number, to: number): string {
  const document = treeOf(text);
  const items = listAt(document, list).items;
  items.splice(to, 0, ...items.splice(from, 1));
  return textOf(document);
}

function listAt(document: Document, list: Path): YAMLSeq {
  const found = document.getIn(list, true);
  if (!isSeq(found)) throw new RangeError(`listAt: there is no list at ${list.join(".")}`);
  return found;
}

/** The comment behind a value, which says where it comes from: its own, or that of the block in braces that it stands in; "" where there is none. */
export function noteAt(document: Document, path: Path): string {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    const inBraces = isScalar(node) || (isCollection(node) && node.flow === true);
    if (!inBraces && depth < path.length) return "";
    const note = isNode(node) ? (node.comment?.split("\n")[0]?.trim() ?? "") : "";
    if (note !== "") return note;
  }
  return "";
}

/**
 * The text with another comment behind a value. A value within braces gets a line of its own first: a comment behind braces is about all of them, and is
 * then repeated behind each.
 */
export function withNote(text: string, path: Path, note: string): string {
  const document = treeOf(text);
  for (let depth = 1; depth < path.length; depth++) {
    const around = document.getIn(path.slice(0, depth), true);
    if (isCollection(around) && around.flow === true) unfold(around);
  }
  const node = document.getIn(path, true);
  if (isNode(node)) {
    const rest = node.comment?.split("\n").slice(1) ?? [];
    const first = note.replace(/\s+/g, " ").trim();
    node.comment = first === "" && rest.length === 0 ? null : [first === "" ? "" : ` ${first}`, ...rest].join("\n");
  }
  return textOf(document);
}

function unfold(around: YAMLMap | YAMLSeq): void {
  const about = around.comment;
  around.flow = false;
  around.comment = null;
  for (const item of around.items) {
    const value: unknown = isNode(item) ? item : (item as { value: unknown }).value;
    if (isNode(value) && about !== null && about !== undefined) value.comment ??= about;
  }
}

/** A name as an id that none of `taken` has: "Vägen till arbete" is vagen-till-arbete. */
export function idOf(name: string, taken: readonly string[], otherwise: string): string {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 40);
  const stem = plain === "" ? otherwise : plain;
  if (!taken.includes(stem)) return stem;
  let count = 2;
  while (taken.includes(`${stem}-${count}`)) count += 1;
  return `${stem}-${count}`;
}

/** Keys of a block at a path, in the order in which they stand. */
export function keysAt(document: Document, path: Path): readonly string[] {
  const node = document.getIn(path, true);
  return isMap(node) ? node.items.map((pair) => keyOf(pair) ?? "") : [];
}

/** The text with the value of a year in a block of years, which is made where there is none, in the order of the years; undefined takes the year away. */
export function withYear(text: string, path: Path, year: number, value: unknown): string {
  const document = treeOf(text);
  const found = document.getIn(path, true);
  const years = new Map<number | string, unknown>();
  if (isMap(found))
    for (const pair of found.items) years.set(yearOf(keyOf(pair) ?? ""), isNode(pair.value) ? pair.value.toJSON() : pair.value);
  if (value === undefined) years.delete(year);
  else years.set(year, value);
  const sorted = new Map([...years].sort(([a], [b]) => Number(a) - Number(b)));
  if (sorted.size === 0) take(document, path);
  else place(document, path, document.createNode(sorted, { flow: true }) as Node);
  return textOf(document);
}

/** A year as a number, any other key as it is. */
function yearOf(key: string): number | string {
  return /^\d+$/.test(key) ? Number(key) : key;
}
