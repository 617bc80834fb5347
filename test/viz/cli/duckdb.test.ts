import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { atomicFile } from "../../../viz/cli/output.ts";
import { parquetRows } from "../../../viz/cli/parquet.ts";
import type { ColumnEntry } from "../../../viz/text/columnEntries.ts";

const entry = (name: string, unit: ColumnEntry["unit"], sometimes = false): ColumnEntry => ({
  name,
  unit,
  kind: "flow",
  meaning: { sv: "", en: "" },
  sometimes,
});

test("DuckDB reads the rows as we wrote them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "fondrisk-duckdb-"));
  const path = join(folder, "rows.parquet");
  const file = atomicFile(path, nodeDisk);
  const rows = parquetRows(file, [entry("n", "count"), entry("sparse", "kr", true)], { seed: "1" });
  const n = Float64Array.from({ length: 5000 }, (_, i) => i);
  rows.add([n, n.map((i) => (i % 4 === 0 ? i / 8 : Number.NaN))]);
  rows.finish();
  file.commit();
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(
    `select count(*)::int, sum(n)::double, count(sparse)::int, sum(sparse)::double, max(n)::double from read_parquet('${path}')`,
  );
  expect(result.getRows()).toEqual([[5000, 12_497_500, 1250, 390_312.5, 4999]]);
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true });
});
