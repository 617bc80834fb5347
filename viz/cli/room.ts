import { relative } from "node:path";
import { formatNumber } from "../text/numbers.ts";
import { say } from "../text/said/say.ts";
import type { Execution } from "./execute.ts";
import { type Io, Unwritable } from "./io.ts";
import { replicationsOf } from "./simulate.ts";

/** Bytes that the rows take at least, a value: measured on the library, the smallest is 0.9 (Parquet) and 2.4 (CSV). */
const least = { parquet: 0.5, csv: 1.5 } as const;
/** Bytes of the other files: a report is half a megabyte. */
const documents = 1e6;

/** throws  Unwritable before anything is computed, if the disk has certainly not the room for the files of a run */
export function assertRoom({ folder, rows, columns, aim }: Execution, io: Io): void {
  if (folder === null) return;
  const values = ("precision" in aim ? 0 : replicationsOf(aim)) * columns.length;
  const needed = rows.reduce((sum, format) => sum + least[format] * values, documents);
  const room = io.disk.room(folder);
  if (room >= needed) return;
  const size = (bytes: number) => formatNumber(bytes / 1e6, io.locale, bytes < 1e7 ? 1 : 0);
  const lack = { folder: relative(io.folder, folder) || ".", needed: size(needed), left: size(room) };
  throw new Unwritable(say(rows.length > 0 ? "noRoomForRows" : "noRoom", lack));
}
