import { isMap, isSeq, type YAMLMap } from "yaml";
import { items, record } from "../../../../workers/host.ts";
import { idOf, type Path, textOf, treeOf } from "./draft.ts";

/** Who may pay or gain beside the boards. */
export const outside = ["region", "state", "otherMunicipalities", "households"] as const;

/** Ids of the items of a list. */
export function idsIn(plain: unknown, list: string): readonly string[] {
  return items(record(plain)[list]).flatMap((item) => {
    const { id } = record(item);
    return typeof id === "string" ? [id] : [];
  });
}

/** The text of a new fund: the starter as it is, or without its interventions and the question about them. */
export function newFund(starter: string, empty: boolean): string {
  const document = treeOf(starter);
  document.commentBefore = null;
  const first = isMap(document.contents) ? document.contents.items[0] : undefined;
  if (first !== undefined) (first.key as { commentBefore?: string | null }).commentBefore = null;
  if (isMap(document.contents)) document.contents.commentBefore = null;
  if (empty) {
    document.set("interventions", document.createNode([], { flow: true }));
    document.delete("question");
  }
  return textOf(document);
}

/**
 * The text with a new intervention that has the numbers of one of the starter's: with a board of this fund as host, in this fund's years, under a contract
 * of this fund, and paid by this fund's boards.
 */
export function withIntervention(text: string, starter: string, like: string, name: string): string {
  const document = treeOf(text);
  const model = treeOf(starter);
  const plain: unknown = document.toJS({ maxAliasCount: 10_000 });
  const boards = idsIn(plain, "departments");
  const found = model.get("interventions", true);
  const made = isSeq(found) ? (found.items.find((each) => isMap(each) && each.get("id") === like) ?? found.items[0]) : undefined;
  if (!isMap(made)) throw new RangeError("withIntervention: the starter has no intervention");
  const years = (from: unknown) => (typeof from === "number" ? from : 0);
  const own = (payer: unknown) => (boards.includes(String(payer)) || outside.some((each) => each === payer) ? payer : host);
  const host = boards.includes(String(made.get("host"))) ? String(made.get("host")) : (boards[0] ?? "");
  const shift = years(document.get("startYear")) - years(model.get("startYear"));
  made.set("id", idOf(name, idsIn(plain, "interventions"), "insats"));
  made.set("name", name);
  made.set("host", host);
  setQuietly(made, "start", years(made.get("start")) + shift);
  for (const key of ["outcomes", "benefits"]) {
    const list = made.get(key, true);
    for (const line of isSeq(list) ? list.items.filter(isMap) : []) {
      if (line.has("payer")) setQuietly(line, "payer", own(line.get("payer")));
      const payers = line.get("payers", true);
      if (isMap(payers)) for (const pair of payers.items) pair.key = document.createNode(own(String(pair.key)));
    }
  }
  const contract = made.get("contract");
  if (typeof contract === "string" && document.getIn(["contracts", contract]) === undefined) {
    const written = model.getIn(["contracts", contract], true);
    if (written !== undefined) document.setIn(["contracts", contract], written);
  }
  made.spaceBefore = false;
  const list = document.get("interventions", true);
  if (isSeq<unknown>(list)) {
    if (list.items.length === 0) list.flow = false;
    list.items.push(made);
  } else document.set("interventions", document.createNode([made]));
  return textOf(document);
}

/** Sets a value in its place, its comment kept. */
function setQuietly(block: YAMLMap, key: string, value: unknown): void {
  const old = block.get(key, true);
  if (typeof old === "object" && old !== null && "value" in old) {
    (old as { value: unknown; source?: string }).value = value;
    delete (old as { source?: string }).source;
  } else block.set(key, value);
}

/** The block of the starter's first intervention that has it, as a beginning for an intervention without: staff or evaluation. */
export function withBlock(text: string, at: Path, starter: string): string {
  const document = treeOf(text);
  const model = treeOf(starter);
  const found = model.getIn(["interventions", 0, at.at(-1)!], true);
  document.setIn(at, found);
  return textOf(document);
}

/** The text with a copy of something of the starter's at the end of a list, some of its values set: a board, an event, a benefit. */
export function withLike(text: string, list: Path, starter: string, from: Path, set: Readonly<Record<string, unknown>>): string {
  const document = treeOf(text);
  const made = treeOf(starter).getIn(from, true);
  if (!isMap(made)) throw new RangeError(`withLike: the starter has nothing at ${from.join(".")}`);
  made.spaceBefore = false;
  for (const [key, value] of Object.entries(set)) {
    if (value === undefined) made.delete(key);
    else if (typeof value === "object") made.set(key, document.createNode(value, { flow: true }));
    else setQuietly(made, key, value);
  }
  const found = document.getIn(list, true);
  if (isSeq<unknown>(found)) {
    if (found.items.length === 0) found.flow = false;
    found.items.push(made);
  } else document.setIn(list, document.createNode([made]));
  return textOf(document);
}

/** The text with a contract of the starter's under another name. */
export function withContract(text: string, starter: string, name: string): string {
  const document = treeOf(text);
  const contracts = treeOf(starter).get("contracts", true);
  const made = isMap(contracts) ? contracts.items[0]?.value : undefined;
  document.setIn(["contracts", idOf(name, Object.keys(record(record(document.toJS()).contracts)), "avtal")], made);
  return textOf(document);
}
