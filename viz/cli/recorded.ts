import { join, relative } from "node:path";
import { code } from "../../workers/host.ts";
import { type Summary, version } from "../../workers/index.ts";
import { say, tellCommand } from "../text/said/say.ts";
import { Failure, type Io, UsageError } from "./io.ts";
import { manifestName, readManifest, unfit } from "./manifest.ts";
import { type Recorded, readSummaryIn } from "./summaryFile.ts";
import { warningText } from "./warningText.ts";

/**
 * Reads `summary.json` in a folder of results, after a look at whether the folder is one run's and finished.
 *
 * throws  UsageError if it is not there, is not a summary, the folder is unfinished, or the scenario is not beside it
 */
export async function readRecorded(folder: string, io: Io): Promise<Recorded> {
  const shown = relative(io.folder, folder) || ".";
  const recorded = readSummaryIn(folder, io);
  if (io.disk.facts(join(folder, "scenario.yaml")) === null) {
    throw new UsageError(say("noScenarioBeside", { folder: shown }));
  }
  const found = readManifest(folder, io.disk);
  if (found === null && /^0\.[01]\./.test(recorded.run.version)) {
    const old = say("noManifestOld", { folder: shown, version: recorded.run.version, file: manifestName });
    io.err(warningText(tellCommand(old, io.locale), io.locale));
    return recorded;
  }
  const wrong =
    found === null
      ? say("noManifest", { file: manifestName })
      : "wrong" in found
        ? found.wrong
        : await unfit(
            found.manifest.files.filter(({ file }) => !isOfReport(file)),
            folder,
            io.disk,
            io.interrupt,
          );
  if (wrong !== null) throw new UsageError(say("unfinished", { folder: shown, why: wrong }));
  return recorded;
}

/** What a report will write anew. */
function isOfReport(file: string): boolean {
  return /^(report\.|figures[\\/])/.test(file);
}

/** Was it made by this very code? */
export function isOurs({ run }: Recorded): boolean {
  return run.version === version && run.code === code;
}

/**
 * Compares a run done again with what was recorded.
 *
 * returns  what differs, number by number: nothing, unless other code made it
 * throws   Failure if the same code gives other numbers, or the scenario is another: then the folder has been changed
 */
export function differencesFrom(recorded: Recorded, again: Summary, folder: string): readonly Difference[] {
  const sameScenario = recorded.scenario.hash === again.scenario.hash;
  if (recorded.run.resultHash === again.run.resultHash && sameScenario) return [];
  // A run of columns alone has some of the measures: those are to be the same.
  const alone = recorded.run.resultHash === null;
  const hashes = Object.entries(recorded.run.measures ?? {});
  if (alone && sameScenario && hashes.every(([id, hash]) => again.run.measures[id] === hash)) return [];
  const differing = differences(recorded, again, "").filter(({ before }) => !alone || before !== shownValue(undefined));
  const numbers = differing.filter(({ path }) => !/^(alternatives|host|reduced|run|scenario|warnings)\b/.test(path));
  if (!isOurs(recorded)) return numbers;
  const reasons = [
    ...(sameScenario ? [] : [say("notTheScenarioRun")]),
    ...(numbers.length === 0 ? [say("summaryChanged")] : []),
    ...numbers.slice(0, 3).map(({ path, before, after }) => say("wasAndIs", { path, before, after })),
    ...(numbers.length > 3 ? [say("moreNumbers", { count: numbers.length - 3 })] : []),
  ];
  throw new Failure(say("cannotBeReproduced", { folder, reasons }));
}

/** A place in summary.json with what was recorded there and what it is now. */
export interface Difference {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

function differences(before: unknown, after: unknown, path: string): readonly Difference[] {
  if (isBlock(before) && isBlock(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => differences(before[key], after[key], path === "" ? key : `${path}.${key}`));
  }
  return Object.is(before, after) ? [] : [{ path, before: shownValue(before), after: shownValue(after) }];
}

function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function shownValue(value: unknown): string {
  return isBlock(value) ? "there" : value === undefined ? "missing" : JSON.stringify(value);
}
