import { join, resolve } from "node:path";
import { assertSharedDraws, fewestDraws, mostFuturesPerDraw } from "../../workers/host.ts";
import type { Scenario } from "../../workers/index.ts";
import { say } from "../text/said/say.ts";
import { noAlternatives } from "./alternatives.ts";
import { futuresPerDrawOf } from "./analysis/futuresPerDraw.ts";
import { gatherFaults } from "./analysis/options.ts";
import { checkpointName } from "./checkpointFile.ts";
import { columnsAlone, columnsOption, columnsWanted } from "./columnsWanted.ts";
import { command } from "./command.ts";
import { execute } from "./execute.ts";
import { UsageError } from "./io.ts";
import { loadScenario } from "./load.ts";
import { checkpointEvery, intervalOf, precisionOf, simulationOptions, simulationSettings } from "./options.ts";
import type { RowFormat } from "./rows.ts";
import { type Aim, isWhole, prepare, replicationsOf, withRows } from "./simulate.ts";

/** Simulates one scenario: table on stdout, summary and rows in a folder. */
export const runCommand = command({
  name: "run",
  arguments: "<scenario>",
  count: [1, 1],
  summary: "Simulates a scenario: a table here; summary.json, report.html and one row per future in a folder.",
  options: {
    ...simulationOptions,
    precision: {
      value: "W",
      help: "run until ± of the probability of running short is below W (0.005: ±0.5 of 100), at most --replications if given",
    },
    out: { value: "DIR", default: "out/<name of the file>; none with --json", help: "folder of the results" },
    "no-parquet": { help: "do not write replications.parquet" },
    csv: { help: "write replications.csv and summary.csv too" },
    columns: columnsOption,
    "futures-per-draw": {
      value: "K",
      default: "1",
      help: `futures that share a draw of what is assumed; a power of two up to ${mostFuturesPerDraw}`,
    },
    "variance-reduction": {
      help: "tell means and ratios by control variates too: the same with less simulation error, beside the ordinary estimates; tails gain nothing",
    },
    ...noAlternatives,
    checkpoint: {
      value: "FILE",
      default: "checkpoint in the folder of the results",
      help: "keep what is done in FILE; after a crash the same line again, or fondrisk resume FILE, goes on from it",
    },
    "checkpoint-every": checkpointEvery,
    restart: { help: "begin anew even if there is a checkpoint, and overwrite it" },
  },
  async run([argument = ""], given, io) {
    const settings = simulationSettings(given, io);
    const { parsed, label, source } = loadScenario(argument, given.set ?? [], io, settings.locale);
    const aim = aimOf(given, settings);
    const reduces = given["variance-reduction"] === true;
    const futuresPerDraw = sharedDrawsOf(given["futures-per-draw"], aim, reduces, parsed.scenario);
    const [measured] = prepare([parsed.scenario], { ...settings, futuresPerDraw, replications: replicationsOf(aim, futuresPerDraw) }, io);
    const listed = columnsWanted(measured!.plan, given.columns);
    if (given.out === "" || given.checkpoint === "")
      throw new UsageError(say("optionEmpty", { option: given.out === "" ? "out" : "checkpoint" }));
    const alone = columnsAlone(given.columns);
    const folder = given.out !== undefined ? resolve(io.folder, given.out) : given.json === true ? null : resolve(io.folder, "out", label);
    const rows = rowsOf(given, folder);
    const columns = rows.length === 0 && !alone ? [] : listed;
    const prepared = withRows(measured!, { columns: columns.map(({ name }) => name), reduces, alone }, aim);
    // Readings are told of measures that a run of a few columns does not have.
    const without = given["no-alternatives"] === true || !isWhole(prepared);
    return execute(
      {
        prepared,
        source: without ? { ...source, alternatives: false } : source,
        alternatives: without ? [] : parsed.alternatives,
        aim,
        seed: settings.seed,
        workers: settings.workers,
        locale: settings.locale,
        json: given.json === true,
        folder,
        rows,
        columns,
        reduces,
        alone,
        checkpoint:
          given.checkpoint !== undefined ? resolve(io.folder, given.checkpoint) : folder === null ? null : join(folder, checkpointName),
        checkpointNamed: given.checkpoint !== undefined,
        interval: intervalOf(given["checkpoint-every"]),
        restart: given.restart === true,
      },
      io,
    );
  },
});

function aimOf(given: { readonly precision?: string; readonly replications?: string }, { replications }: { replications: number }): Aim {
  if (given.precision === undefined) return { replications };
  return { precision: precisionOf(given.precision), ...(given.replications === undefined ? {} : { atMost: replications }) };
}

/** Futures that share a draw. throws  UsageError where errors could not be told then */
function sharedDrawsOf(text: string | undefined, aim: Aim, reduces: boolean, scenario: Scenario): number {
  const faults = gatherFaults();
  const stated = "precision" in aim ? aim.atMost : aim.replications;
  const K = futuresPerDrawOf(text, 1, stated ?? mostFuturesPerDraw, faults);
  faults.settle();
  faults.attempt(() => assertSharedDraws({ futuresPerDraw: K, replications: stated ?? fewestDraws * K, reduces }, scenario), undefined);
  faults.settle();
  return K;
}

/** Formats of the rows; none where there is no folder for them. */
function rowsOf(given: { readonly "no-parquet"?: boolean; readonly csv?: boolean }, folder: string | null): readonly RowFormat[] {
  if (folder === null && given.csv === true) throw new UsageError(say("csvNeedsFolder"));
  if (folder === null) return [];
  return [...(given["no-parquet"] === true ? [] : ["parquet" as const]), ...(given.csv === true ? ["csv" as const] : [])];
}
