import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Mutant } from "./operators.ts";
import { nameOf, sampleOfMutants } from "./sample.ts";
import { type Verdict, verdictOn } from "./trial.ts";

const wanted = 200;
const atOnce = Number(process.env.FONDRISK_MUTANTS_AT_ONCE ?? 2);
const known = readFileSync("test/trust/mutation/survivors.md", "utf8");
/** After new tests: only those that survived the last whole run are tried again. */
const again = process.env.FONDRISK_MUTANTS === "survivors";
const last = "test/trust/mutation/result.json";

const kinds = ["frozen rows", "tests", "timeout"] as const;

interface Result {
  readonly mutants: number;
  readonly sampled: number;
  readonly killed: number;
  readonly killRate: number;
  readonly by: Readonly<Record<string, number>>;
  readonly survivors: readonly string[];
}

test("the suite notices at least 85 of 100 small faults, and every fault that it does not notice is explained", async () => {
  const folder = mkdtempSync(join(tmpdir(), "fondrisk-mutants-"));
  const { all, sample: whole } = sampleOfMutants(wanted);
  const before = again ? (JSON.parse(readFileSync(last, "utf8")) as Result) : null;
  const sample = before === null ? whole : whole.filter((mutant) => before.survivors.includes(nameOf(mutant)));
  for (const file of ["engine/model/ledger.ts", "engine/measures/ratio.ts", "engine/distributions/gpd.ts"]) {
    const unchanged = { file, operator: "none", line: 1, before: "", after: "", code: readFileSync(file, "utf8") };
    expect(await verdictOn(unchanged, folder, -1), "without a fault the suite passes").toBe("survived");
  }
  const verdicts: { readonly mutant: Mutant; readonly verdict: Verdict }[] = [];
  const queue = sample.entries();
  const work = async () => {
    for (const [number, mutant] of queue) {
      const verdict = await verdictOn(mutant, folder, number);
      verdicts[number] = { mutant, verdict };
      console.log(`${number + 1}/${sample.length} ${verdict}: ${nameOf(mutant)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    rmSync(folder, { recursive: true });
  }
  const survivors = verdicts.filter(({ verdict }) => verdict === "survived").map(({ mutant }) => nameOf(mutant));
  const killed = whole.length - survivors.length;
  const by = Object.fromEntries(
    // Lines that stand twice in a file have one name: then some that were noticed before are tried and counted again.
    kinds.map((kind) => [kind, (before?.by[kind] ?? 0) + verdicts.filter(({ verdict }) => verdict === kind).length]),
  );
  const killRate = Math.round((1000 * killed) / whole.length) / 1000;
  const result: Result = { mutants: all, sampled: whole.length, killed, killRate, by, survivors: survivors.sort() };
  writeFileSync(last, `${JSON.stringify(result, null, 2)}\n`);
  expect(result.killRate).toBeGreaterThanOrEqual(0.85);
  expect(survivors.filter((name) => !known.includes(`\`${name}\``))).toEqual([]);
});
