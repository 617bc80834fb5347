import { guessed, problem, type ReadParent } from "../../../workers/host.ts";

const files = import.meta.glob<string>("../../../scenarios/library/*.yaml", { query: "?raw", import: "default" });

const loaders = new Map(Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.yaml$/g, ""), load]));

/** Texts that have been fetched, and those that were asked for before they were: what a file says never changes. */
const texts = new Map<string, string>();
const lacking = new Set<string>();

/** What `extends` may name on a page: the scenarios of the library, and no files. One that was not fetched yet is fetched by `withParents`. */
export const libraryParent: ReadParent = (reference) => {
  const text = texts.get(reference);
  if (text !== undefined) return { fileName: `${reference}.yaml`, text };
  if (loaders.has(reference)) lacking.add(reference);
  return { expected: guessed(problem("libraryOnly"), reference, [...loaders.keys()]) };
};

/**
 * Does what reads scenarios, and does it again when what it lacked of the library is there: a scenario that extends none waits for none.
 *
 * work  reads before it first waits for anything
 */
export async function withParents<T>(work: () => T): Promise<Awaited<T>> {
  for (;;) {
    lacking.clear();
    const done = work();
    const wanted = [...lacking];
    if (wanted.length === 0) return await done;
    await Promise.all(wanted.map(async (name) => void texts.set(name, await loaders.get(name)!())));
  }
}

/** A service whose calls read scenarios, each of them with `withParents`. */
export function readingParents<S extends object>(service: S): S {
  const calls = Object.entries(service).map(([name, call]: [string, (...given: unknown[]) => unknown]) => [
    name,
    (...given: unknown[]) => withParents(() => call(...given)),
  ]);
  return Object.fromEntries(calls) as S;
}
