import { isMap, isScalar, type Node } from "yaml";
import { type Path, textOf, treeOf } from "./draft.ts";

/** The text with a block of several lines in the place of what stands at a path; the note behind its last value says where it comes from. */
export function withBlock(text: string, path: Path, value: Readonly<Record<string, unknown>>, note: string): string {
  const document = treeOf(text);
  const node = document.createNode(value) as Node;
  const last: unknown = isMap(node) ? node.items.at(-1)?.value : null;
  if (isScalar(last)) last.comment = ` ${note}`;
  document.setIn(path, node);
  return textOf(document);
}
