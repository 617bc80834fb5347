import { gzipSync } from "node:zlib";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { RowFile, Sink } from "./rows.ts";

/** Values in a row group: bounds the memory. */
const groupValues = 1 << 20;

/**
 * Parquet, one row per replication and one DOUBLE column per name; NaN (the quantity does not exist) becomes null.
 * Row groups are cut by rows alone, so that the bytes do not depend on how the blocks arrive.
 *
 * metadata  key-value pairs of the footer: version, seed, scenario hash
 */
export function parquetRows(file: Sink, names: readonly string[], metadata: Readonly<Record<string, string>>): RowFile {
  const rowsPerGroup = Math.max(1024, Math.floor(groupValues / Math.max(1, names.length) / 1024) * 1024);
  const bytes = new ByteWriter();
  const schema = [
    { name: "root", num_children: names.length },
    ...names.map((name) => ({ name, type: "DOUBLE" as const, repetition_type: "OPTIONAL" as const })),
  ];
  const writer = new ParquetWriter({
    writer: flushing(bytes, file),
    schema,
    codec: "GZIP",
    compressors: { GZIP: (input: Uint8Array) => gzipSync(input, { level: 1 }) },
    statistics: false,
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: `fondrisk ${metadata.version ?? ""}`.trim(),
  });
  const group = names.map(() => new Float64Array(rowsPerGroup));
  let rows = 0;

  function writeGroup(): void {
    if (rows === 0) return;
    const columnData = names.map((name, i) => ({
      name,
      data: withNulls((group[i] as Float64Array).subarray(0, rows)),
      encoding: "BYTE_STREAM_SPLIT" as const,
      offsetIndex: false,
    }));
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

function withNulls(values: Float64Array): Float64Array | (number | null)[] {
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
  }
  return values;
}

/** A ByteWriter that hands what it has to the file after every row group and starts again from an empty buffer. */
function flushing(writer: ByteWriter, file: Sink): ByteWriter {
  const flush = () => {
    file.write(new Uint8Array(writer.buffer, 0, writer.index));
    writer.index = 0;
  };
  return Object.assign(writer, { flush, finish: flush });
}
