import { csvRows } from "./csv.ts";
import type { Disk } from "./disk.ts";
import { appendTo } from "./output.ts";
import { parquetRows } from "./parquet.ts";
import type { RowFile, RowService } from "./rows.ts";

/** Turns rows into a file; no thread in sight. */
export function rowService(disk: Disk): RowService {
  let file: ReturnType<typeof appendTo>;
  let rows: RowFile;
  return {
    open({ format, temporary, path, columns, metadata }) {
      file = appendTo(temporary, path, disk);
      rows = format === "csv" ? csvRows(file, columns) : parquetRows(file, columns, metadata);
    },
    add(block) {
      rows.add(block);
    },
    finish() {
      rows.finish();
      return file.close();
    },
  };
}
