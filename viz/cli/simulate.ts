import {
  accountSummaries,
  type Batch,
  type BatchResult,
  blockSize,
  columnCatalogue,
  compile,
  controlColumnsOf,
  estimateCost,
  fewestDraws,
  type Job,
  leaving,
  measuredColumns,
  measuresOf,
  mostReplications as mostFutures,
  type PartialResult,
  type Plan,
  type QuantileTables,
  refusalIn,
  type Seat,
  scenarioHash,
  silences,
  summarise,
  threadSeat,
} from "../../workers/host.ts";
import { type Scenario, type Summary, version } from "../../workers/index.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import { refusalText } from "../text/observed.ts";
import { say } from "../text/said/say.ts";
import { Failure, type Io, UsageError } from "./io.ts";

/** A scenario that is ready to run. */
export interface Prepared {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly hash: string;
  /** Quantile tables of its plan: another plan of the same scenario need not make them again. */
  readonly tables?: QuantileTables;
}

export function seatOpener(io: Io): (job: Job) => Seat<Batch, BatchResult> {
  return (job) => threadSeat(io.startThread("simulator"), job);
}

/** What the replications of a run leave. */
export interface Left {
  /** Names of the columns that the rows have. */
  readonly columns: readonly string[];
  /** Are there control variates? */
  readonly reduces?: boolean;
  /** Are these columns all that was asked for? Then only the measures made of them are told. */
  readonly alone?: boolean;
}

/**
 * The same scenario, whose replications leave the columns of rows beside those that measures are made of, or the columns of rows alone;
 * a precision is of the probability of running short, whose columns it then has too.
 *
 * throws  InvalidRequest where control variates are asked for and there are none
 */
export function withRows(prepared: Prepared, { columns, reduces = false, alone = false }: Left, aim?: Aim): Prepared {
  const { plan, scenario } = prepared;
  const controls = reduces ? controlColumnsOf(plan, scenario) : [];
  const judged = aim !== undefined && "precision" in aim ? measuresOf(plan).filter(({ id }) => id === "depletion.probability") : [];
  const measured = alone ? [...columns, ...judged.flatMap((measure) => measure.columns)] : measuredColumns(plan);
  return { ...prepared, plan: leaving(plan, scenario, { summed: [...measured, ...controls], rows: columns }) };
}

/** Whether a run leaves all that measures and figures are made of: one of columns alone has no report and no hash of the result. */
export function isWhole({ plan }: Pick<Prepared, "plan">): boolean {
  const there = new Set(plan.columns.slice(0, plan.summed));
  return measuredColumns(plan).every((name) => there.has(name));
}

/**
 * The result of a run in the form of summary.json.
 *
 * throws  Failure where what has happened leaves too few futures
 */
export function summaryOf(
  { scenario, plan, hash }: Prepared,
  partial: PartialResult,
  seed: string,
  host: Summary["host"],
  locale: Locale = "en",
): Summary {
  try {
    return summarise(plan, partial, {
      scenario: { name: scenario.name, hash },
      version,
      seed,
      host,
      warnings: silences(scenario, plan),
      accounts: accountSummaries(scenario),
    });
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === null) throw error;
    throw new Failure(
      say("technical", { text: refusalText(refusal, host.seconds > 0 ? host.seconds / partial.replications : null, locale) }),
    );
  }
}

/** Half of the 95 % interval of P(depletion): what `--precision` is about. */
export function depletionHalfWidth(prepared: Prepared, seed: string): (partials: readonly PartialResult[]) => number {
  const host = { node: "", workers: 1, seconds: 0 };
  return ([partial]) => {
    if (partial!.replications < fewestDraws * prepared.plan.futuresPerDraw) return Number.POSITIVE_INFINITY;
    try {
      const { low, high } = summaryOf(prepared, partial!, seed, host).depletion.probability;
      return (high - low) / 2;
    } catch (error) {
      if (error instanceof Failure) return Number.POSITIVE_INFINITY; // too few yet
      throw error;
    }
  };
}

/** What a run is asked for; a precision with at most so many replications, where that was said. */
export type Aim = { readonly replications: number } | { readonly precision: number; readonly atMost?: number | undefined };

/** Replications that an aim can cost at most; of draws that futures share, as many as if all that share one were alike. */
export function replicationsOf(aim: Aim, futuresPerDraw = 1): number {
  if (!("precision" in aim)) return aim.replications;
  return Math.min(aim.atMost ?? Number.POSITIVE_INFINITY, mostFutures, futuresPerDraw * mostReplications(aim.precision));
}

/** Largest number of replications that a precision can need: P = ½, one round too many. */
export function mostReplications(precision: number): number {
  const needed = (0.98 / precision) ** 2;
  return Math.min(mostFutures, 2 * blockSize * Math.max(16, Math.ceil(needed / blockSize)));
}

const longestDays = 2;

/** What a command wants to simulate. */
export interface Wish {
  readonly replications: number;
  readonly workers: number;
  readonly locale: Locale;
  /** Futures that share a draw of what is assumed; left out: 1. */
  readonly futuresPerDraw?: number;
}

/**
 * Makes scenarios ready to run, unless that would never be done: more than two days, or more memory than the machine has.
 *
 * columns  what a replication leaves (engine/record/select.ts); without it, what measures are made of
 * throws   UsageError with the estimate
 */
export function prepare(
  scenarios: readonly Scenario[],
  { replications, workers, futuresPerDraw = 1 }: Wish,
  io: Io,
  columns?: readonly string[],
): readonly Prepared[] {
  const costs = scenarios.map((scenario) => estimateCost(scenario, replications));
  const days = costs.reduce((sum, { seconds }) => sum + seconds, 0) / workers / 86_400;
  const bytes = workers * costs.reduce((sum, cost) => sum + cost.bytes, 0);
  const what = say(workers === 1 ? "futuresOnOne" : "futuresOn", { futures: formatNumber(replications, io.locale), workers });
  if (days > longestDays) throw new UsageError(say("tooLong", { what, days: formatNumber(days, io.locale) }));
  if (bytes > io.memory) {
    const [needed, there] = [bytes, io.memory].map((amount) => formatNumber(amount / 1e9, io.locale, 1));
    throw new UsageError(say("tooLarge", { what, needed: needed!, there: there! }));
  }
  // Scenarios that are compared have most tables in common.
  const tables: QuantileTables = new Map();
  return scenarios.map((scenario) => {
    const prepared = {
      scenario,
      plan: compile(scenario, tables, columns ?? [], columnCatalogue, futuresPerDraw),
      hash: scenarioHash(scenario),
      tables,
    };
    return columns === undefined ? withRows(prepared, { columns: [] }) : prepared;
  });
}
