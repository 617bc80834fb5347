import { orderStatistics } from "../../engine/aggregate/orderStatistics.ts";
import { wholeSample } from "../../engine/aggregate/sample.ts";
import { probability } from "../../engine/measures/estimate.ts";
import { quantile } from "../../engine/measures/kinds/quantile.ts";
import { type ShortfallCause, shortfallCauses } from "../../engine/model/totals/shortfall.ts";
import type { Plan, Probability, Scenario } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";
import { type Analysis, analysisOf, type Declined } from "./analysis.ts";
import { futureRow } from "./futureRow.ts";
import { type Columns, type Compiler, columnsOf, compiler, type Futures, type Places } from "./futures.ts";
import { refuseObserved } from "./refuseObserved.ts";

export { shortfallCauses };

/** Futures that are counted when nobody says. */
export const futureReplications = 16_384;

/** Which future is asked for. */
export interface FutureQuestion {
  /** Number of the future, from 0 as in the column `replication`; with `failing` the how manyth that runs short, from 1. */
  readonly number: number;
  readonly failing: boolean;
  /** Instead of a number: a typical one of those that run short for this reason, in which the missing amount is the median of theirs. */
  readonly cause?: ShortfallCause;
  /** Instead of a number: the one whose last balance is this percentile of all, in (0, 100). */
  readonly percentile?: number;
}

type P = Pick<Probability, "value" | "standardError" | "low" | "high">;

/** The terms of the gap between plan and outcome: what each cause but the plan's own is. */
export type GapTerm = Exclude<ShortfallCause, "planned">;

/** How it ran short; kronor. */
export interface FutureShortfall {
  readonly year: number;
  readonly missing: number;
  /** null: an outlay has no mean, so that there is no plan. */
  readonly cause: ShortfallCause | null;
  /** Of that year: as planned, and with its whole queue paid. */
  readonly plannedBalance: number | null;
  readonly balance: number;
}

