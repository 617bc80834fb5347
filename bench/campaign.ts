/**
 * `npm run bench:campaign`: what 290 municipalities × 50 settings × a million futures cost on a cluster. µs a future, ms a part and bytes a
 * point are measured here; how many tasks a scheduler starts is assumed; the rest is a simulation (makespan.ts). workers/SHARDS.md has the table.
 */
import seedrandom from "seedrandom";
import { compile, createSimulator, summarise } from "../engine/index.ts";
import { pointMerge } from "../workers/distributed/mergePoint.ts";
import { decodePart, encodePart } from "../workers/distributed/part.ts";
import { blockSize } from "../workers/engine.ts";
import { machineText, thisMachine } from "./machine.ts";
import { makespan } from "./makespan.ts";
import { scenarioNamed } from "./scenarios.ts";
import { alternate, processorMicroseconds, spreadOf, spreadText } from "./spread.ts";
import { columns } from "./table.ts";

const names = ["eslov", "norrkoping"] as const;
const points = 290 * 50;
const futures = 1_000_000;
const cores = 1000;
const rounds = 15;

console.log(`${machineText(thisMachine())}\n`);
const simulated = names.map((name) => {
  const plan = compile(scenarioNamed(name));
  const simulator = createSimulator(plan, 1);
  let block = 0;
  const one = () => simulator.run(block++, blockSize);
  for (let i = 0; i < 6; i++) one();
  return { name, plan, simulator, one };
});
const times = alternate(
  simulated.map(
    ({ one }) =>
      () =>
        processorMicroseconds(one) / blockSize,
  ),
  rounds,
);
const facts = simulated.map(({ name, plan, simulator }, i) => {
  const partial = simulator.take();
  const about = { scenario: { name, hash: "" }, version: "", seed: "1", host: { node: "", workers: 1, seconds: 0 } };
  const summary = JSON.stringify(summarise(plan, partial, about)).length;
  return { name, microseconds: spreadOf(times[i]!), summary, merging: merging(i) };
});
console.log(
  columns([
    ["scenario", "µs a future", "kB a point", "ms a part"],
    ...facts.map(({ name, microseconds, summary, merging: ms }) => [
      name,
      spreadText(microseconds),
      (summary / 1000).toFixed(0),
      ms.toFixed(1),
    ]),
  ]),
);

/** Milliseconds to read a part of 16 blocks and add it to the others. */
function merging(i: number): number {
  const { plan, simulator } = simulated[i]!;
  const parts = Array.from({ length: 8 }, (_, k) => {
    for (let block = 16 * k; block < 16 * (k + 1); block++) simulator.run(block, blockSize);
    const body = {
      done: [{ piece: { point: 0, first: 16 * k, blocks: 16 }, partial: simulator.take(), summary: null, pairs: null, rows: null }],
      current: null,
    };
    const about = { plan: "", shard: k, pass: 1, pieces: [], complete: true, blocks: 16, code: "", node: "", arch: "" } as const;
    return encodePart(about, body);
  });
  const merge = pointMerge({ replications: 128 * blockSize, precision: null }, plan);
  const all = () => {
    for (const part of parts) merge.add(decodePart(part).body.done[0]!.partial!);
  };
  return processorMicroseconds(all) / 1000 / parts.length;
}

const [{ microseconds, name, summary }] = facts as [(typeof facts)[number]];
const seconds = (points * futures * microseconds.median) / 1e6;
console.log(
  `\n${points} points of ${name} × ${futures} futures: ${(seconds / 1e6).toFixed(2)} million seconds of one core, ${(seconds / cores / 60).toFixed(0)} minutes on ${cores} if nothing were lost; summaries ${((summary * points) / 1e9).toFixed(2)} GB`,
);
const time = (launchesPerSecond: number, shards: number) => {
  const random = seedrandom("1");
  const end = makespan({ shards, seconds, cores, launchesPerSecond, pointsOfShard: points / shards }, random);
  return end < 7200 ? `${(end / 60).toFixed(0)} min` : `${(end / 3600).toFixed(1)} h`;
};
console.log(
  columns([
    ["shards", "minutes each", "20 launches a second", "10 launches a minute"],
    ...[1000, 2000, 4000, points].map((shards) => [`${shards}`, (seconds / shards / 60).toFixed(1), time(20, shards), time(1 / 6, shards)]),
  ]),
);
