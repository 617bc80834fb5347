import { dirname, join, relative, resolve } from "node:path";
import { say } from "../text/said/say.ts";
import { command } from "./command.ts";
import { diffText } from "./diffText.ts";
import { exitCodes } from "./exitCodes.ts";
import { type Io, UsageError } from "./io.ts";
import { localeOf, simulationOptions } from "./options.ts";
import { readingReason } from "./reasons.ts";
import { openRowFile } from "./rowFile.ts";
import { type RowsDiff, rowsDiff } from "./rowsDiff.ts";
import { hasHashes, isOfColumns, summaryDiff } from "./summaryDiff.ts";
import { readSummary, readSummaryIn } from "./summaryFile.ts";
import { Unreadable } from "./unreadable.ts";

/** How two runs that are done differ, measure by measure. */
export const diffCommand = command({
  name: "diff",
  arguments: "<a> <b>",
  count: [2, 2],
  summary:
    "Says how the results of two runs differ: which numbers are equal to the bit, which moved and by how much; of a run of columns alone, its rows. Nothing is simulated.",
  options: { json: simulationOptions.json, lang: simulationOptions.lang },
  async run([a = "", b = ""], given, io) {
    const locale = localeOf(given.lang, io);
    const [inA, inB] = [hashedSummary(a, io), hashedSummary(b, io)];
    const rows = isOfColumns(inA) || isOfColumns(inB) ? { rows: await rowsOf(a, b, io) } : {};
    const diff = { ...summaryDiff(inA, inB), ...rows };
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

/** How the files of rows differ; null where there are not two. */
async function rowsOf(a: string, b: string, io: Io): Promise<RowsDiff | null> {
  const paths = [a, b].map((argument) => {
    const path = resolve(io.folder, argument);
    return join(isFolder(path, argument, io) ? path : dirname(path), "replications.parquet");
  });
  if (paths.some((path) => io.disk.facts(path)?.kind !== "file")) return null;
  const [inA, inB] = await Promise.all(paths.map((path) => openRowFile(path, io)));
  return rowsDiff(inA!, inB!);
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
