import { join } from "node:path";
import { childResult } from "../children.ts";
import { machineText, thisMachine } from "../machine.ts";
import type { Answer } from "./answer.ts";
import type { Peer } from "./peers.ts";
import { comparePeers, comparisonTable } from "./run.ts";

/** Run from the root of the repository; `rounds` is the only argument. */
const rounds = Number(process.argv[2] ?? 5);
const engine = (name: string, workers: number): Peer => ({
  name,
  replications: 100_000 * workers,
  simulate: (replications, seed) => childResult<Answer>("oursChild", [replications, seed, workers]),
});
console.log(`${machineText(thisMachine())}\n`);
console.log(comparisonTable(comparePeers(join("bench", "peers"), [engine("fondrisk", 1), engine("fondrisk, 2 workers", 2)], rounds)));
