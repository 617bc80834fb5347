import { join, relative } from "node:path";
import { formatNumber } from "../text/numbers.ts";
import type { Io } from "./io.ts";
import { temporaryName } from "./output.ts";

/** Removes what killed commands have left in a folder that is locked, and says so: whoever wrote it is dead. */
export function removeLeftovers(folder: string, io: Io): void {
  const { disk } = io;
  const left = disk
    .list(folder)
    .filter((name) => temporaryName.test(name))
    .map((name) => ({ path: join(folder, name), bytes: disk.facts(join(folder, name))?.bytes ?? 0 }));
  if (left.length === 0) return;
  for (const { path } of left) disk.remove(path);
  const size = formatNumber(left.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6, "en", 1);
  const count = left.length === 1 ? "a temporary file" : `${left.length} temporary files`;
  io.err(`Removed ${count} (${size} MB) that a killed run has left in ${relative(io.folder, folder) || "."}\n`);
}
