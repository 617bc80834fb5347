import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "vite";
import type { Mutant } from "./operators.ts";

export type Verdict = "frozen rows" | "tests" | "timeout" | "survived";

/** Longer than any test takes on a busy machine: a mutant that does not end is found out as a test that does not. */
const longest = 120_000;

/** The quick tests of a file's folder, beside the frozen rows. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  model: ["accounts", "check", "compile", "contract", "cost", "evaluation", "ledger", "mechanisms", "rector", "spells"]
    .map((name) => `test/engine/model/${name}.test.ts`)
    .concat("test/scenarios/broken"),
  measures: ["test/engine/measures"],
  distributions: ["test/engine/distributions"],
};

/** Whether the suite notices a mutant: first by the frozen rows, which take seconds, then by the tests of its folder. */
export async function verdictOn(mutant: Mutant, folder: string, number: number): Promise<Verdict> {
  const program = `${folder}/${number}`;
  try {
    await build({
      configFile: false,
      logLevel: "silent",
      plugins: [planted(mutant)],
      build: {
        ssr: true,
        outDir: program,
        rolldownOptions: { input: { battery: resolve("test/trust/mutation/battery.ts") }, output: { entryFileNames: "battery.mjs" } },
      },
      ssr: { noExternal: true },
    });
    const battery = await exitOf([`${program}/battery.mjs`]);
    if (battery !== 0) return battery === null ? "timeout" : "frozen rows";
    writeFileSync(`${program}/mutant.json`, JSON.stringify(mutant));
    const tests = testsOf[mutant.file.split("/")[1]!] ?? [];
    const suite = await exitOf(
      ["node_modules/vitest/vitest.mjs", "run", "--config", "test/trust/mutation/vitest.config.ts", "--bail", "1", ...tests],
      { FONDRISK_MUTANT: `${program}/mutant.json` },
    );
    return suite === 0 ? "survived" : suite === null ? "timeout" : "tests";
  } finally {
    rmSync(program, { recursive: true, force: true });
  }
}

/** A plugin of Vite that reads the file of the mutant as the mutant. */
export function planted({ file, code }: Pick<Mutant, "file" | "code">) {
  const path = resolve(file);
  return { name: "mutant", enforce: "pre" as const, load: (id: string) => (id === path ? { code, moduleType: "ts" as const } : null) };
}

/** Exit code of a Node program; null if it had to be killed. */
function exitOf(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<number | null> {
  return new Promise((done) => {
    const { VITEST: _, ...inherited } = process.env;
    const child = spawn(process.execPath, argv, {
      stdio: "ignore",
      env: { ...inherited, ...environment },
      timeout: longest,
      killSignal: "SIGKILL",
    });
    child.on("close", (code) => done(code));
  });
}
