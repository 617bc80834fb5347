import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterEach, beforeEach, expect, test } from "vitest";
import { csvRows } from "../../../viz/cli/csv.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { atomicFile } from "../../../viz/cli/output.ts";
import { parquetRows } from "../../../viz/cli/parquet.ts";
import type { ColumnEntry } from "../../../viz/text/columnEntries.ts";
import { compressors } from "./gunzip.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-rows-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const columns: readonly ColumnEntry[] = [
  { name: "fund.loss", unit: "kr", kind: "measure", meaning: { sv: "nettokostnad", en: "net cost" }, sometimes: false },
  { name: "fund.depletionIndex", unit: "year", kind: "measure", meaning: { sv: "år", en: "year" }, sometimes: true },
  { name: 'a,"b"', unit: "number", kind: "assumption", meaning: { sv: "tal", en: "number" }, sometimes: false },
];
const names = columns.map(({ name }) => name);
/** Columns that hold whole numbers, NaN at places, and fractions with many digits. */
function block(first: number, rows: number) {
  const from = (f: (i: number) => number) => Float64Array.from({ length: rows }, (_, i) => f(first + i));
  return [from((i) => 1000 * i - 7), from((i) => (i % 3 === 0 ? Number.NaN : i % 10)), from((i) => Math.sqrt(i))];
}

function written(sizes: readonly number[], name: string): Buffer {
  const file = atomicFile(join(folder, name), nodeDisk);
  const rows = parquetRows(file, columns, { version: "9.9.9", seed: "åäö", scenario: "abc" });
  let first = 0;
  for (const size of sizes) {
    rows.add(block(first, size));
    first += size;
  }
  rows.finish();
  file.commit();
  return readFileSync(join(folder, name));
}

function bufferOf(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

test("every value is read back exactly, NaN as null", async () => {
  const file = bufferOf(written([1024, 1024, 300], "rows.parquet"));
  const rows = await parquetReadObjects({ file, compressors });
  const [loss, index, root] = block(0, 2348);
  expect(rows.length).toBe(2348);
  rows.forEach((row, i) => {
    expect(row[names[0]!]).toBe(loss![i]);
    expect(row[names[1]!]).toBe(Number.isNaN(index![i]) ? null : index![i]);
    expect(row[names[2]!]).toBe(root![i]);
  });
});

test("the footer carries version, seed and scenario, and columns are doubles split by byte", () => {
  const metadata = parquetMetadata(bufferOf(written([10], "rows.parquet")));
  expect(metadata.key_value_metadata).toEqual([
    { key: "version", value: "9.9.9" },
    { key: "seed", value: "åäö" },
    { key: "scenario", value: "abc" },
    { key: "columns", value: JSON.stringify(columns.map(({ sometimes: _, ...told }) => told)) },
  ]);
  const column = metadata.row_groups[0]?.columns[0]?.meta_data;
  expect(column?.type).toBe("DOUBLE");
  expect(column?.codec).toBe("GZIP");
  expect(column?.encodings).toContain("BYTE_STREAM_SPLIT");
});

test("years, counts and flags are INT32, what may not exist is optional, and numbers of futures go up to 2^32 − 1", async () => {
  const kinds = ["flag", "count", "year", "kr"] as const;
  const made = atomicFile(join(folder, "kinds.parquet"), nodeDisk);
  const whole = kinds.map((unit): ColumnEntry => ({ ...columns[0]!, name: unit, unit, sometimes: unit === "year" }));
  const rows = parquetRows(made, [{ ...columns[0]!, name: "replication", unit: "number", kind: "index" }, ...whole], {});
  rows.add([4294967295, 1, 3, Number.NaN, 0.5].map((x) => Float64Array.of(x)));
  rows.finish();
  made.commit();
  const file = bufferOf(readFileSync(join(folder, "kinds.parquet")));
  expect(await parquetReadObjects({ file, compressors })).toEqual([{ replication: 4294967295, flag: 1, count: 3, year: null, kr: 0.5 }]);
  expect(
    parquetMetadata(file)
      .schema.slice(1)
      .map(({ name, type, repetition_type }) => [name, type, repetition_type]),
  ).toEqual([
    ["replication", "INT32", "REQUIRED"],
    ["flag", "INT32", "REQUIRED"],
    ["count", "INT32", "REQUIRED"],
    ["year", "INT32", "OPTIONAL"],
    ["kr", "DOUBLE", "REQUIRED"],
  ]);
});

test("the bytes do not depend on how the rows arrive", () => {
  expect(written([1024, 2048, 100], "a.parquet").equals(written([3072, 100], "b.parquet"))).toBe(true);
});

test("more rows than fit in a group make several groups, and a table without rows is still a table", async () => {
  const many = parquetMetadata(bufferOf(written([400_000], "many.parquet")));
  expect(many.row_groups.length).toBe(2);
  expect(many.num_rows).toBe(400_000n);
  expect(parquetMetadata(bufferOf(written([], "none.parquet"))).num_rows).toBe(0n);
});

test("until it is committed the file has not its name, and a discarded one leaves nothing", () => {
  const file = atomicFile(join(folder, "rows.parquet"), nodeDisk);
  parquetRows(file, columns, {}).add(block(0, 10));
  expect(readdirSync(folder).filter((name) => name === "rows.parquet")).toEqual([]);
  file.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test("CSV has a head, quoted where needed, and empty fields where a quantity does not exist", () => {
  const file = atomicFile(join(folder, "rows.csv"), nodeDisk);
  const rows = csvRows(file, columns);
  rows.add(block(0, 2));
  rows.add(block(2, 1));
  rows.finish();
  file.commit();
  expect(readFileSync(join(folder, "rows.csv"), "utf8")).toBe(
    'fund.loss,fund.depletionIndex,"a,""b"""\n-7,,0\n993,1,1\n1993,2,1.4142135623730951\n',
  );
});
