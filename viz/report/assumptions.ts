import { type Document, isAlias, isCollection, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import { keyOf, setNote } from "../../workers/host.ts";

/** One entry of a scenario file: where it stands, what it says, where that comes from. */
export interface Entry {
  /** Below the group's own place: `effect.size`. */
  readonly path: string;
  /** As written: "40 mnkr", "beta, mean 0.3, sd 0.12". */
  readonly value: string;
  /** The comment behind it; "" where there is none. */
  readonly note: string;
  /** It, or a part of it, was set when the run was started. */
  readonly set: boolean;
}

/** The entries of one part of a scenario. */
export interface EntryGroup {
  /** Key of the part in the file, "general" for what stands by itself, or "interventions". */
  readonly key: string;
  /** Where the part stands: what comes before the paths of its entries. */
  readonly at: string;
  /** Name of the intervention; "" for other parts. */
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Keys that say what the scenario is, not what it assumes. */
const about = new Set(["schema", "name", "question", "description", "finding", "sources", "alternatives", "decisions"]);
/** Keys that say how an element is called. */
const names = new Set(["id", "name"]);
const longestList = 20;

/** Every entry of a scenario file, in its order and grouped by its parts. An alias is shown as what it stands for. */
export function entryGroups(document: Document): readonly EntryGroup[] {
  const root = document.contents;
  if (!isMap(root)) return [];
  const general: Entry[] = [];
  const groups: EntryGroup[] = [];
  for (const pair of root.items) {
    const key = keyOf(pair) ?? "";
    const value = resolved(pair.value, document);
    if (about.has(key)) continue;
    if (key === "interventions" && isSeq(value)) {
      for (const item of value.items) groups.push(interventionGroup(item, document));
    } else if (isCollection(value)) {
      groups.push({ key, at: key, name: "", entries: entriesOf(value, "", document) });
    } else general.push(...entriesOf(pair.value, key, document));
  }
  return [{ key: "general", at: "", name: "", entries: general }, ...groups].filter(({ entries }) => entries.length > 0);
}

function interventionGroup(item: unknown, document: Document): EntryGroup {
  const block = resolved(item, document);
  const text = (key: string) => (isMap(block) ? textOf(block.get(key, true), document) : "");
  return {
    key: "interventions",
    at: `interventions.${text("id")}`,
    name: text("name") || text("id"),
    entries: entriesOf(block, "", document),
  };
}

/** around  the note of a block in braces that is a part by itself: that of every entry in it */
function entriesOf(node: unknown, path: string, document: Document, around = ""): readonly Entry[] {
  const target = resolved(node, document);
  const own = noteOf(node) || noteOf(target);
  const note = own === "" || own === setNote ? around : own;
  if (isCollection(target) && target.items.length > 0 && (target.flow !== true || path === "")) {
    const below = (step: string) => (path === "" ? step : `${path}.${step}`);
    const inside = target.flow === true ? note : "";
    if (isMap(target)) return unnamed(target).flatMap((pair) => entriesOf(pair.value, below(keyOf(pair) ?? ""), document, inside));
    if (isSeq(target)) return target.items.flatMap((item, at) => entriesOf(item, below(stepOf(item, at, document)), document, inside));
  }
  return path === "" ? [] : [{ path, value: textOf(target, document), note, set: isSet(target) }];
}

function isSet(node: unknown): boolean {
  if (noteOf(node) === setNote) return true;
  if (isMap(node)) return node.items.some((pair) => isSet(pair.value));
  return isSeq(node) && node.items.some(isSet);
}

/** What a block says beside its own name. */
function unnamed(block: YAMLMap): YAMLMap["items"] {
  return block.items.filter((pair) => !names.has(keyOf(pair) ?? ""));
}

/** The id of a list's element, or its position. */
function stepOf(item: unknown, at: number, document: Document): string {
  const block = resolved(item, document);
  const id = isMap(block) ? block.get("id") : undefined;
  return typeof id === "string" ? id : String(at);
}

function noteOf(node: unknown): string {
  return isNode(node) ? (node.comment?.split("\n")[0]?.trim() ?? "") : "";
}

/** A value on one line, as a person would write it. */
function textOf(node: unknown, document: Document): string {
  const target = resolved(node, document);
  if (isScalar(target)) return target.source ?? String(target.value);
  if (isMap(target)) return blockText(target, document);
  if (isSeq(target)) return listText(target, document);
  return "";
}

function blockText(block: YAMLMap, document: Document): string {
  const parts = unnamed(block).map((pair) => {
    const key = keyOf(pair) ?? "";
    const value = resolved(pair.value, document);
    const text = textOf(value, document);
    if (key === "dist") return text;
    return isMap(value) ? `${key} (${text})` : `${key} ${text}`;
  });
  return parts.join(", ");
}

function listText(list: YAMLSeq, document: Document): string {
  const shown = list.items.slice(0, longestList).map((item) => {
    const value = resolved(item, document);
    return isCollection(value) ? `(${textOf(value, document)})` : textOf(value, document);
  });
  const more = list.items.length - shown.length;
  return `[${shown.join("; ")}${more > 0 ? `; … + ${more}` : ""}]`;
}

/** A key without a value has none: the key is there, the node is not. */
function resolved(node: unknown, document: Document): Node | null {
  if (isAlias(node)) return node.resolve(document) ?? null;
  return isNode(node) ? node : null;
}
