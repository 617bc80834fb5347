import { join, relative } from "node:path";
import { formatNumber } from "../text/numbers.ts";
import { say, tellCommand } from "../text/said/say.ts";
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
  const about = {
    size: formatNumber(left.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6, io.locale, 1),
    folder: relative(io.folder, folder) || ".",
  };
  const said = left.length === 1 ? say("removedLeftover", about) : say("removedLeftovers", { ...about, count: left.length });
  io.err(`${tellCommand(said, io.locale)}\n`);
}
