import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Summary } from "../../workers/engine.ts";
import { version } from "../../workers/version.ts";
import { Failure, UsageError } from "./io.ts";

const form = z.looseObject({
  formatVersion: z.literal(1),
  scenario: z.looseObject({ hash: z.string() }),
  run: z.looseObject({
    version: z.string(),
    seed: z.string().min(1),
    replications: z.int().min(1).max(1e12),
    resultHash: z.string(),
  }),
});

/** What a folder of results says of the run that made it. */
export type Recorded = z.infer<typeof form>;

/**
 * Reads `summary.json` in a folder of results.
 *
 * throws  UsageError if it is not there, is not a summary, or the scenario is not beside it
 */
export function readRecorded(folder: string): Recorded {
  const path = join(folder, "summary.json");
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new UsageError(
      missing ? `${folder} is a folder without summary.json, expected one that fondrisk run has made` : `${path} is not JSON`,
    );
  }
  const read = form.safeParse(content);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new UsageError(`${path} is not a summary of a run: ${issue?.path.join(".") || "its form"} is wrong`);
  }
  if (!existsSync(join(folder, "scenario.yaml"))) {
    throw new UsageError(`${folder} has no scenario.yaml to run again: give the scenario itself, with --seed and --replications`);
  }
  return read.data;
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
  const numbers = differences(recorded, again, "").filter((text) => !/^(host|run|scenario)\./.test(text));
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
