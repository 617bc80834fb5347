import { join, relative } from "node:path";
import * as z from "zod";
import { mostReplications, type Summary } from "../../workers/engine.ts";
import { version } from "../../workers/version.ts";
import { Failure, type Io, UsageError } from "./io.ts";
import { manifestName, readManifest, unfit } from "./manifest.ts";
import { readText } from "./readFile.ts";
import { Unreadable } from "./unreadable.ts";

const form = z.looseObject({
  formatVersion: z.literal(1),
  scenario: z.looseObject({ hash: z.string() }),
  run: z.looseObject({
    version: z.string(),
    seed: z.string().min(1),
    replications: z.int().min(1).max(mostReplications),
    resultHash: z.string().nullable(),
  }),
});

/** What a folder of results says of the run that made it. */
export type Recorded = z.infer<typeof form>;

/** A summary with every intervention and year is far below this. */
const mostBytes = 64 << 20;

/**
 * Reads `summary.json` in a folder of results, after a look at whether the folder is one run's and finished.
 *
 * throws  UsageError if it is not there, is not a summary, the folder is unfinished, or the scenario is not beside it
 */
export async function readRecorded(folder: string, io: Io): Promise<Recorded> {
  const shown = relative(io.folder, folder) || ".";
  const path = join(folder, "summary.json");
  const recorded = parsed(textOf(path, shown, io), join(shown, "summary.json"));
  if (io.disk.facts(join(folder, "scenario.yaml")) === null) {
    throw new UsageError(`${shown} has no scenario.yaml to run again: give the scenario itself, with --seed and --replications`);
  }
  const manifest = readManifest(folder, io.disk);
  if (manifest === null && /^0\.[01]\./.test(recorded.run.version)) {
    io.err(
      `warning: ${shown} was made by fondrisk ${recorded.run.version}, which left no ${manifestName}: nobody can say whether it is whole\n`,
    );
    return recorded;
  }
  const wrong =
    manifest === null
      ? `it has no ${manifestName}, which is written last`
      : typeof manifest === "string"
        ? manifest
        : await unfit(
            manifest.files.filter(({ file }) => !isOfReport(file)),
            folder,
            io.disk,
            io.interrupt,
          );
  if (wrong !== null) throw new UsageError(`${shown} is unfinished: ${wrong}. Run it again, or give the scenario itself`);
  return recorded;
}

/** What a report will write anew. */
function isOfReport(file: string): boolean {
  return /^(report\.|figures[\\/])/.test(file);
}

function textOf(path: string, shown: string, io: Io): string {
  try {
    return readText(path, io.disk, mostBytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.code === "ENOENT") throw new UsageError(`${shown} is a folder without summary.json, expected one that fondrisk run has made`);
    throw new UsageError(`${join(shown, "summary.json")} cannot be read: ${error.message}`);
  }
}

function parsed(text: string, shown: string): Recorded {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new UsageError(`${shown} is not JSON`);
  }
  const read = form.safeParse(content);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UsageError(`${shown} is not a summary of a run: ${issue?.path.join(".") || "its form"} is wrong`);
}

/**
 * Checks that a run done again is the run that was recorded.
 *
 * throws  Failure that says what differs: the scenario, the version, or the first of the numbers
 */
export function assertReproduced(recorded: Recorded, again: Summary, folder: string): void {
  if (recorded.run.resultHash === again.run.resultHash && recorded.scenario.hash === again.scenario.hash) return;
  const reasons = [
    ...(recorded.scenario.hash === again.scenario.hash ? [] : ["scenario.yaml is not the one that was run"]),
    ...(recorded.run.version === version ? [] : [`it was made by fondrisk ${recorded.run.version}, this is ${version}`]),
  ];
  const numbers = differences(recorded, again, "").filter((text) => !/^(alternatives|host|run|scenario)\./.test(text));
  const shown = numbers.slice(0, 3).join("; ");
  const more = numbers.length > 3 ? `; and ${numbers.length - 3} more numbers` : "";
  const found =
    numbers.length === 0 ? "its fingerprint differs though its numbers do not: summary.json has been changed" : `${shown}${more}`;
  throw new Failure(`${folder} cannot be reproduced: ${[...reasons, found].join("; ")}. No report is written`);
}

/** Every place where two results differ, with both values. */
function differences(before: unknown, after: unknown, path: string): readonly string[] {
  if (isBlock(before) && isBlock(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => differences(before[key], after[key], path === "" ? key : `${path}.${key}`));
  }
  return Object.is(before, after) ? [] : [`${path} was ${shownValue(before)}, is ${shownValue(after)}`];
}

function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function shownValue(value: unknown): string {
  return isBlock(value) ? "there" : value === undefined ? "missing" : JSON.stringify(value);
}
