import { dirname, join, relative, resolve } from "node:path";
import { CheckpointDamaged, code } from "../../workers/host.ts";
import { version } from "../../workers/index.ts";
import { say } from "../text/said/say.ts";
import { keptAlternatives } from "./alternatives.ts";
import { keptLine, lineWith } from "./analysis/keptLine.ts";
import { checkpointAt, readCheckpoint } from "./checkpointFile.ts";
import { codeName } from "./codeName.ts";
import { columnsWanted } from "./columnsWanted.ts";
import { command } from "./command.ts";
import { execute } from "./execute.ts";
import { Failure, type Io, UsageError } from "./io.ts";
import type { Kept } from "./kept.ts";
import { checkpointEvery, intervalOf, localeOf, workersOf } from "./options.ts";
import { prepareKept } from "./prepareKept.ts";
import { planName } from "./shards/paths.ts";
import { readSubmissions } from "./shards/submissions.ts";
import { submitCommand } from "./submit.ts";
import { Unreadable } from "./unreadable.ts";

/** Goes on with a run that was interrupted; the result is that of a run that never was. */
export const resumeCommand = command({
  name: "resume",
  arguments: "<checkpoint|folder>",
  count: [1, 1],
  summary: "Goes on with an interrupted run, or the analysis of a folder, to the same result.",
  options: {
    workers: { value: "N", default: "auto", help: "threads; results do not depend on it" },
    out: { value: "DIR", default: "the folder that the run was to write to", help: "folder of the results" },
    "checkpoint-every": checkpointEvery,
    json: { help: "print exactly one JSON document on stdout" },
    lang: { value: "sv|en", default: "that of LANG, else sv", help: "language of the table" },
  },
  async run([argument = ""], given, io) {
    if (holdsPlan(resolve(io.folder, argument), io)) return resumePlan(argument, io);
    const analysis = keptLine(resolve(io.folder, argument), io);
    if (analysis !== null && io.another !== undefined) {
      const out = resolve(io.folder, given.out ?? argument);
      return io.another(lineWith(analysis.line, { out, workers: given.workers, lang: given.lang }), analysis.folder);
    }
    const file = checkpointAt(resolve(io.folder, argument), io.disk);
    const found = await read(file, io);
    const { source } = found;
    const workers = workersOf(given.workers, io);
    const locale = localeOf(given.lang, io);
    if (found.version !== version || found.code !== code) {
      const [made, here] = [codeName(found), codeName({ version, code })];
      throw new Failure(say("madeByOther", { file: argument, made, here }));
    }
    const prepared = prepareKept(found, argument, { workers, locale }, io);
    const { outlet } = found;
    const home = outlet.folder === null ? null : resolve(dirname(file), outlet.folder);
    const folder = given.out === undefined ? home : resolve(io.folder, given.out);
    return execute(
      {
        prepared,
        source,
        alternatives: keptAlternatives(source, io),
        aim: found.target,
        seed: found.seed,
        workers,
        locale,
        json: given.json === true || outlet.json,
        folder,
        rows: folder === null ? [] : outlet.rows,
        columns: outlet.columns.length === 0 ? [] : columnsWanted(prepared.plan, outlet.columns.join(",")),
        reduces: outlet.reduces === true,
        alone: outlet.alone === true,
        checkpoint: file,
        checkpointNamed: true,
        interval: intervalOf(given["checkpoint-every"]),
        restart: false,
      },
      io,
    );
  },
});

function holdsPlan(path: string, { disk }: Io): boolean {
  try {
    return disk.facts(path)?.kind === "folder" && disk.facts(join(path, planName)) !== null;
  } catch {
    // Reading it says why.
    return false;
  }
}

/** A plan goes on where it was handed over last, with what is missing. */
function resumePlan(folder: string, io: Io): Promise<number> {
  const last = readSubmissions(resolve(io.folder, folder), io).at(-1);
  const queue = last?.queue ?? null;
  const given = { missing: true, ...(last === undefined ? {} : { engine: last.engine }), ...(queue === null ? {} : { queue }) };
  return submitCommand.run([folder, ...(last?.more ?? [])], given, io);
}

async function read(file: string, io: Io): Promise<Kept> {
  const shown = relative(io.folder, file);
  try {
    return await readCheckpoint(file, io.disk);
  } catch (error) {
    if (error instanceof CheckpointDamaged) throw new Failure(say("resumeDamaged", { file: shown, reason: error.said }));
    if (!(error instanceof Unreadable)) throw error;
    if (error.code !== "ENOENT") throw new UsageError(say("fileCannotBeRead", { file: shown, reason: error.said }));
    throw new UsageError(say("noCheckpoint", { path: shown }));
  }
}
