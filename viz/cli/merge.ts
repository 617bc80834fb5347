import { join, relative, resolve } from "node:path";
import type { Locale } from "../text/locale.ts";
import { shardWords } from "../text/shards.ts";
import { keptAlternatives, simulateAlternatives } from "./alternatives.ts";
import { command } from "./command.ts";
import { exitCodes } from "./exitCodes.ts";
import { Failure, type Io } from "./io.ts";
import { lockFolder } from "./lock.ts";
import { localeOf, simulationOptions, workersOf } from "./options.ts";
import { withProvenance } from "./provenance.ts";
import { writeResults } from "./results.ts";
import type { ScenarioSource } from "./scenarioSource.ts";
import { campaignTable, writeCampaign } from "./shards/campaign.ts";
import { type Merged, type MergedPoint, mergeParts } from "./shards/mergeParts.ts";
import { resultFolder } from "./shards/paths.ts";
import { patienceOf, patienceOption } from "./shards/patience.ts";
import { type FoundPlan, readPlan } from "./shards/planFile.ts";
import { summaryOf } from "./simulate.ts";

interface Wanted {
  readonly folder: string;
  readonly json: boolean;
  readonly locale: Locale;
  readonly workers: number;
}

/** Puts the parts of a plan together: the numbers are those of `fondrisk run`, to the bit. */
export const mergeCommand = command({
  name: "merge",
  arguments: "<folder>",
  count: [1, 1],
  summary:
    "Puts the shards of a plan together. Of one scenario: the table and the files of fondrisk run, the same to the bit; of many: summaries.jsonl and results.parquet, one row for each scenario and measure. Exit code 75: shards are missing; 65: parts are damaged.",
  example: `fondrisk merge big                          into big/result`,
  options: {
    out: { value: "DIR", default: "result in the folder of the plan", help: "folder of the results" },
    patience: patienceOption,
    workers: { ...simulationOptions.workers, help: "threads for the scenario's other readings" },
    json: simulationOptions.json,
    lang: simulationOptions.lang,
  },
  async run([argument = ""], given, io) {
    const home = resolve(io.folder, argument);
    const locale = localeOf(given.lang, io);
    const workers = workersOf(given.workers, io);
    const patience = patienceOf(given.patience);
    const found = readPlan(home, io);
    const merged = await mergeParts(home, found, patience, io);
    if (merged.hosts.length > 1) io.err(`note: parts come from ${merged.hosts.join(", ")}\n`);
    const folder = given.out === undefined ? join(home, resultFolder) : resolve(io.folder, given.out);
    const wanted = { folder, json: given.json === true, locale, workers };
    const lock = lockFolder(folder, io);
    try {
      const [only, ...more] = merged.points;
      const isRun = found.plan.source !== null && more.length === 0 && only !== undefined;
      return isRun ? await finishRun(only, found, wanted, lock.held, io) : finishCampaign(merged, found, wanted, io);
    } finally {
      lock.release();
    }
  },
});

async function finishRun(point: MergedPoint, { plan }: FoundPlan, wanted: Wanted, isOurs: () => boolean, io: Io): Promise<number> {
  const { scenario, plan: compiled, partial } = point;
  if (scenario === null || compiled === null || partial === null) throw new Failure("the plan's only scenario has no partial result");
  const { locale, workers } = wanted;
  const { seed } = plan;
  const source = plan.source as ScenarioSource;
  const prepared = { scenario, plan: compiled, hash: plan.points[0]!.hash };
  const alternatives = keptAlternatives(source, io);
  const wish = { scenario, alternatives, replications: partial.replications, seed, workers, locale };
  const beside = await simulateAlternatives(wish, io);
  const host = { node: io.node, workers: 0, seconds: 0, alternativesSeconds: beside.alternativesSeconds };
  const numbers = { ...summaryOf(prepared, partial, seed, host), alternatives: beside.alternatives };
  const summary = withProvenance(numbers, source);
  return writeResults({ prepared, partial, summary, source, locale }, { ...wanted, rows: [], isOurs }, [], io);
}

function finishCampaign(merged: Merged, { plan }: FoundPlan, { folder, json, locale }: Wanted, io: Io): number {
  const rows = merged.points.map(({ point, scenario, plan: compiled, partial, summary }) => {
    const { id, hash, set } = plan.points[point]!;
    const host = { node: io.node, workers: 0, seconds: 0 };
    return { id, set, summary: summary ?? summaryOf({ scenario: scenario!, plan: compiled!, hash }, partial!, plan.seed, host) };
  });
  const files = writeCampaign(folder, rows, { code: plan.code, version: plan.version, seed: plan.seed }, io);
  io.out(json ? `${JSON.stringify(rows.map(({ id, summary }) => ({ id, ...summary })))}\n` : campaignTable(rows, locale));
  io.err(shardWords(locale).written(relative(io.folder, folder) || ".", files.join(", ")));
  return exitCodes.done;
}
