import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folders that a number depends on. */
const folders = ["engine", "scenarios", "workers"] as const;
const sources = /\.(?:ts|mjs|yaml|json)$/;

/**
 * SHA-256 over the sources of a tree, in order of their paths: two trees of the same hash give the same numbers, whatever their version says.
 *
 * root  folder of the package
 */
export function codeHash(root: string): string {
  const hash = createHash("sha256");
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && sources.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const named = files.map((file) => ({ file, name: file.slice(root.length + 1).replaceAll("\\", "/") }));
  for (const { file, name } of named.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // Line ends are no part of the code: a checkout on Windows is the same.
    const text = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
    hash.update(`${name}\0${Buffer.byteLength(text)}\0${text}`);
  }
  return hash.digest("hex");
}
