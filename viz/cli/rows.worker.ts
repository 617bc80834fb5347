import { expose } from "comlink";
import { ownEndpoint } from "../../workers/endpoint.ts";
import { csvRows } from "./csv.ts";
import { appendTo } from "./output.ts";
import { parquetRows } from "./parquet.ts";
import type { RowFile, RowService } from "./rows.ts";

let file: ReturnType<typeof appendTo>;
let rows: RowFile;

const service: RowService = {
  open({ format, temporary, path, columns, metadata }) {
    file = appendTo(temporary, path);
    rows = format === "csv" ? csvRows(file, columns) : parquetRows(file, columns, metadata);
  },
  add(block) {
    rows.add(block);
  },
  finish() {
    rows.finish();
    file.close();
  },
};

expose(service, ownEndpoint());
