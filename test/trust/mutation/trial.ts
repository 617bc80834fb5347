import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Mutant } from "./operators.ts";
import { testsReaching } from "./reaching.ts";

export type Verdict = "noticed" | "timeout" | "survived";

/** Longer than a few tests take on a busy machine: a mutant that does not end is found out as a test that does not. */
const longest = 600_000;

/** Most tests that a mutant is shown to, the nearest; and how many at once: most faults are noticed by the first few. */
const most = 8;
const few = 3;

/** Whether a test notices a mutant: the nearest ones first, until one fails. */
export async function verdictOn(mutant: Mutant, folder: string, number: number): Promise<Verdict> {
  const path = `${folder}/${number}.json`;
  writeFileSync(path, JSON.stringify(mutant));
  try {
    const tests = testsReaching(mutant.file).slice(0, most);
    for (const shown of [tests.slice(0, few), tests.slice(few)]) {
      const code = shown.length === 0 ? 0 : await exitOf(shown, path);
      if (code !== 0) return code === null ? "timeout" : "noticed";
    }
    return "survived";
  } finally {
    rmSync(path);
  }
}

/** A plugin of Vite that reads the file of the mutant as the mutant. */
export function planted({ file, code }: Pick<Mutant, "file" | "code">) {
  const path = resolve(file);
  return {
    name: "mutant",
    enforce: "pre" as const,
    load: (id: string) => (id === path ? { code, moduleType: file.endsWith("x") ? ("tsx" as const) : ("ts" as const) } : null),
  };
}

/** Exit code of the tests against a mutant; null if they had to be killed. */
function exitOf(tests: readonly string[], mutant: string): Promise<number | null> {
  return new Promise((done) => {
    const { VITEST: _, ...inherited } = process.env;
    const child = spawn(
      process.execPath,
      ["node_modules/vitest/vitest.mjs", "run", "--config", "test/trust/mutation/vitest.config.ts", "--bail", "1", ...tests],
      { stdio: "ignore", env: { ...inherited, FONDRISK_MUTANT: mutant }, timeout: longest, killSignal: "SIGKILL" },
    );
    child.on("close", (code) => done(code));
  });
}
