import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import type { Mutant } from "./operators.ts";
import { testsReaching, witnesses } from "./reaching.ts";

export type Verdict = "noticed" | "timeout" | "survived";

/** Longer than a few tests take on a busy machine: a mutant that does not end is found out as a test that does not. */
const longest = 600_000;

/** Most tests that a mutant is shown to, the nearest. */
const most = 8;

/** Whether one of the nearest tests notices a mutant, or a witness. */
export async function verdictOn(mutant: Mutant, folder: string, number: number): Promise<Verdict> {
  const path = `${folder}/${number}.json`;
  writeFileSync(path, JSON.stringify(mutant));
  try {
    const reaching = testsReaching(mutant.file);
    const tests = [...reaching.slice(0, most), ...reaching.slice(most).filter((test) => witnesses.includes(test))];
    if (tests.length === 0) return "survived";
    const code = await exitOf(tests, path);
    if (code === 0) return "survived";
    return code === null ? "timeout" : "noticed";
  } finally {
    rmSync(path);
  }
}

/** Exit code of the tests against a mutant; null if they had to be killed. */
function exitOf(tests: readonly string[], mutant: string): Promise<number | null> {
  return new Promise((done) => {
    const { VITEST: _, ...inherited } = process.env;
    const child = spawn(
      process.execPath,
      ["node_modules/vitest/vitest.mjs", "run", "--config", "test/trust/mutation/vitest.config.ts", "--bail", "1", ...tests],
      // A group of its own: a mutant that does not end runs in a child of the child.
      { stdio: "ignore", env: { ...inherited, FONDRISK_MUTANT: mutant }, detached: true },
    );
    const alarm = setTimeout(() => process.kill(-child.pid!, "SIGKILL"), longest);
    child.on("close", (code) => {
      clearTimeout(alarm);
      done(code);
    });
  });
}
