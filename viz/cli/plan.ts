import { relative, resolve } from "node:path";
import { blockSize, code, compile, scenarioHash } from "../../workers/host.ts";
import { type Scenario, version } from "../../workers/index.ts";
import { asWrittenOf, blockSeconds, blocksOf, cutsOf, pointsTogether, secondsOf, shardsOf } from "../../workers/node.ts";
import { formatNumber } from "../text/numbers.ts";
import { say } from "../text/said/say.ts";
import { shardWords } from "../text/shards.ts";
import { noAlternatives } from "./alternatives.ts";
import { columnsHelp, columnsWanted } from "./columnsWanted.ts";
import { command } from "./command.ts";
import { exitCodes } from "./exitCodes.ts";
import { UsageError } from "./io.ts";
import { precisionOf, simulationOptions, simulationSettings, wholeNumber } from "./options.ts";
import { plannedScenarios } from "./shards/plannedScenarios.ts";
import { findSweep, type SweepFile } from "./shards/sweepFile.ts";
import { writePlan } from "./shards/writePlan.ts";
import { mostReplications as mostForPrecision } from "./simulate.ts";

/** Minutes of one core that a shard takes when nobody says. */
const shardMinutes = 10;
const mostShards = 1_000_000;
/** Bytes of rows that one shard holds and one part carries, and that a plan may come to. */
const mostRowsOfShard = 32e6;
const mostRows = 1e11;

/** Cuts a run, or many, into shards that any machines can compute. */
export const planCommand = command({
  name: "plan",
  arguments: "<scenario>… | <sweep.yaml>",
  count: [1, Number.POSITIVE_INFINITY],
  summary:
    "Cuts a run, or a campaign of runs, into shards that any machines can compute, and puts them into a folder. Scenario files are read now and never again.",
  example: `fondrisk plan norrkoping --replications 1000000 --shards 8 --out big
fondrisk submit big --engine local          every shard, on this machine
fondrisk merge big                          big/result: the numbers of fondrisk run, to the bit`,
  options: {
    out: { value: "DIR", help: "folder of the plan, on a disk that all machines see" },
    shards: { value: "N", help: "how many shards; results do not depend on it" },
    "shard-minutes": {
      value: "MINUTES",
      default: `${shardMinutes}`,
      help: "time of a shard on one core, measured here; instead of --shards",
    },
    replications: simulationOptions.replications,
    precision: {
      value: "W",
      help: "each scenario until ± of the probability of running short is below W; --replications is then the most",
    },
    seed: simulationOptions.seed,
    set: simulationOptions.set,
    rows: { value: "LIST", help: `replications.parquet too, with these ${columnsHelp}` },
    ...noAlternatives,
    json: simulationOptions.json,
    lang: simulationOptions.lang,
  },
  async run(args, given, io) {
    if (given.out === undefined || given.out === "") throw new UsageError(say("planNeedsOut"));
    const sweep = args.length === 1 ? findSweep(args[0]!, io) : null;
    const precision = given.precision === undefined ? (sweep?.precision ?? null) : precisionOf(given.precision);
    const { seed, locale, ...settings } = simulationSettings(settled(given, sweep), io);
    const replications =
      precision === null || given.replications !== undefined || sweep?.replications != null
        ? settings.replications
        : mostForPrecision(precision);
    const wanted = given.shards === undefined ? null : wholeNumber("shards", given.shards, 1, mostShards);
    const minutes = minutesOf(given["shard-minutes"]);
    if (wanted !== null && given["shard-minutes"] !== undefined)
      throw new UsageError(say("oneOption", { a: "--shards", b: "--shard-minutes" }));
    const { scenarios, points, source, asWritten } = plannedScenarios(
      args,
      given.set ?? [],
      { alternatives: given["no-alternatives"] !== true, locale },
      sweep,
      io,
    );
    const blocks = blocksOf({ replications });
    const compared = asWritten === null ? null : asWrittenOf(asWritten, scenarioHash(asWritten), sweep?.measures ?? []);
    const rows = given.rows === undefined ? [] : columnsWanted(compile(scenarios[0]!), given.rows).map(({ name }) => name);
    const costs = costsOf(scenarios, asWritten, seed);
    const total = costs.reduce((sum, cost) => sum + cost * blocks, 0);
    const most = Math.min(mostShards, scenarios.length * blocks);
    const least = shardsForRows(8 * rows.length * replications * scenarios.length);
    const shards = Math.min(most, Math.max(least, wanted ?? Math.ceil(total / (60 * minutes))));
    const cuts = cutsOf({ costs, blocks, shards, rounds: precision !== null });
    const seconds = secondsOf(cuts, costs, blocks).map((each) => Math.round(1000 * each) / 1000);
    const folder = resolve(io.folder, given.out);
    const asked = { kind: "fondrisk-plan", format: 1, version, code, seed, replications, precision, blockSize, points, source } as const;
    const { plan, wasThere } = writePlan(folder, { ...asked, asWritten: compared, rows, cuts, seconds }, scenarios, asWritten, io);
    const shown = relative(io.folder, folder) || ".";
    if (given.json === true) {
      const facts = {
        folder: shown,
        points: plan.points.length,
        replications: plan.replications,
        shards: shardsOf(plan),
        seconds: plan.seconds,
      };
      io.out(`${JSON.stringify({ ...facts, wasThere }, null, 2)}\n`);
      return exitCodes.done;
    }
    const words = shardWords(locale);
    const number = (x: number) => formatNumber(x, locale);
    const time = words.duration(Math.max(...plan.seconds), number);
    const told = precision === null ? null : formatNumber(precision, locale, 6).replace(/0+$/, "");
    io.out(
      wasThere ? words.kept(shown, shardsOf(plan)) : words.planned(shown, points.length, number(replications), told, shardsOf(plan), time),
    );
    io.out(words.next(shown, shardsOf(plan) - 1));
    return exitCodes.done;
  },
});

/** What the command line says, and where it says nothing, the sweep. */
function settled<T extends { readonly replications?: string; readonly seed?: string }>(given: T, sweep: SweepFile | null): T {
  const own = {
    ...(sweep?.replications == null ? {} : { replications: `${sweep.replications}` }),
    ...(sweep?.seed == null ? {} : { seed: sweep.seed }),
  };
  return { ...own, ...given };
}

/** Seconds a block of each point takes, its share of the scenario that it is compared with among them. */
function costsOf(scenarios: readonly Scenario[], asWritten: Scenario | null, seed: string): readonly number[] {
  const all = blockSeconds(asWritten === null ? scenarios : [...scenarios, asWritten], seed, () => performance.now() / 1000);
  const beside = asWritten === null ? 0 : all.at(-1)! / Math.min(pointsTogether, scenarios.length);
  return all.slice(0, scenarios.length).map((own) => own + beside);
}

/** throws  UsageError where there would be more rows than anybody can keep */
function shardsForRows(bytes: number): number {
  if (bytes > mostRows) throw new UsageError(say("rowsTooLarge", { found: Math.round(bytes / 1e9), most: mostRows / 1e9 }));
  return Math.max(1, Math.ceil(bytes / mostRowsOfShard));
}

function minutesOf(text: string | undefined): number {
  const value = text === undefined ? shardMinutes : /^[\d.,]+$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  if (!(value >= 0.01 && value <= 10_000))
    throw new UsageError(say("optionNumber", { option: "shard-minutes", least: 0.01, most: 10_000, found: text ?? "" }));
  return value;
}
