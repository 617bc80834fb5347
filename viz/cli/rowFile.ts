import { gunzipSync } from "node:zlib";
import { type AsyncBuffer, parquetMetadataAsync, parquetRead } from "hyparquet";
import { say } from "../text/said/say.ts";
import { type Io, UsageError } from "./io.ts";

/** A `replications.parquet` that is read a column at a time. */
export interface RowFile {
  readonly names: ReadonlySet<string>;
  /** Futures, of which each has a row. */
  readonly length: number;
  /** One number a future; NaN where the quantity does not exist. */
  column(name: string): Promise<Float64Array>;
}

/** Opens a file of rows; what is asked of it later is read when it is asked. */
export async function openRowFile(path: string, io: Io): Promise<RowFile> {
  const file = fileBuffer(path, io);
  const metadata = await parquetMetadataAsync(file);
  const length = Number(metadata.num_rows);
  return {
    names: new Set(metadata.schema.slice(1).map(({ name }) => name)),
    length,
    async column(name) {
      const values = new Float64Array(length).fill(Number.NaN);
      await parquetRead({
        file,
        metadata,
        columns: [name],
        compressors: { GZIP: (input: Uint8Array) => new Uint8Array(gunzipSync(input)) },
        onChunk: ({ columnData, rowStart }) => {
          for (let i = 0; i < columnData.length; i++) values[rowStart + i] = columnData[i] === null ? Number.NaN : Number(columnData[i]);
        },
      });
      return values;
    },
  };
}

function fileBuffer(path: string, io: Io): AsyncBuffer {
  const byteLength = io.disk.facts(path)?.bytes ?? 0;
  return {
    byteLength,
    async slice(start, end = byteLength) {
      io.interrupt.throwIfAborted();
      const bytes = new Uint8Array(end - start);
      const file = io.disk.openToRead(path);
      try {
        for (let at = 0; at < bytes.length; ) {
          const got = io.disk.readAt(file, bytes.subarray(at), start + at);
          if (got === 0) throw new UsageError(say("endsEarly", { file: path }));
          at += got;
        }
      } finally {
        io.disk.close(file);
      }
      return bytes.buffer;
    },
  };
}
