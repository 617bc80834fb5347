import { type Document, isMap, isNode, isSeq, visit } from "yaml";
import { inlineObservations } from "./observations.ts";

/** The note behind a value that an override has put in the place of the file's. */
export const setNote = "assumption: set by --set";

export interface CompleteTextOptions {
  /** The file as it was read. */
  readonly text: string;
  /** Its tree, overrides applied. */
  readonly document: Document;
  /** The `path=value` texts that were applied. */
  readonly overrides: readonly string[];
  readonly readFile: (relativePath: string) => string;
}

/** More observations than this stay in their file: a text with all of them would be too long to be read again. */
const mostValues = 50_000;

/**
 * A scenario as one text that says everything: overrides are written where they apply, with a note, and observations stand
 * where a file was named. A text that is complete is left as it is. The tree is changed along.
 */
export function completeText({ text, document, overrides, readFile }: CompleteTextOptions): string {
  let complete = overrides.length === 0;
  for (const override of overrides) noteAt(document, override.slice(0, override.indexOf("=")).trim().split("."));
  visit(document, {
    Map(_, node) {
      const [dist, file, column] = [node.get("dist"), node.get("file"), node.get("column")];
      if (dist !== "empirical" || typeof file !== "string" || node.has("values")) return;
      const { values } = inlineObservations({ dist, file, column }, readFile).value as { readonly values: readonly number[] };
      if (values.length > mostValues) return;
      node.set("values", document.createNode(values, { flow: true }));
      node.delete("file");
      node.delete("column");
      complete = false;
    },
  });
  return complete ? text : document.toString({ lineWidth: 0 });
}

/** Puts the note behind a value that was set; elements of lists by id or position. */
function noteAt(document: Document, steps: readonly string[]): void {
  let node: unknown = document.contents;
  for (const step of steps) {
    if (isMap(node)) node = node.get(step, true);
    else if (isSeq(node)) node = node.items.find((item) => isMap(item) && item.get("id") === step) ?? node.items[Number(step)];
    else return;
  }
  if (isNode(node)) node.comment = ` ${setNote}`;
}
