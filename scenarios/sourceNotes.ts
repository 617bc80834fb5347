import { type Document, isCollection, isMap, isNode, isScalar, isSeq } from "yaml";
import { toIds } from "./locate.ts";
import type { FilePath } from "./problem.ts";
import { keyOf } from "./source.ts";

/**
 * The comment behind each value, which says where the number comes from: `capital: 40 mnkr # F016` gives `fund.capital` → `F016`.
 * A comment behind a block in braces is about the block. Values in a shared anchor are noted where they are written.
 */
export function sourceNotes(document: Document): Map<string, string> {
  const notes = new Map<string, string>();
  const plain: unknown = document.toJS({ maxAliasCount: 10_000 });
  const note = (node: unknown, path: FilePath): void => {
    if (!isNode(node)) return;
    const aboutValue = isScalar(node) || (isCollection(node) && node.flow === true);
    const text = aboutValue ? node.comment?.split("\n")[0]?.trim() : undefined;
    if (text !== undefined && text !== "") notes.set(toIds(path, plain), text);
    if (isSeq(node)) for (const [index, item] of node.items.entries()) note(item, [...path, index]);
    if (isMap(node)) for (const pair of node.items) note(pair.value, [...path, keyOf(pair) ?? ""]);
  };
  note(document.contents, []);
  return notes;
}
