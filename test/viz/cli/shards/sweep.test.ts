import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
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
  expect(lines[4].set).toEqual({ horizonYears: "5", discountRate: "0.03" });
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
