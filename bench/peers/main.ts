import { join } from "node:path";
import { comparePeers, comparisonTable } from "./run.ts";

/** Run from the root of the repository; `rounds` is the only argument. */
const rounds = Number(process.argv[2] ?? 5);
console.log(comparisonTable(comparePeers(join("bench", "peers"), null, rounds)));
