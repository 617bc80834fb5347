import { signal } from "@preact/signals";

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

/** File name → what the scenario calls itself; empty until `readTitles` has read them. */
export const libraryTitles = signal<ReadonlyMap<string, string>>(new Map());

/** Reads what every scenario of the library calls itself. Those that cannot be read keep their file names. */
export async function readTitles(): Promise<void> {
  const read = await Promise.allSettled(libraryNames.map(async (name) => [name, titleOf(await libraryText(name))] as const));
  const found = read.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  libraryTitles.value = new Map(found.flatMap(([name, title]) => (title === null ? [] : [[name, title] as const])));
}

/** The name line of a scenario, without reading the rest; null where there is none or it is too long for a list (over 60 characters). */
export function titleOf(text: string): string | null {
  const title = /^name:[ \t]+(?:"([^"\\]+)"|'([^']+)'|([^"'#\s][^#\n]*))/m
    .exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);
  const trimmed = title?.trim() ?? "";
  return trimmed === "" || trimmed.length > 60 ? null : trimmed;
}
