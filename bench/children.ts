import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The folder that start.mjs bundles into. */
const folder = dirname(fileURLToPath(import.meta.url));

/** The worker script, bundled. */
export const workerUrl: URL = pathToFileURL(join(folder.replace(/[/\\]chunks$/, ""), "simulator.worker.js"));

/** The bundled script of this name. */
export function bundled(name: string): string {
  return join(folder.replace(/[/\\]chunks$/, ""), `${name}.js`);
}

/**
 * Runs a bundled script in a process of its own and reads the JSON it prints.
 *
 * throws  Error with what the script wrote to stderr if it fails
 */
export function childResult<T>(name: string, args: readonly (string | number)[]): T {
  const child = spawnSync(process.execPath, [bundled(name), ...args.map(String)], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (child.status !== 0) throw new Error(`${name}: ${child.error?.message ?? child.stderr}`);
  return JSON.parse(child.stdout) as T;
}
