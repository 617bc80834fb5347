/**
 * `npm run bench -- [--quick] [--full] [--save]`: replications per second and speed-up, cost of an event and of a draw, memory,
 * time to the first picture, and the innermost functions one by one. README.md says how to read it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { childResult } from "./children.ts";
import type { FirstPicture } from "./firstPictureChild.ts";
import { kernels, kernelTable } from "./kernels.ts";
import { machineText, thisMachine } from "./machine.ts";
import { perReplication } from "./perReplication.ts";
import { measured } from "./scenarios.ts";
import { short, spreadText } from "./spread.ts";
import { columns } from "./table.ts";
import { throughput } from "./throughput.ts";

const options = new Set(process.argv.slice(2));
for (const option of options) {
  if (!["--quick", "--full", "--save"].includes(option)) {
    console.error(`unknown option ${option}; usage: npm run bench -- [--quick] [--full] [--save]`);
    process.exit(2);
  }
}
const quick = options.has("--quick");
const rounds = quick ? 3 : 7;
const replications: Record<string, number> = { "rector-loan": 200_000, norrkoping: 20_000, big: 4_000 };
const machine = thisMachine();
console.log(`${machineText(machine)}\n`);

const costs = measured.map((name) => ({ name, ...perReplication(name, quick ? 10 : 40) }));
console.log("One replication on one thread, processor time (median, quartiles):");
console.log(
  columns([
    ["scenario", "µs", "events", "addresses", "ns/event", "ns/address"],
    ...costs.map((cost) => [
      cost.name,
      spreadText(cost.microseconds),
      short(cost.events),
      short(cost.addresses),
      cost.events === 0 ? "no events" : short(cost.nanosecondsPerEvent),
      short(cost.nanosecondsPerAddress),
    ]),
  ]),
);

console.log("\nWorkers, by the clock, starting them included:");
const throughputs: Record<string, Awaited<ReturnType<typeof throughput>>> = {};
const rows = [["scenario", "workers", "replications/s", "speed-up"]];
for (const name of measured) {
  throughputs[name] = await throughput(name, machine.cores, replications[name]! / (quick ? 4 : 1), rounds);
  for (const { workers, perSecond, speedUp } of throughputs[name]) {
    rows.push([name, String(workers), spreadText(perSecond), workers === 1 ? "1" : spreadText(speedUp)]);
  }
}
console.log(columns(rows));

console.log("\nTime to the first picture (compile, 256 futures, summary), ms:");
const pictures = measured.map((name) => ({ name, ...childResult<FirstPicture>("firstPictureChild", [name]) }));
console.log(
  columns([
    ["scenario", "new process, clock", "processor", "after a change, clock", "processor"],
    ...pictures.map(({ name, cold, warm }) => [
      name,
      short(cold.clock),
      short(cold.processor),
      spreadText(warm.clock),
      spreadText(warm.processor),
    ]),
  ]),
);

console.log("\nPeak memory of the whole process with one worker, MB:");
const sizes = quick ? [1e4, 1e5] : options.has("--full") ? [1e4, 1e5, 1e6, 1e7] : [1e4, 1e5, 1e6];
const memory = sizes.map((size) => ({ replications: size, ...childResult<{ megabytes: number }>("memoryChild", ["rector-loan", size]) }));
console.log(columns([["replications of rector-loan", "MB"], ...memory.map((row) => [short(row.replications), row.megabytes.toFixed(0)])]));

console.log("\nInnermost functions:");
const innermost = await kernels(quick ? 100 : 400);
console.log(kernelTable(innermost));

const results = { machine, perReplication: costs, throughput: throughputs, firstPicture: pictures, memory, kernels: innermost };
if (options.has("--save")) {
  writeFileSync("bench/baseline.json", `${JSON.stringify(results, (_, x) => (typeof x === "number" ? Number(x.toPrecision(4)) : x), 2)}\n`);
  console.log("\nWritten to bench/baseline.json.");
} else {
  console.log(`\n${againstBaseline()}`);
}

/** Times against the saved ones; they mean something only if that was this machine. */
function againstBaseline(): string {
  let saved: typeof results;
  try {
    saved = JSON.parse(readFileSync("bench/baseline.json", "utf8")) as typeof results;
  } catch {
    return "No bench/baseline.json to compare with; --save writes one.";
  }
  const other = saved.machine.processor === machine.processor ? "" : ` of another machine (${saved.machine.processor})`;
  const ratios = costs.map(({ name, microseconds }) => {
    const before = saved.perReplication.find((cost) => cost.name === name);
    return [name, before === undefined ? "new" : (microseconds.median / before.microseconds.median).toFixed(2)];
  });
  return `Time per replication against bench/baseline.json${other}:\n${columns([["scenario", "ratio"], ...ratios])}`;
}
