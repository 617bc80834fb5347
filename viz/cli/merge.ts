import { join, relative, resolve } from "node:path";
import { differencesIn, scenarioHash } from "../../workers/host.ts";
import { measuresToCompare, pointPlan } from "../../workers/node.ts";
import type { Locale } from "../text/locale.ts";
import { say, tellCommand } from "../text/said/say.ts";
import { shardWords } from "../text/shards.ts";
import { keptAlternatives, simulateAlternatives } from "./alternatives.ts";
import { columnsWanted } from "./columnsWanted.ts";
import { command } from "./command.ts";
import { exitCodes } from "./exitCodes.ts";
import { Failure, type Io } from "./io.ts";
import { lockFolder } from "./lock.ts";
import { localeOf, simulationOptions, workersOf } from "./options.ts";
import { withProvenance } from "./provenance.ts";
import { writeResults } from "./results.ts";
import { addRows, openRows, type RowOutput } from "./rowFiles.ts";
import type { ScenarioSource } from "./scenarioSource.ts";
import { campaignTable, writeCampaign } from "./shards/campaign.ts";
import { type Merged, type MergedPoint, mergeParts } from "./shards/mergeParts.ts";
import { mergeRows } from "./shards/mergeRows.ts";
import { resultFolder } from "./shards/paths.ts";
import { patienceOf, patienceOption } from "./shards/patience.ts";
import { type FoundPlan, readPlan, readPoints } from "./shards/planFile.ts";
import { summaryOf } from "./simulate.ts";

interface Wanted {
  /** Of the plan. */
  readonly home: string;
  readonly patience: number;
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
    "Puts the shards of a plan together. Of one scenario: the table and the files of fondrisk run, the same to the bit (replications.parquet where the plan names its columns); of many: summaries.jsonl and results.parquet, one row for each scenario and measure. Exit code 75: shards are missing; 65: parts are damaged.",
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
    if (merged.hosts.length > 1) io.err(`${tellCommand(say("partsFrom", { hosts: merged.hosts }), io.locale)}\n`);
    const folder = given.out === undefined ? join(home, resultFolder) : resolve(io.folder, given.out);
    const wanted = { home, patience, folder, json: given.json === true, locale, workers };
    const lock = lockFolder(folder, io);
    try {
      const [only, ...more] = merged.points;
      const isRun = found.plan.source !== null && more.length === 0 && only !== undefined;
      return isRun ? await finishRun(only, found, wanted, lock.held, io) : await finishCampaign(merged, found, wanted, io);
    } finally {
      lock.release();
    }
  },
});

async function finishRun(point: MergedPoint, found: FoundPlan, wanted: Wanted, isOurs: () => boolean, io: Io): Promise<number> {
  const { plan } = found;
  const { scenario, plan: compiled, partial } = point;
  if (scenario === null || compiled === null || partial === null) throw new Failure(say("noPartialResult"));
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
  const rows = await rowsOf(found, [partial], wanted, io);
  try {
    const finished = { prepared, partial, summary, source, locale };
    return await writeResults(finished, { ...wanted, rows: rows.map(({ format }) => format), isOurs }, rows, io);
  } catch (error) {
    for (const each of rows) each.discard();
    throw error;
  }
}

/** replications.parquet, where the plan names its columns: of one scenario as `run` writes it; of many with the number of each in front. */
async function rowsOf(
  found: FoundPlan,
  points: readonly { readonly replications: number }[],
  { home, folder, patience }: Wanted,
  io: Io,
): Promise<readonly RowOutput[]> {
  const { plan } = found;
  if (plan.rows.length === 0) return [];
  const { scenario } = readPoints(home, found, 0, io).scenarios[0]!;
  const own = columnsWanted(pointPlan(scenario, plan), plan.rows.join(","));
  const many = plan.source === null;
  // A scenario of many may lack a column that another has.
  const columns = many ? [numberColumn, ...own.map((column) => ({ ...column, sometimes: true }))] : own;
  const prepared = { hash: many ? "" : scenarioHash(scenario) };
  const outputs = openRows({ folder, rows: ["parquet"], columns, seed: plan.seed, prepared }, io);
  try {
    const wanted = points.map(({ replications }, point) => ({ point, replications }));
    await mergeRows(
      home,
      found,
      wanted,
      patience,
      (point, rows) => addRows(outputs, many ? [numbered(point + 1, rows), ...rows] : rows),
      io,
    );
    return outputs;
  } catch (error) {
    for (const each of outputs) each.discard();
    throw error;
  }
}

const numberColumn = {
  name: "number",
  unit: "count",
  kind: "index",
  meaning: { en: "Number of the scenario, as in results.parquet.", sv: "Scenariots nummer, som i results.parquet." },
  sometimes: false,
} as const;

function numbered(number: number, rows: readonly Float64Array[]): Float64Array<ArrayBuffer> {
  return new Float64Array(rows[0]?.length ?? 0).fill(number);
}

async function finishCampaign(merged: Merged, found: FoundPlan, wanted: Wanted, io: Io): Promise<number> {
  const { plan } = found;
  const { folder, json, locale } = wanted;
  const { asWritten } = plan;
  const scenario = asWritten === null ? null : readPoints(wanted.home, found, 0, io).asWritten;
  const compared = scenario === null ? [] : measuresToCompare(scenario, asWritten!.measures);
  const rows = merged.points.map(({ point, scenario: own, plan: compiled, partial, summary, pairs }) => {
    const { id, hash, set } = plan.points[point]!;
    const host = { node: io.node, workers: 0, seconds: 0 };
    return {
      id,
      set,
      summary: summary ?? summaryOf({ scenario: own!, plan: compiled!, hash }, partial!, plan.seed, host),
      differences: pairs === null ? {} : differencesIn(compared, pairs),
    };
  });
  const futures = await rowsOf(
    found,
    rows.map(({ summary }) => summary.run),
    wanted,
    io,
  );
  for (const each of futures) await each.finish();
  const files = writeCampaign(folder, rows, { code: plan.code, version: plan.version, seed: plan.seed }, futures, io);
  if (json) rows.forEach(({ id, summary }, at) => void io.out(`${at === 0 ? "[" : ","}${JSON.stringify({ id, ...summary })}`));
  io.out(json ? "]\n" : campaignTable(rows, locale));
  io.err(shardWords(locale).written(relative(io.folder, folder) || ".", files.join(", ")));
  return exitCodes.done;
}
