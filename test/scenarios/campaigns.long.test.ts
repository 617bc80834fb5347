import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTable } from "../../scenarios/table.ts";
import { hashOf, type Shipped, shipped } from "../viz/cli/shipped.ts";

let command: Shipped;
const file = "scenarios/campaigns/municipalities.yaml";
const table = readTable(readFileSync("scenarios/campaigns/municipalities.csv", "utf8"));
const path = (name: string) => join(command.folder, "campaign/result", name);
const few = ["--replications", "2048"];

beforeAll(async () => {
  command = await shipped();
  for (const argv of [
    ["plan", file, ...few, "--shards", "5", "--out", "campaign"],
    ["submit", "campaign"],
    ["merge", "campaign", "--lang", "en"],
  ]) {
    const { code, err } = await command.run(...argv);
    expect([argv[0], code, code === 0 ? "" : err]).toEqual([argv[0], 0, ""]);
  }
});
afterAll(() => command.remove());

async function query(sql: string): Promise<readonly (readonly unknown[])[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRows();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

test("twelve municipalities from a table: planned, computed by processes of this machine and merged; DuckDB reads a row a scenario and measure", async () => {
  expect(table.rows).toHaveLength(12);
  const counts = await query(`select point, count(*)::int, count(distinct measure)::int from '${path("results.parquet")}' group by point`);
  expect(counts.map(([point]) => point).sort()).toEqual(table.rows.map(({ cells }) => cells[0]).sort());
  for (const [, rows, measures] of counts) expect(rows).toBe(measures);
  const [first] = await query(
    `select "municipality.revenue", "fund.capital", replications from '${path("results.parquet")}' where point = '${table.rows[0]!.cells[0]}' limit 1`,
  );
  expect(first).toEqual([table.rows[0]!.cells[1], table.rows[0]!.cells[2], 2048]);
});

test("every scenario has the hash of a run with its settings, and the numbers of the table are those of its summary", async () => {
  const lines = readFileSync(path("summaries.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  for (const at of [0, 7]) {
    const { cells } = table.rows[at]!;
    const sets = table.header.slice(1).flatMap((name, i) => ["--set", `${name}=${cells[i + 1]}`]);
    const { out } = await command.run("run", "eslov", ...few, ...sets, "--no-alternatives", "--json");
    expect(lines[at].run.resultHash).toBe(hashOf(out));
    expect(lines[at].set).toEqual(Object.fromEntries(table.header.slice(1).map((name, i) => [name, cells[i + 1]])));
    const [row] = await query(
      `select value, standardError, low, high, difference, differenceStandardError from '${path("results.parquet")}' where point = '${cells[0]}' and measure = 'fund.loss.mean'`,
    );
    const { value, standardError } = lines[at].fund.loss.mean;
    const { difference } = lines[at].differences["fund.loss.mean"];
    const interval = [value - 1.96 * standardError, value + 1.96 * standardError];
    expect(row).toEqual([value, standardError, ...interval, difference.value, difference.standardError]);
  }
});
