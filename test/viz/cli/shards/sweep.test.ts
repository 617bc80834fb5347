import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodeDisk } from "../../../../viz/cli/disk.ts";
import { Interrupted } from "../../../../viz/cli/io.ts";
import { hashOf } from "../shipped.ts";
import { type ShardBench, shardBench } from "./bench.ts";

let bench: ShardBench;
beforeAll(() => {
  bench = shardBench();
});
afterAll(() => bench.remove());

const write = (name: string, text: string) => writeFileSync(join(bench.folder, name), text);
const pointsOf = (plan: string) =>
  JSON.parse(
    readFileSync(join(bench.folder, plan, "plan.json"), "utf8")
      .split("\n")
      .slice(1)
      .join("\n"),
  ).points;

test("a grid is every combination, the last path fastest, each the run with these settings", async () => {
  write(
    "grid.yaml",
    "scenario: rector-grant\nvary:\n  - { path: horizonYears, values: [4, 5] }\n  - { path: discountRate, values: 0.02..0.04/3 }\nreplications: 3000\nseed: 7\n",
  );
  await bench.good(["plan", "grid.yaml", "--shards", "4", "--out", "grid"]);
  expect(pointsOf("grid").map(({ id }: { id: string }) => id)).toEqual(
    [4, 5].flatMap((years) => ["0.02", "0.03", "0.04"].map((rate) => `horizonYears=${years} discountRate=${rate}`)),
  );
  await bench.shards("grid", [3, 1, 0, 2]);
  await bench.good(["merge", "grid"]);
  const lines = readFileSync(join(bench.folder, "grid/result/summaries.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const alone = await bench.good([
    "run",
    "rector-grant",
    "--set",
    "horizonYears=5",
    "--set",
    "discountRate=0.03",
    "--replications",
    "3000",
    "--seed",
    "7",
    "--no-alternatives",
    "--json",
  ]);
  expect(lines[4].run.resultHash).toBe(hashOf(alone.out));
  // To the bit what fondrisk sweep says on one machine, although shards end inside points: paired sums merge exactly.
  const { answer } = JSON.parse((await bench.good(["sweep", "grid.yaml", "--json"])).out);
  for (const measure of ["depletion.probability", "fund.loss.mean", "society.npv"]) {
    const swept = answer.points.filter((row: { measure: string }) => row.measure === measure);
    const differences = lines.map(({ differences }) => differences[measure].difference);
    expect([measure, differences]).toEqual([measure, swept.map(({ difference }: { difference: unknown }) => difference)]);
    // Years count for the net present value, and the rate.
    if (measure === "society.npv") expect(new Set(differences.map(({ value }: { value: number }) => value)).size).toBe(3);
  }
  expect(lines[4].set).toEqual({ horizonYears: "5", discountRate: "0.03" });
});

test("measures that the file names are compared too; one that there is not, or that cannot be paired, is one sentence and 2", async () => {
  const sweep = (measure: string) => `scenario: rector-grant\nvary: [{ path: horizonYears, values: '4,5' }]\nmeasures: [${measure}]\n`;
  write("named.yaml", sweep("fund.received.mean"));
  for (const [measure, message] of [
    ["fund.ballance", /fund\.ballance/],
    ["fund.loss.quantiles.q95", /fund\.loss\.quantiles\.q95/],
  ] as const) {
    write("wrongMeasure.yaml", sweep(measure));
    const { code, err } = await bench.run(["plan", "wrongMeasure.yaml", "--out", "wrongMeasure"]);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  }
});

test("a stopped shard of a sweep goes on from its points and its pairs: its part is byte for byte the same", async () => {
  write("pairs.yaml", "scenario: rector-grant\nvary: [{ path: horizonYears, values: '4,5' }]\nreplications: 9000\n");
  await bench.good(["plan", "pairs.yaml", "--shards", "1", "--out", "smooth"]);
  cpSync(join(bench.folder, "smooth"), join(bench.folder, "paused"), { recursive: true });
  await bench.shards("smooth", [0]);
  const codes: number[] = [];
  for (let code = 75; code === 75; codes.push(code)) {
    const stop = new AbortController();
    const rename = (from: string, to: string) => {
      nodeDisk.rename(from, to);
      if (to.endsWith(".keep") && codes.length < 3) stop.abort(new Interrupted("SIGTERM"));
    };
    const argv = ["shard", "paused", "--index", "0", "--workers", "1", "--checkpoint-every", "0.02"];
    ({ code } = await bench.run(argv, { disk: { ...nodeDisk, rename }, interrupt: stop.signal }));
  }
  expect(codes).toEqual([75, 75, 75, 0]);
  const part = (plan: string) => readFileSync(join(bench.folder, plan, "parts/000000.part"));
  expect(part("paused").equals(part("smooth"))).toBe(true);
});

test("what the command line says goes before what the file says", async () => {
  write("seeded.yaml", "scenario: rector-grant\nvary: [{ path: horizonYears, values: '4,5' }]\nreplications: 3000\nseed: 7\n");
  await bench.good(["plan", "seeded.yaml", "--replications", "2000", "--seed", "8", "--out", "seeded"]);
  const text = readFileSync(join(bench.folder, "seeded/plan.json"), "utf8");
  expect(text).toContain('"replications": 2000');
  expect(text).toContain('"seed": "8"');
});

test("every wrong setting is told with its point before anything is planned, and exit is 2", async () => {
  write("wrong.csv", "label,horizonYears\ngood,4\nnegative,-1\nmisspelt,vier\n");
  write("wrong.yaml", "scenario: rector-grant\ndesign: list\nfile: wrong.csv\n");
  const { code, err } = await bench.run(["plan", "wrong.yaml", "--out", "wrong"]);
  expect(code).toBe(2);
  expect(err).toMatch(/^negative: /m);
  expect(err).toMatch(/^misspelt: /m);
  expect(err).not.toMatch(/^good: /m);
  expect(existsSync(join(bench.folder, "wrong"))).toBe(false);
});

test.each([
  ["scenario: rector-grant\nvary: []\n", /needs either vary, or design: list and file/],
  ["scenario: rector-grant\nvary: [{ path: horizonYears, values: [4] }]\nfile: wrong.csv\n", /needs either vary, or design: list and file/],
  ["scenario: rector-grant\nvary: [{ path: horizonYears, values: [4], value: 3 }]\n", /is not a sweep: vary\.0/],
  [
    "scenario: rector-grant\ndesign: lhs\nvary: [{ path: horizonYears, values: [4] }]\n",
    /horizonYears must be a range low\.\.high for a Latin hypercube/,
  ],
  ["scenario: rector-grant\ndesign: random\nvary: [{ path: horizonYears, values: [4] }]\n", /is not a sweep: design/],
  ["scenario: rector-grant\nvary: [{ path: horizonYears, values: 5..9/1 }]\n", /horizonYears: '5\.\.9\/1' is no range/],
  ["scenario: rector-grant\ndesign: list\nfile: missing.csv\n", /missing\.csv cannot be read: it is not there/],
])("a file that is no sweep is one sentence and 2: %#", async (text, message) => {
  write("bad.yaml", text);
  const { code, err } = await bench.run(["plan", "bad.yaml", "--out", "bad"]);
  expect([code, err]).toEqual([2, expect.stringMatching(message)]);
});