/** A year of the fund, kronor; low and high: the closing balances that nine tenths of the open funds lie between. */
export interface FutureYear {
  readonly year: number;
  readonly balance: number;
  readonly outlay: number;
  readonly promised: number;
  readonly due: number;
  readonly received: number;
  readonly topUps: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What becomes of an intervention; years are null where there is none. */
export interface FutureIntervention {
  readonly id: string;
  readonly name: string;
  readonly start: number | null;
  readonly stop: number | null;
  readonly outlay: number;
  readonly promised: number;
  readonly received: number;
  /** Whether the method works here; null: there is no such question. */
  readonly works: boolean | null;
  /** Saving per person and year that the first evaluation measures. */
  readonly measured: number | null;
}

export interface FutureAnswer {
  /** null: so many futures do not run short. */
  readonly number: number | null;
  readonly shortfall: FutureShortfall | null;
  readonly dissolution: number | null;
  readonly terms: readonly { readonly term: GapTerm; readonly amount: number }[];
  readonly years: readonly FutureYear[];
  readonly interventions: readonly FutureIntervention[];
  /** Of all the futures. */
  readonly depletion: P;
  /** Of all the futures: closed early without having run short, which is a fate of its own and no cause. */
  readonly closedEarly: P;
  /** Of those that run short: what the cause is. */
  readonly causes: readonly ({ readonly cause: ShortfallCause } & P)[];
}

export type FutureAnalysis = Analysis<"future", FutureQuestion, FutureAnswer>;

/**
 * One future, told: its years, its interventions, and where it runs short why, beside how often each cause is one among all futures.
 *
 * futures  those that are counted; a number beyond them is told all the same
 * throws   RangeError where the capital is unlimited
 */
export async function futureAnalysis(
  scenario: Scenario,
  question: FutureQuestion,
  futures: Futures,
  places: Places,
): Promise<FutureAnalysis> {
  const compiled = compiler();
  return futureIn(scenario, question, futures, await futureColumns(scenario, futures, places, compiled), compiled);
}

/** The columns that every question about these futures is answered from. throws  as futureAnalysis */
export async function futureColumns(scenario: Scenario, futures: Futures, places: Places, compiled: Compiler): Promise<Columns> {
  refuseObserved(scenario);
  if (scenario.fund.unlimited === true) throw invalidRequest("unlimitedFund");
  const last = `balance.${scenario.horizonYears - 1}`;
  const plan = compiled(scenario, ["fund.depletionIndex", "fund.missing", "fund.dissolutionIndex", "history.cause", last, "openBalance.*"]);
  const [columns] = await columnsOf([plan], futures, places);
  return columns!;
}

/** `futureAnalysis` of futures that are there already. columns: of `futureColumns` for the same scenario and futures */
export function futureIn(
  scenario: Scenario,
  question: FutureQuestion,
  futures: Futures,
  columns: Columns,
  compiled: Compiler,
): FutureAnalysis {
  const number = numberOf(columns, question, scenario);
  const causes = causesOf(columns);
  const declined: Declined[] = [];
  if (number === null) declined.push({ of: "number", reason: "noFailures", futures: null });
  if (causes.length === 0) declined.push({ of: "causes", reason: "noFailures", futures: null });
  const short = columns.get("fund.depletionIndex")!;
  const depleted = short.reduce((sum, t) => sum + (Number.isNaN(t) ? 0 : 1), 0);
  const closed = columns
    .get("fund.dissolutionIndex")!
    .reduce((sum, t, r) => sum + (!Number.isNaN(t) && Number.isNaN(short[r]!) ? 1 : 0), 0);
  return analysisOf({
    analysis: "future",
    scenario,
    ...futures,
    question,
    answer: {
      number,
      ...(number === null ? nothing : told(scenario, number, futures.seed, columns, compiled)),
      depletion: probability(depleted, futures.replications)!,
      closedEarly: probability(closed, futures.replications)!,
      causes,
    },
    declined,
  });
}

const nothing = { shortfall: null, dissolution: null, terms: [], years: [], interventions: [] } as const;

/** The future that is asked for; null where there is none. */
function numberOf(columns: Columns, { number, failing, cause, percentile }: FutureQuestion, { horizonYears }: Scenario): number | null {
  if (cause !== undefined) {
    const wanted = shortfallCauses.indexOf(cause);
    const missing = columns.get("fund.missing")!;
    return ranked(missing, (r) => columns.get("history.cause")![r] === wanted, 0.5);
  }
  if (percentile !== undefined) return ranked(columns.get(`balance.${horizonYears - 1}`)!, () => true, percentile / 100);
  return failing ? nthShort(columns, number) : number;
}

/** The future at a share of the way up by a column, of those that count; of equals the first. */
function ranked(values: Float64Array, counts: (replication: number) => boolean, share: number): number | null {
  const among = [...values.keys()].filter(counts).sort((a, b) => values[a]! - values[b]! || a - b);
  return among[Math.min(among.length - 1, Math.floor(share * among.length))] ?? null;
}

/** Number of the nth future that runs short; null where there are not so many. */
function nthShort(columns: Columns, n: number): number | null {
  let left = n;
  for (const [r, t] of columns.get("fund.depletionIndex")!.entries()) if (!Number.isNaN(t) && --left === 0) return r;
  return null;
}

/** Share of each cause among the futures that have one, with Wilson's interval, in the order of the causes. */
export function causesOf(columns: Columns): FutureAnswer["causes"] {
  const counts = shortfallCauses.map(() => 0);
  let all = 0;
  for (const cause of columns.get("history.cause")!) {
    if (Number.isNaN(cause)) continue;
    counts[cause]!++;
    all++;
  }
  return all === 0 ? [] : shortfallCauses.map((cause, at) => ({ cause, ...probability(counts[at]!, all)! }));
}

/** What the row of a future says. */
function told(
  scenario: Scenario,
  number: number,
  seed: string | number,
  all: Columns,
  compiled: Compiler,
): Omit<FutureAnswer, "number" | "depletion" | "closedEarly" | "causes"> {
  const { plan, at } = futureRow(scenario, seed, number, compiled);
  const { startYear, fund } = scenario;
  const year = (name: string) => (Number.isNaN(at(name)) ? null : startYear + at(name));
  const short = year("fund.depletionIndex");
  const cause = shortfallCauses[at("history.cause")] ?? null;
  const terms = shortfallCauses.flatMap((term) => (term === "planned" ? [] : [{ term, amount: at(`history.${term}`) }]));
  return {
    shortfall:
      short === null
        ? null
        : {
            year: short,
            missing: at("fund.missing"),
            cause,
            plannedBalance: cause === null ? null : at("history.plannedMargin") + fund.minimumBalance,
            balance: fund.minimumBalance - at("fund.missing"),
          },
    dissolution: year("fund.dissolutionIndex"),
    terms: cause === null ? [] : terms,
    years: Array.from({ length: plan.years }, (_, t) => yearOf(plan, t, at, all)),
    interventions: scenario.interventions.map(({ id, name }) => interventionOf(plan, id, name, at)),
  };
}

type At = (name: string) => number;

function yearOf({ startYear }: Plan, t: number, at: At, all: Columns): FutureYear {
  const open = wholeSample(all.get(`openBalance.${t}`)!.filter((x) => !Number.isNaN(x)));
  const statistics = orderStatistics(open);
  const level = (p: number) => (statistics.n === 0 ? null : quantile(statistics, p));
  const flow = (name: string) => at(`${name}.${t}`);
  return {
    year: startYear + t,
    balance: flow("balance"),
    outlay: flow("outlay"),
    promised: flow("promised"),
    due: flow("due"),
    received: flow("received"),
    topUps: flow("topUps"),
    low: level(0.05),
    high: level(0.95),
  };
}

function interventionOf({ startYear, years }: Plan, id: string, name: string, at: At): FutureIntervention {
  const of = (column: string) => at(`interventions.${id}.${column}`);
  const year = (column: string) => (Number.isNaN(of(column)) ? null : startYear + of(column));
  const sum = (column: string) => Array.from({ length: years }, (_, t) => of(`${column}.${t}`)).reduce((a, b) => a + b, 0);
  const [works, measured] = [of("worksHere"), of("firstMeasured")];
  return {
    id,
    name,
    start: year("startIndex"),
    stop: year("stopIndex"),
    outlay: sum("outlay"),
    promised: of("promised"),
    received: sum("received"),
    works: Number.isNaN(works) ? null : works === 1,
    measured: Number.isNaN(measured) ? null : measured,
  };
}
