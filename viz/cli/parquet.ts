import { gzipSync } from "node:zlib";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { ColumnEntry } from "../text/columnEntries.ts";
import type { RowFile, Sink } from "./rows.ts";

/** Values in a row group: bounds the memory. */
const groupValues = 1 << 20;

/**
 * Parquet, one row per replication: flags, counts, years and the number of the row as INT32, everything else as DOUBLE. A column
 * that does not exist in every replication is OPTIONAL, and null where it does not. Row groups are cut by rows alone, so that the
 * bytes do not depend on how the blocks arrive.
 *
 * metadata  key-value pairs of the footer: version, seed, scenario hash; `columns` is added, JSON of name, unit, kind and meaning
 */
export function parquetRows(file: Sink, columns: readonly ColumnEntry[], metadata: Readonly<Record<string, string>>): RowFile {
  const rowsPerGroup = Math.max(1024, Math.floor(groupValues / Math.max(1, columns.length) / 1024) * 1024);
  const bytes = new ByteWriter();
  const told = JSON.stringify(columns.map(({ name, unit, kind, meaning }) => ({ name, unit, kind, meaning })));
  const writer = new ParquetWriter({
    writer: flushing(bytes, file),
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(elementOf)],
    codec: "GZIP",
    compressors: { GZIP: (input: Uint8Array) => gzipSync(input, { level: 1 }) },
    statistics: false,
    kvMetadata: Object.entries({ ...metadata, columns: told }).map(([key, value]) => ({ key, value })),
    createdBy: `fondrisk ${metadata.version ?? ""}`.trim(),
  });
  const group = columns.map(() => new Float64Array(rowsPerGroup));
  let rows = 0;

  function writeGroup(): void {
    if (rows === 0) return;
    const columnData = columns.map((column, i) => {
      const values = (group[i] as Float64Array).subarray(0, rows);
      return {
        name: column.name,
        data: dataOf(column, values),
        encoding: isWhole(column) ? ("PLAIN" as const) : ("BYTE_STREAM_SPLIT" as const),
        offsetIndex: false,
      };
    });
    writer.write({ columnData, rowGroupSize: rows, pageSize: 8 * rows + 1 });
    rows = 0;
  }

  return {
    add(block) {
      const length = block[0]?.length ?? 0;
      for (let from = 0; from < length; ) {
        const count = Math.min(length - from, rowsPerGroup - rows);
        for (let i = 0; i < group.length; i++) group[i]?.set((block[i] as Float64Array).subarray(from, from + count), rows);
        rows += count;
        from += count;
        if (rows === rowsPerGroup) writeGroup();
      }
    },
    finish() {
      writeGroup();
      writer.finish();
    },
  };
}

function isWhole({ unit, kind }: ColumnEntry): boolean {
  return kind === "index" || unit === "flag" || unit === "count" || unit === "year";
}

function elementOf(column: ColumnEntry) {
  const repetition_type = column.sometimes ? ("OPTIONAL" as const) : ("REQUIRED" as const);
  const type = isWhole(column) ? ("INT32" as const) : ("DOUBLE" as const);
  // Numbers of futures go up to 2³² − 1.
  return { name: column.name, type, repetition_type, ...(column.kind === "index" ? { converted_type: "UINT_32" as const } : {}) };
}

/** Typed arrays where they can be: the encoder is several times faster with them. */
function dataOf(column: ColumnEntry, values: Float64Array): Float64Array | Int32Array | (number | null)[] {
  if (column.sometimes || column.kind === "index") return withNulls(values);
  return isWhole(column) ? Int32Array.from(values) : values;
}

/** NaN, the quantity does not exist, becomes null. */
function withNulls(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

/** A ByteWriter that hands what it has to the file after every row group and starts again from an empty buffer. */
export function flushing(writer: ByteWriter, file: Sink): ByteWriter {
  const flush = () => {
    file.write(new Uint8Array(writer.buffer, 0, writer.index));
    writer.index = 0;
  };
  return Object.assign(writer, { flush, finish: flush });
}
