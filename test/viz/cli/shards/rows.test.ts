import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ShardBench, shardBench } from "./bench.ts";

let bench: ShardBench;
beforeAll(() => {
  bench = shardBench();
});
afterAll(() => bench.remove());

const file = (...names: string[]) => readFileSync(join(bench.folder, ...names, "replications.parquet"));
const rowsIn = (bytes: Buffer) =>
  parquetReadObjects({ file: new Uint8Array(bytes).buffer, compressors: { GZIP: (input) => new Uint8Array(gunzipSync(input)) } });

test("--rows of one scenario: replications.parquet is byte for byte that of run with the same columns, in any number of shards", async () => {
  const argv = ["rector-equity", "--replications", "20000", "--no-alternatives"];
  const columns = "replication,fund.loss,fund.received,fund.depletionIndex";
  await bench.good(["run", ...argv, "--columns", columns, "--out", "alone", "--workers", "1"]);
  for (const shards of ["1", "5"]) {
    const plan = `rows-${shards}`;
    await bench.good(["plan", ...argv, "--shards", shards, "--rows", columns, "--out", plan]);
    await bench.shards(plan, shards === "1" ? [0] : [3, 0, 4, 1, 2]);
    await bench.good(["merge", plan, "--patience", "0"]);
    expect(file(plan, "result").equals(file("alone"))).toBe(true);
  }
  // The same columns as a part of the request: another plan than one without.
  expect((await bench.run(["plan", ...argv, "--out", "rows-5"])).code).toBe(73);
});

test("of a precision the rows end where it holds", async () => {
  const argv = ["rector-equity", "--precision", "0.002", "--replications", "40000", "--no-alternatives"];
  await bench.good(["run", ...argv, "--columns", "fund.received", "--out", "precise-alone", "--workers", "1"]);
  await bench.good(["plan", ...argv, "--shards", "3", "--rows", "fund.received", "--out", "precise"]);
  await bench.good(["submit", "precise"], {
    start: (_, args) => ({ ended: bench.run([...args]).then(({ code }) => code), kill: () => {} }),
  });
  await bench.good(["merge", "precise", "--patience", "0"]);
  expect(file("precise", "result").equals(file("precise-alone"))).toBe(true);
});

test("of many scenarios the number of each stands in front, in the order of results.parquet", async () => {
  await bench.good([
    "plan",
    "rector-grant",
    "rector-loan",
    "--replications",
    "3000",
    "--rows",
    "fund.received",
    "--shards",
    "4",
    "--out",
    "many",
  ]);
  await bench.shards("many", [2, 0, 3, 1]);
  await bench.good(["merge", "many", "--patience", "0"]);
  const rows = await rowsIn(file("many", "result"));
  expect(rows).toHaveLength(6000);
  expect(rows.map(({ number }) => Number(number))).toEqual(Array.from({ length: 6000 }, (_, i) => (i < 3000 ? 1 : 2)));
  await bench.good(["run", "rector-loan", "--replications", "3000", "--columns", "fund.received", "--out", "second", "--no-alternatives"]);
  const alone = await rowsIn(file("second"));
  expect(rows.slice(3000).map((row) => row["fund.received"])).toEqual(alone.map((row) => row["fund.received"]));
});

test("wrong requests are one sentence and 2: a column that there is not, more than anybody can keep", async () => {
  writeFileSync(join(bench.folder, "x"), "");
  const wrong = await bench.run(["plan", "rector-grant", "--rows", "fund.ballance", "--out", "y"]);
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringMatching(/no column is called 'fund\.ballance'/)]);
  const large = await bench.run(["plan", "rector-grant", "--rows", "all", "--replications", "1e9", "--out", "y"]);
  expect([large.code, large.err]).toEqual([
    2,
    expect.stringMatching(/^fondrisk: --rows would come to \d+ GB, more than 100: name fewer columns, or ask for fewer futures\n$/),
  ]);
});
