import { relative, resolve } from "node:path";
import { say } from "../text/said/say.ts";
import { command } from "./command.ts";
import { diffText } from "./diffText.ts";
import { exitCodes } from "./exitCodes.ts";
import { type Io, UsageError } from "./io.ts";
import { localeOf, simulationOptions } from "./options.ts";
import { readingReason } from "./reasons.ts";
import { hasHashes, summaryDiff } from "./summaryDiff.ts";
import { readSummary, readSummaryIn } from "./summaryFile.ts";
import { Unreadable } from "./unreadable.ts";

/** How two runs that are done differ, measure by measure. */
export const diffCommand = command({
  name: "diff",
  arguments: "<a> <b>",
  count: [2, 2],
  summary:
    "Says how the results of two runs differ: which numbers are equal to the bit, which moved and by how much. Nothing is simulated.",
  options: { json: simulationOptions.json, lang: simulationOptions.lang },
  async run([a = "", b = ""], given, io) {
    const locale = localeOf(given.lang, io);
    const diff = summaryDiff(hashedSummary(a, io), hashedSummary(b, io));
    io.out(given.json === true ? `${JSON.stringify(diff, null, 2)}\n` : diffText(diff, [a, b], locale));
    return exitCodes.done;
  },
});

/** A folder of results or a summary.json, with a hash for every measure. */
function hashedSummary(argument: string, io: Io) {
  const path = resolve(io.folder, argument);
  const recorded = isFolder(path, argument, io) ? readSummaryIn(path, io) : fileSummary(path, io);
  if (hasHashes(recorded)) return recorded;
  throw new UsageError(say("noHashes", { file: argument, version: recorded.run.version }));
}

function isFolder(path: string, argument: string, io: Io): boolean {
  try {
    return io.disk.facts(path)?.kind === "folder";
  } catch (error) {
    throw new UsageError(say("cannotRead", { file: `'${argument}'`, reason: readingReason(error) }));
  }
}

function fileSummary(path: string, io: Io) {
  try {
    return readSummary(path, io);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(say("noResultsAt", { path: relative(io.folder, path) }));
  }
}
