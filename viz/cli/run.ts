import { resolve } from "node:path";
import { columnsOption, columnsWanted } from "./columnsWanted.ts";
import { command } from "./command.ts";
import { execute } from "./execute.ts";
import { loadScenario } from "./load.ts";
import { checkpointEvery, intervalOf, precisionOf, simulationOptions, simulationSettings } from "./options.ts";
import { prepare, replicationsOf } from "./simulate.ts";

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
      help: "run until ± of the probability of running dry is below W (0.005: ±0.5 of 100); replaces --replications",
    },
    out: { value: "DIR", default: "out/<name of the file>; none with --json", help: "folder of the results" },
    "no-parquet": { help: "do not write replications.parquet" },
    csv: { help: "write replications.csv too" },
    columns: columnsOption,
    checkpoint: { value: "FILE", help: "keep what is done in FILE; fondrisk resume FILE goes on after a crash" },
    "checkpoint-every": checkpointEvery,
  },
  async run([argument = ""], given, io) {
    const settings = simulationSettings(given, io);
    const { parsed, label, source } = loadScenario(argument, given.set ?? [], io);
    const aim = given.precision === undefined ? { replications: settings.replications } : { precision: precisionOf(given.precision) };
    const [prepared] = prepare([parsed.scenario], { ...settings, replications: replicationsOf(aim) }, io);
    const folder = given.out !== undefined ? resolve(io.folder, given.out) : given.json === true ? null : resolve(io.folder, "out", label);
    return execute(
      {
        prepared: prepared!,
        source,
        aim,
        seed: settings.seed,
        workers: settings.workers,
        locale: settings.locale,
        json: given.json === true,
        folder,
        rows:
          folder === null
            ? []
            : [...(given["no-parquet"] === true ? [] : ["parquet" as const]), ...(given.csv === true ? ["csv" as const] : [])],
        columns: columnsWanted(prepared!.plan, given.columns),
        checkpoint: given.checkpoint === undefined ? null : resolve(io.folder, given.checkpoint),
        interval: intervalOf(given["checkpoint-every"]),
      },
      io,
    );
  },
});
