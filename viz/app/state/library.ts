const files = import.meta.glob<string>("../../../scenarios/library/*.yaml", { query: "?raw", import: "default" });

const loaders = new Map(Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.yaml$/g, ""), load]));

/** Names of the library's files, in alphabetical order. */
export const libraryNames: readonly string[] = [...loaders.keys()].sort();

/** The text of a scenario of the library. Throws RangeError for a name it does not have. */
export async function libraryText(name: string): Promise<string> {
  const load = loaders.get(name);
  if (load === undefined) throw new RangeError(`library: there is no scenario ${name}`);
  return load();
}
