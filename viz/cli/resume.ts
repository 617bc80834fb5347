import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Scenario } from "../../engine/model/scenario.ts";
import { type Checkpoint, CheckpointDamaged, decodeCheckpoint } from "../../workers/checkpoint.ts";
import { version } from "../../workers/version.ts";
import { command } from "./command.ts";
import { checkpointName, execute } from "./execute.ts";
import { Failure, UsageError } from "./io.ts";
import { checkpointEvery, intervalOf, localeOf, workersOf } from "./options.ts";
import type { ScenarioSource } from "./scenarioSource.ts";
import { prepare, replicationsOf } from "./simulate.ts";

/** Goes on with a run that was interrupted; the result is that of a run that never was. */
export const resumeCommand = command({
  name: "resume",
  arguments: "<checkpoint|folder>",
  count: [1, 1],
  summary: "Goes on with an interrupted run, to the same result.",
  options: {
    workers: { value: "N", default: "auto", help: "threads; results do not depend on it" },
    out: { value: "DIR", default: "the folder of the checkpoint", help: "folder of the results" },
    "checkpoint-every": checkpointEvery,
    json: { help: "print exactly one JSON document on stdout" },
    lang: { value: "sv|en", default: "sv", help: "language of the table" },
  },
  async run([argument = ""], given, io) {
    const file = checkpointFile(resolve(io.folder, argument));
    const found = await readCheckpoint(file);
    const scenario = found.scenario as Scenario;
    const workers = workersOf(given.workers, io);
    const locale = localeOf(given.lang);
    if (found.version !== version) {
      throw new Failure(
        `${argument} was made by fondrisk ${found.version}, this is ${version}: finish it with that version, or run again from the start`,
      );
    }
    const [prepared] = prepare([scenario], { replications: replicationsOf(found.target), workers, locale }, io);
    if (prepared?.hash !== found.scenarioHash)
      throw new Failure(`${argument} is damaged: its scenario does not have the hash it was saved with`);
    return execute(
      {
        prepared,
        source: found.source as ScenarioSource,
        aim: found.target,
        seed: found.seed,
        workers,
        locale,
        json: given.json === true,
        folder: given.out === undefined ? dirname(file) : resolve(io.folder, given.out),
        // The rows of the blocks done before are gone; a file with the rest of them would mislead.
        rows: [],
        columns: [],
        checkpoint: file,
        interval: intervalOf(given["checkpoint-every"]),
        completed: { ranges: found.ranges, partials: found.partials },
      },
      io,
    );
  },
});

function checkpointFile(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? join(path, checkpointName) : path;
}

async function readCheckpoint(file: string): Promise<Checkpoint> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`there is no checkpoint at ${file}: the run is finished, or was not started with --checkpoint`);
  }
  try {
    return await decodeCheckpoint(text);
  } catch (error) {
    if (error instanceof CheckpointDamaged) throw new Failure(`${file}: ${error.message}`);
    throw error;
  }
}
