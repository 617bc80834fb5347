import { csvRows } from "./csv.ts";
import type { Disk } from "./disk.ts";
import { Unwritable } from "./io.ts";
import { appendTo } from "./output.ts";
import { parquetRows } from "./parquet.ts";
import type { RowFile, RowService } from "./rows.ts";

/** Turns rows into a file; no thread in sight. */
export function rowService(disk: Disk): RowService {
  let file: ReturnType<typeof appendTo>;
  let rows: RowFile;
  return {
    open: posted(({ format, temporary, path, columns, metadata }) => {
      file = appendTo(temporary, path, disk);
      rows = format === "csv" ? csvRows(file, columns) : parquetRows(file, columns, metadata);
    }),
    add: posted((block) => rows.add(block)),
    finish: posted(() => {
      rows.finish();
      return file.close();
    }),
  };
}

/** The same, whose errors can be posted: of one, name and message alone reach the other side, so the message is what it says, as data. */
function posted<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    try {
      return work(...args);
    } catch (error) {
      if (!(error instanceof Unwritable)) throw error;
      throw Object.assign(new Error(JSON.stringify(error.said)), { name: error.name });
    }
  };
}
