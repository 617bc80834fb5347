import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { read } from "../../imports.ts";
import { nameOf, type parts, sampleOfMutants } from "./sample.ts";
import { type Verdict, verdictOn } from "./trial.ts";

const wanted = Number(process.env.FONDRISK_MUTANTS ?? 150);
const atOnce = Number(process.env.FONDRISK_MUTANTS_AT_ONCE ?? 2);
/** After new tests: only those that survived the last whole run are tried again. */
const again = process.env.FONDRISK_MUTANTS_AGAIN === "yes";

interface Result {
  /** Faults that could be put in, and how many were. */
  readonly mutants: number;
  readonly sampled: number;
  readonly noticed: number;
  /** Of those noticed: tests that did not end. */
  readonly timeouts: readonly string[];
  readonly survivors: readonly string[];
}

describePart("engine");
describePart("reader");

function describePart(part: keyof typeof parts): void {
  test(`${part}: tests, snapshots apart, notice at least 90 of 100 small faults, and every one that they do not notice is explained`, async () => {
    const file = `test/trust/mutation/${part}.json`;
    const explained = readFileSync("test/trust/mutation/survivors.md", "utf8");
    const { all, sample: whole } = sampleOfMutants(part, wanted);
    const before = again ? (JSON.parse(readFileSync(file, "utf8")) as Result) : null;
    const sample = before === null ? whole : whole.filter((mutant) => before.survivors.includes(nameOf(mutant)));
    const verdicts = new Map<string, Verdict>();
    const folder = mkdtempSync(join(tmpdir(), "fondrisk-mutants-"));
    try {
      for (const each of new Set(whole.slice(0, 3).map((mutant) => mutant.file))) {
        const unchanged = { file: each, operator: "none", line: 1, before: "", after: "", code: read(each) };
        expect(await verdictOn(unchanged, folder, -1), `${each}: without a fault the tests pass`).toBe("survived");
      }
      const queue = sample.entries();
      const work = async () => {
        for (const [number, mutant] of queue) {
          const verdict = await verdictOn(mutant, folder, number);
          verdicts.set(nameOf(mutant), verdict);
          console.log(`${number + 1}/${sample.length} ${verdict}: ${nameOf(mutant)}`);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
    } finally {
      rmSync(folder, { recursive: true });
    }
    const named = (verdict: Verdict) =>
      [...verdicts]
        .filter(([, each]) => each === verdict)
        .map(([name]) => name)
        .sort();
    const survivors = named("survived");
    const noticed = whole.length - whole.filter((mutant) => survivors.includes(nameOf(mutant))).length;
    const timeouts = [...(before?.timeouts ?? []), ...named("timeout")].sort();
    const result: Result = { mutants: all, sampled: whole.length, noticed, timeouts, survivors };
    writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
    expect(noticed / whole.length).toBeGreaterThanOrEqual(0.9);
    expect(survivors.filter((name) => !explained.includes(`\`${name}\``))).toEqual([]);
  });
}
