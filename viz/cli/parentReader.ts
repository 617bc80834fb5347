import { existsSync, readdirSync } from "node:fs";
import { dirname, extname, isAbsolute, join, relative, resolve } from "node:path";
import { guessed, problem, type ReadParent } from "../../workers/host.ts";
import type { Io } from "./io.ts";

type Folders = Pick<Io, "folder" | "packageFolder">;

/** How the name of a scenario file may end. */
export const scenarioEndings = [".yaml", ".yml", ".json"];

/** Reads what `extends` names: a path with an ending, relative to the file that says so, or the name of a scenario of the library; `read` gives its text. */
export function parentReader(io: Folders, read: (path: string) => string): ReadParent {
  return (reference, from) => {
    const library = libraryFolder(io);
    const names = libraryNames(library);
    const isFile = scenarioEndings.includes(extname(reference));
    if (isFile && (isAbsolute(reference) || /^[a-z][\w+.-]*:/i.test(reference))) return { expected: problem("relativePath") };
    if (!isFile && !names.includes(reference)) {
      return { expected: guessed(problem("libraryOrFile", { endings: scenarioEndings }), reference, names) };
    }
    const path = isFile ? resolve(io.folder, dirname(from), reference) : join(library, `${reference}.yaml`);
    try {
      return { fileName: relative(io.folder, path) || path, text: read(path) };
    } catch {
      return { expected: problem("readableFile") };
    }
  };
}

/** The folder of the library's files. */
export function libraryFolder(io: Folders): string {
  return join(io.packageFolder, "scenarios", "library");
}

/** Names of its files without ending, in alphabetical order. */
export function libraryNames(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}
