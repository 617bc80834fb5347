import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const root = new URL("..", import.meta.url).pathname;

export const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** Files of the repository, also those not yet committed; neither what git ignores nor what was deleted. */
export const files: readonly string[] = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\0")
  .filter((file) => file !== "" && existsSync(join(root, file)));

export const sources: readonly string[] = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));

/** A file of the first imports from none of the others, one of the last from all. */
export const order: readonly string[] = ["engine", "scenarios", "workers", "viz"];

export const topOf = (file: string): string => file.split("/")[0]!;

/** A folder in one of those, with the rooms in it; a file beside the folders stands for itself. */
export const roomOf = (file: string): string => (file.split("/").length > 2 ? file.split("/").slice(0, 2).join("/") : file);

/** What a file imports: `import … from`, `export … from`, `import "…"`, `import("…")`, `new URL("…", import.meta.url)`. */
export function importsOf(file: string, running = false): string[] {
  const text = read(file).replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");
  const patterns = [
    running
      ? /(?:^|\n)\s*(?:import|export)\s(?!type\b)[^;"']*?from\s*["']([^"']+)["']/g
      : /(?:^|\n)\s*(?:import|export)\s[^;"']*?from\s*["']([^"']+)["']/g,
    /(?:^|\n)\s*import\s*["']([^"']+)["']/g,
    /\bimport\(\s*["']([^"']+)["']/g,
    /new URL\(\s*["']([^"']+)["']\s*,\s*import\.meta\.url/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!));
}

/** Files of ours that a file imports, by path from the root; types too, unless only what runs is asked for. */
export function neighbours(file: string, running = false): string[] {
  return importsOf(file, running)
    .filter((name) => name.startsWith("."))
    .map((name) => normalize(join(dirname(file), name.replace(/\?.*$/, ""))));
}
