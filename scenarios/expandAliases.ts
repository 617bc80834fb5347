import { type Document, isAlias, isMap, isSeq, type Node, visit } from "yaml";
import { aliasTargets } from "./plainData.ts";

/** Replaces aliases by copies, so that setting a value in one place does not change another. `toPlain` must have found nothing. */
export function expandAliases(document: Document): void {
  const targets = aliasTargets(document);
  if (targets.size === 0) return;
  const expand = (node: unknown): unknown => {
    if (isAlias(node)) {
      const copy = targets.get(node)!.clone() as Node;
      // A clone has aliases of its own, which point where those of the original do.
      pairAliases(targets.get(node)!, copy, targets);
      return expand(copy);
    }
    if (isMap(node)) for (const pair of node.items) pair.value = expand(pair.value);
    if (isSeq(node)) node.items = node.items.map(expand);
    return node;
  };
  expand(document.contents);
  visit(document, { Node: (_, node) => void (isAlias(node) || delete (node as { anchor?: string }).anchor) });
}

function pairAliases(original: unknown, copy: unknown, targets: Map<Node, Node>): void {
  if (isAlias(original) && isAlias(copy)) targets.set(copy, targets.get(original)!);
  if (isMap(original) && isMap(copy))
    for (const [index, pair] of original.items.entries()) pairAliases(pair.value, copy.items[index]!.value, targets);
  if (isSeq(original) && isSeq(copy)) for (const [index, item] of original.items.entries()) pairAliases(item, copy.items[index], targets);
}
