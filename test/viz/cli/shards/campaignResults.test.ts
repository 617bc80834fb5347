import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { summarise } from "../../../../engine/measures/summarise.ts";
import { compile } from "../../../../engine/model/compile.ts";
import { createSimulator } from "../../../../engine/simulator.ts";
import { nodeDisk } from "../../../../viz/cli/disk.ts";
import { writeInPieces } from "../../../../viz/cli/output.ts";
import { writeResults } from "../../../../viz/cli/shards/campaignResults.ts";
import type { CampaignRow } from "../../../../viz/cli/shards/campaignRow.ts";
import { sha256 } from "../../../../workers/distributed/part.ts";
import { scenario } from "../../../trust/frozenBase.ts";

let folder: string;
let rows: readonly CampaignRow[];
const path = () => join(folder, "results.parquet");
/** More than two row groups of 64 scenarios, the last of them not full. */
const scenarios = 150;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-results-"));
  const plan = compile(scenario("one", {}));
  const simulator = createSimulator(plan, "1");
  simulator.run(0, 1024);
  const host = { node: "", workers: 1, seconds: 0 };
  const summary = summarise(plan, simulator.take(), { scenario: { name: "one", hash: "" }, version: "1", seed: "1", host });
  // A setting that is a number in every scenario, and one that is a word in the last alone.
  const setOf = (at: number) => ({ "fund.capital": `${at}`, "fund.end": at === scenarios - 1 ? "closes" : `${at}` });
  rows = Array.from({ length: scenarios }, (_, at) => ({ id: `scenario ${at}`, set: setOf(at), summary, differences: {} }));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("results.parquet is written some scenarios at a time, its checksum is that of the file, and DuckDB reads every row, in order, of one type a column", async () => {
  let pieces = 0;
  const written = writeInPieces(path(), nodeDisk, (write) =>
    writeResults(rows, { version: "1", code: "", seed: "1" }, (bytes) => {
      pieces += 1;
      write(bytes);
    }),
  );
  expect(pieces).toBeGreaterThanOrEqual(3);
  expect(written.sha256).toBe(sha256(readFileSync(path())));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
  const [counts] = await ask(
    `select count(distinct number)::int, max(number)::int, count(distinct measure)::int, count(*)::int, typeof(any_value("fund.capital")), typeof(any_value("fund.end")) from '${path()}'`,
  );
  const [, , measures] = counts as number[];
  expect(counts).toEqual([scenarios, scenarios, measures, scenarios * measures!, "DOUBLE", "VARCHAR"]);
  const [wrong] = await ask(
    `select count(*)::int from '${path()}' where point <> 'scenario ' || (number - 1) or "fund.capital" <> number - 1`,
  );
  expect(wrong).toEqual([0]);
  connection.closeSync();
  instance.closeSync();
});
