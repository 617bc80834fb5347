import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript-6";

/**
 * Writes the type declarations of the entries, and of the files that those name, and no others. What they name of packages is
 * bundled, so its declarations lie beside them, in `packages/`: whoever type-checks against them has no other package to install.
 *
 * entries  paths of TypeScript files from the root
 * folder   where they go, under their own paths
 * returns  how many files there are
 */
export function writeDeclarations(root, entries, folder) {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const texts = allDeclarations(root, entries, folder);
  const written = new Set();
  /** Where what lies in `packages/` comes from. */
  const origins = new Map();
  const write = (path, text) => {
    if (text === undefined) throw new Error(`there are no declarations for ${relative(folder, path)}`);
    if (written.has(path)) return;
    written.add(path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      text.replace(names, (_, before, name) => `${before}"${beside(name, path)}"`),
    );
  };
  /** What stands for a module in the declarations at `path`; its own are written too. */
  const beside = (name, path) => {
    const own = origins.get(path) ?? null;
    if (name.startsWith(".") && own === null) {
      const declared = resolve(dirname(path), name.replace(/\.tsx?$/, ".d.ts"));
      write(declared, texts.get(declared));
      return name.replace(/\.tsx?$/, ".js");
    }
    const found = name.startsWith(".") ? join(dirname(own), `${name.replace(/\.js$/, "")}.d.ts`) : declarationsOf(name);
    const target = join(folder, "packages", found.slice(found.lastIndexOf(inside) + inside.length));
    origins.set(target, found);
    write(target, readFileSync(found, "utf8"));
    const step = relative(dirname(path), target).replace(/\.d\.ts$/, ".js");
    return step.startsWith(".") ? step : `./${step}`;
  };
  /** The declarations of a package's module, as a module of this kind has them. */
  const declarationsOf = (name) => {
    const { resolvedModule } = ts.resolveModuleName(name, join(root, entries[0]), options, ts.sys);
    const found = resolvedModule?.resolvedFileName.replaceAll("\\", "/").replace(/\.d\.cts$/, ".d.ts");
    if (found === undefined || !existsSync(found)) throw new Error(`there are no declarations for ${name}`);
    return found;
  };
  for (const entry of entries) {
    const path = resolve(folder, entry.replace(/\.ts$/, ".d.ts"));
    write(path, texts.get(path));
  }
  return written.size;
}

/** The declarations of the entries and of everything that they import, by where they would lie in `folder`. */
function allDeclarations(root, entries, folder) {
  mkdirSync(folder, { recursive: true });
  const beside = mkdtempSync(join(folder, "all-"));
  try {
    const compilerOptions = {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      noCheck: true,
      rootDir: root,
      outDir: beside,
      stripInternal: true,
    };
    const project = join(beside, "tsconfig.json");
    const files = entries.map((entry) => join(root, entry));
    writeFileSync(project, JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions, files, include: [], references: [] }));
    const compiler = join(dirname(createRequire(join(root, "package.json")).resolve("typescript/package.json")), "bin/tsc");
    execFileSync(process.execPath, [compiler, "--project", project], { stdio: "inherit" });
    const emitted = readdirSync(beside, { recursive: true }).filter((path) => path.endsWith(".d.ts"));
    return new Map(emitted.map((path) => [resolve(folder, path), readFileSync(join(beside, path), "utf8")]));
  } finally {
    rmSync(beside, { recursive: true });
  }
}

const inside = "/node_modules/";

/** Modules that declarations name. */
const names = /(^(?:import|export)\b[^;"']*?from |\bimport\()["']([^"']+)["']/gm;
