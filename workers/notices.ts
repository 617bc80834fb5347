import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Name of the file with the notices, at the top of every bundle. */
export const noticesFile = "THIRD-PARTY.txt";

/** Folder of the package that a module of a bundle belongs to; null for our own code. Helpers of the build tools belong to those. */
function packageFolder(id: string, root: string): string | null {
  const installed = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)/.exec(id.replaceAll("\\", "/"));
  if (installed !== null) return installed[1]!;
  const tool = /^\0(vite|rolldown)\//.exec(id);
  if (tool !== null) return join(root, "node_modules", tool[1]!);
  if (id.startsWith("\0")) throw new Error(`notices: nobody knows whose code ${id.slice(1)} is`);
  return null;
}

/** The licence as the package prints it: its files, else the last chapter of its README. */
function licenceText(folder: string): string {
  const names = readdirSync(folder).sort();
  const read = (name: string) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
  const files = names.filter((name) => /^(?:licen[cs]e|copying|notice)(?:\.(?:md|markdown|txt))?$/i.test(name)).map(read);
  // What a tool has bundled itself is no part of the helpers that it adds.
  if (files.length > 0) return files.map((text) => text.split("\n# Licenses of bundled dependencies")[0]!.trim()).join("\n\n");
  const readme = names.find((name) => /^readme\.md$/i.test(name));
  return (
    /(?:^|\n)(?:#+ *licen[cs]e\b.*|licen[cs]e\b.*\n[-=]{3,})\n[\s\S]*copyright[\s\S]*$/i
      .exec(readme === undefined ? "" : read(readme))?.[0]
      .trim() ?? ""
  );
}

/**
 * Name, version and licence of a package that is bundled, as its notice.
 *
 * folder  where the package is installed
 *
 * throws  Error if the package comes without the text of its licence
 */
export function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const text = licenceText(folder);
  if (text === "") throw new Error(`notices: ${name} ${version} is bundled, but it holds no text of its licence (${license})`);
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** Of the folders in which a package may be looked for from `root` upwards, the one that holds it. */
function installedFolder(folder: string, root: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const above = join(root, "..");
  const name = folder.slice(folder.lastIndexOf("node_modules"));
  if (above === root) throw new Error(`notices: ${name} is bundled, but not installed`);
  return installedFolder(join(above, name), above);
}

/**
 * Plugins that write the notices of all packages whose code is in a bundle into it: MIT, ISC and Apache-2.0 ask for that.
 * A package without the text of its licence fails the build. `worker` is for the workers that a page bundles apart.
 */
export function notices(): { readonly bundle: Plugin; readonly worker: Plugin } {
  const folders = new Set<string>();
  let root = "";
  const collect = (bundle: Readonly<Record<string, { readonly type: string; readonly moduleIds?: readonly string[] }>>) => {
    for (const id of Object.values(bundle).flatMap(({ moduleIds }) => moduleIds ?? [])) {
      const folder = packageFolder(id, root);
      if (folder !== null) folders.add(installedFolder(folder, root));
    }
  };
  const configResolved = (config: { readonly root: string }) => {
    root = config.root;
  };
  const text = () =>
    ["fondrisk holds code of these packages, each under its own licence.\n", ...[...folders].map(noticeOf).sort()].join(
      `\n${"-".repeat(80)}\n`,
    );
  return {
    bundle: {
      name: "notices",
      apply: "build",
      configResolved,
      generateBundle(_, bundle) {
        collect(bundle);
        this.emitFile({ type: "asset", fileName: noticesFile, source: text() });
      },
    },
    worker: { name: "notices-of-workers", apply: "build", configResolved, generateBundle: (_, bundle) => collect(bundle) },
  };
}
