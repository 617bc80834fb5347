import { guessed, problem, type ReadParent } from "../../../workers/host.ts";

const files = import.meta.glob<string>("../../../scenarios/library/*.yaml", { query: "?raw", import: "default", eager: true });

const texts = new Map(Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.yaml$/g, ""), text]));

/** What `extends` may name on a page: the scenarios of the library, and no files. */
export const libraryParent: ReadParent = (reference) => {
  const text = texts.get(reference);
  if (text !== undefined) return { fileName: `${reference}.yaml`, text };
  return { expected: guessed(problem("libraryOnly"), reference, [...texts.keys()]) };
};
