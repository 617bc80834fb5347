import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { ReadParent } from "../../scenarios/extend.ts";
import { problem } from "../../scenarios/said.ts";

const folder = new URL("../../scenarios/library/", import.meta.url);

/** Names of the library's files, in alphabetical order. */
export const libraryNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => file.slice(0, -".yaml".length))
  .sort();

/** The text of a file of the library, as it is. */
export function libraryText(name: string): string {
  return readFileSync(new URL(`${name}.yaml`, folder), "utf8");
}

/** What `extends` may name in tests: the scenarios of the library. */
export const libraryParent: ReadParent = (reference) =>
  existsSync(new URL(`${reference}.yaml`, folder))
    ? { fileName: `${reference}.yaml`, text: libraryText(reference) }
    : { expected: problem("libraryOnly") };
