import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

/**
 * Writes the type declarations of the entries, and of the files that those name, and no others.
 *
 * entries  paths of TypeScript files from the root
 * folder   where they go, under their own paths
 */
export function writeDeclarations(root, entries, folder) {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const texts = new Map();
  const program = ts.createProgram({
    rootNames: entries.map((entry) => join(root, entry)),
    options: {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: folder,
      stripInternal: true,
    },
  });
  program.emit(undefined, (path, text) => texts.set(resolve(path), text), undefined, true);
  const written = new Set();
  const write = (path) => {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`there are no declarations for ${relative(folder, path)}`);
    if (written.has(path)) return;
    written.add(path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.replace(/(from |import\()"(\.[^"]+)\.tsx?"/g, '$1"$2.js"'));
    for (const [, , name] of text.matchAll(/(from |import\()"(\.[^"]+)\.tsx?"/g)) write(resolve(dirname(path), `${name}.d.ts`));
  };
  for (const entry of entries) write(resolve(folder, entry.replace(/\.ts$/, ".d.ts")));
  return written.size;
}
