import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodePart } from "../../../../workers/distributed/part.ts";
import { piecesOf, type ShardPlan } from "../../../../workers/distributed/plan.ts";
import { pointPlan } from "../../../../workers/distributed/pointPlan.ts";
import type { PointsFile } from "../../../../workers/distributed/points.ts";
import { blockSize, createSimulator } from "../../../../workers/engine.ts";
import { fromText } from "../../../../workers/text.ts";
import { megabytesHeld, weighing } from "../peakMemory.ts";
import { hashOf, type Shipped, shipped } from "../shipped.ts";

let command: Shipped;
const path = (...names: string[]) => join(command.folder, "large", ...names);
const shards = 1000;
beforeAll(async () => {
  command = await shipped();
});
afterAll(() => command.remove());

/** What every shard would write: `fondrisk shard` is tested elsewhere, and a thousand starts would take minutes. */
function computeAll(): number {
  const [first = "", ...rest] = readFileSync(path("plan.json"), "utf8").split("\n");
  const plan = JSON.parse(rest.join("\n")) as ShardPlan;
  const about = { plan: JSON.parse(first).sha256, code: plan.code, node: process.versions.node, arch: process.arch };
  const points = fromText(readFileSync(path("points/000000.json"), "utf8")) as PointsFile;
  const simulator = createSimulator(pointPlan(points.scenarios[0]!.scenario, plan), plan.seed);
  let bytes = 0;
  for (let shard = 0; shard < shards; shard++) {
    const pieces = piecesOf(plan, shard);
    for (const { first, blocks } of pieces) for (let block = first; block < first + blocks; block++) simulator.run(block, blockSize);
    const body = { done: [{ piece: pieces[0]!, partial: simulator.take(), summary: null, pairs: null, rows: null }], current: null };
    const part = encodePart({ ...about, shard, pass: 1, pieces, complete: true, blocks: 1 }, body);
    writeFileSync(path("parts", `${String(shard).padStart(6, "0")}.part`), part);
    bytes += part.length;
  }
  return bytes;
}

test("a thousand parts of Norrköping, a block each with every value kept, are merged within 150 MB to the hash of run", async () => {
  const argv = ["norrkoping", "--replications", `${shards * blockSize}`, "--no-alternatives"];
  expect((await command.run("plan", ...argv, "--shards", `${shards}`, "--out", "large")).code).toBe(0);
  const megabytes = computeAll() / 1e6;
  process.env.NODE_OPTIONS = `--import=${weighing}`;
  const from = performance.now();
  const { code, out, err } = await command.run("merge", "large", "--json", "--workers", "1");
  delete process.env.NODE_OPTIONS;
  const seconds = (performance.now() - from) / 1000;
  const held = megabytesHeld(err);
  console.log(
    `${shards} parts, ${megabytes.toFixed(0)} MB: merged in ${seconds.toFixed(1)} s (${((1000 * seconds) / shards).toFixed(1)} ms a part), holding ${held.toFixed(0)} MB`,
  );
  expect([code, err]).toEqual([0, expect.stringMatching(/held/)]);
  expect(held).toBeLessThan(150);
  expect(hashOf(out)).toBe(hashOf((await command.run("run", ...argv, "--json")).out));
}, 1_800_000);
