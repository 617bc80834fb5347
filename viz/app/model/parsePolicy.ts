import { parseText } from "../../../workers/host.ts";
import { libraryParent } from "./libraryParent.ts";
import type { Policy } from "./prepare.ts";

type Given = NonNullable<Parameters<typeof parseText>[1]>;

/** Reads the text of a policy with its values replaced, or says all that is wrong with it. What it extends can be of the library alone. */
export function parsePolicy({ text, overrides }: Policy, given: Partial<Given> = {}): ReturnType<typeof parseText> {
  return parseText(text, { fileName: "scenario", overrides, readParent: libraryParent, ...given });
}
