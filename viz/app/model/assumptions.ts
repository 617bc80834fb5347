import { type Document, isAlias, isMap, isNode, isScalar, isSeq } from "yaml";
import {
  type DatedAmount,
  type FilePath,
  keyOf,
  looksLikeRange,
  priceYearOf,
  readQuantity,
  sourceNotes,
  toIds,
} from "../../../workers/host.ts";
import { datedAt } from "../../text/prices.ts";

/** A number that the scenario states, where it stands and where it comes from. */
export interface Assumption {
  /** By ids, as an override names it. */
  readonly path: string;
  /** As written: "40 mnkr". */
  readonly text: string;
  /** Its source, or "assumption: …": the comment behind the number or behind the block around it; "" where there is none. */
  readonly note: string;
  /** Where it is in prices of another year. */
  readonly dated: DatedAmount<string> | null;
}

const notNumbers = new Set(["schema", "startYear", "horizonYears"]);

/** Every number of a scenario file in the order of the file. A number behind an alias stands where its anchor is. */
export function assumptionsOf(document: Document, amounts: readonly DatedAmount<string>[]): readonly Assumption[] {
  const plain: unknown = document.toJS({ maxAliasCount: 10_000 });
  const notes = sourceNotes(document);
  const found: Assumption[] = [];

  function walk(node: unknown, path: FilePath, around: string): void {
    if (!isNode(node) || isAlias(node)) return;
    const name = toIds(path, plain);
    const note = notes.get(name) ?? around;
    if (isScalar(node)) {
      const text = node.source ?? String(node.value);
      if (isNumber(node.value)) found.push({ path: name, text, note, dated: datedAt(name, amounts) });
    }
    if (isSeq(node)) for (const [at, item] of node.items.entries()) walk(item, [...path, at], note);
    if (!isMap(node)) return;
    for (const pair of node.items) {
      const key = keyOf(pair) ?? "";
      if (path.length === 0 && (notNumbers.has(key) || key === "sources" || key === "alternatives" || key === "decisions")) continue;
      walk(pair.value, [...path, key], path.length === 0 ? "" : note);
    }
  }

  walk(document.contents, [], "");
  return found;
}

function isNumber(value: unknown): boolean {
  if (typeof value === "number") return true;
  return (
    typeof value === "string" &&
    /\d/.test(value) &&
    (looksLikeRange(value) || "value" in readQuantity(priceYearOf(value)?.text ?? value, "kronor") || /%$/.test(value))
  );
}
