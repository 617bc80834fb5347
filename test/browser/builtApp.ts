import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where a run of the tests keeps the explorer; its files run in processes of their own, children of one. */
export function appFolder(runner: number): string {
  return join(tmpdir(), `fondrisk-app-of-tests-${runner}`);
}

/** The folder of the explorer, built as `npm run build` does, once for all test files of a run: the first to come builds it. */
export async function builtApp(): Promise<string> {
  const folder = appFolder(process.ppid);
  const built = join(folder, "built");
  while (!existsSync(built)) {
    if (begins(folder)) {
      try {
        await buildInto(join(folder, "app"));
        writeFileSync(built, "");
      } catch (error) {
        rmSync(folder, { recursive: true, force: true }); // the next to come tries again, and has its own error
        throw error;
      }
    } else await wait(100);
  }
  return join(folder, "app");
}

/** Whether this process is the first: making a folder succeeds once. */
function begins(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function buildInto(outDir: string): Promise<void> {
  await build({
    mode: "app",
    root: join(root, "viz/app"),
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
    build: { outDir },
  });
}
