import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { childResult } from "../children.ts";
import { historyTable, releaseOf, remember, withTable } from "../history.ts";
import { machineText, thisMachine } from "../machine.ts";
import type { Answer } from "./answer.ts";
import { check, checkTable } from "./check.ts";
import { verdictOf } from "./lines.ts";
import type { Peer } from "./peers.ts";
import { comparePeers, comparisonTable } from "./run.ts";
import { lineHeads } from "./targets.ts";

/** Run from the root of the repository: `[rounds] [--check] [--save]`. */
const options = process.argv.slice(2);
const rounds = Number(options.find((option) => !option.startsWith("-")) ?? 5);
const folder = join("bench", "peers");
const machine = thisMachine();
console.log(`${machineText(machine)}\n`);
if (options.includes("--check")) judge();
else console.log(comparisonTable(comparePeers(folder, [engine("fondrisk", 1), engine("fondrisk, 2 workers", 2)], rounds)));

function engine(name: string, workers: number): Peer {
  return {
    name,
    replications: 100_000 * workers,
    simulate: (replications, seed) => childResult<Answer>("oursChild", [replications, seed, workers]),
  };
}

/** Prints every target; fails where one is missed by more than the rounds differ. */
function judge(): void {
  const lines = check(folder, rounds, machine);
  console.log(checkTable(lines));
  if (options.includes("--save")) {
    const page = join("bench", "README.md");
    const releases = remember(join("bench", "history.jsonl"), releaseOf(lines, machine));
    writeFileSync(page, withTable(readFileSync(page, "utf8"), historyTable(releases, lineHeads)));
  }
  process.exitCode = lines.some((line) => verdictOf(line) === "missed") ? 1 : 0;
}
