import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const source = resolve("test/trust/hosts/nodes");
const folder = resolve("node_modules/.cache/fondrisk-nodes");

/** Versions of Node to try beside the one that runs the tests; the first is the oldest that is supported. */
export const otherNodes: readonly string[] = Object.values(
  (JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as { dependencies: Record<string, string> }).dependencies,
).map((spec) => spec.slice(spec.lastIndexOf("@") + 1));

/**
 * Paths of those Nodes, by version, fetched from the npm registry once and kept with the installed packages.
 *
 * throws  Error, one sentence, where they do not run or cannot be fetched
 */
export function installNodes(): ReadonlyMap<string, string> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("The registry has other versions of Node as programs for Linux on x64 only: run npm run test:long there.");
  }
  const paths = new Map(otherNodes.map((version) => [version, join(folder, "node_modules", `node${version.split(".")[0]}`, "bin/node")]));
  if ([...paths].every(([version, path]) => existsSync(path) && versionOf(path) === version)) return paths;
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(source, file), join(folder, file));
  try {
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-bin-links", "--no-audit"], { cwd: folder, stdio: "pipe" });
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? "").match(/npm error (?!code)[^\n]*/)?.[0] ?? "npm ci failed";
    throw new Error(`Node ${otherNodes.join(", ")} could not be fetched from the npm registry: ${said}`);
  }
  return paths;
}

function versionOf(path: string): string {
  return execFileSync(path, ["--version"], { encoding: "utf8" }).trim().slice(1);
}
