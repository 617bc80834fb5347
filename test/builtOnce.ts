import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Where a run of the tests keeps what its files build; they run in processes of their own, children of one. */
export function builtFolder(runner: number): string {
  return join(tmpdir(), `fondrisk-built-by-tests-${runner}`);
}

/** The folder of what `build` writes, built once for all test files of a run: the first that asks for `name` builds it, the others wait. */
export async function builtOnce(name: string, build: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(builtFolder(process.ppid), encodeURIComponent(name));
  const out = join(folder, "out");
  const built = join(folder, "built");
  mkdirSync(builtFolder(process.ppid), { recursive: true });
  while (!existsSync(built)) {
    if (begins(folder)) {
      try {
        await build(out);
        writeFileSync(built, "");
      } catch (error) {
        rmSync(folder, { recursive: true, force: true }); // the next to come tries again, and has its own error
        throw error;
      }
    } else await wait(100);
  }
  return out;
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
