import { orderStatistics } from "../../engine/aggregate/orderStatistics.ts";
import { wholeSample } from "../../engine/aggregate/sample.ts";
import { probability } from "../../engine/measures/estimate.ts";
import { quantile } from "../../engine/measures/kinds/quantile.ts";
import { type ShortfallCause, shortfallCauses } from "../../engine/model/totals/shortfall.ts";
import type { Plan, Probability, Scenario } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";
import { type Analysis, analysisOf, type Declined } from "./analysis.ts";
import { futureRow } from "./futureRow.ts";
import { type Columns, columnsOf, compiler, type Futures, type Places } from "./futures.ts";
import { refuseObserved } from "./refuseObserved.ts";

/** Futures that are counted when nobody says. */
export const futureReplications = 16_384;

/** Which future is asked for. */
export interface FutureQuestion {
  /** Number of the future, from 0 as in the column `replication`; with `failing` the how manyth that runs short, from 1. */
  readonly number: number;
  readonly failing: boolean;
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
  refuseObserved(scenario);
  if (scenario.fund.unlimited === true) throw invalidRequest("unlimitedFund");
  const plan = compiler()(scenario, ["fund.depletionIndex", "history.cause", "openBalance.*"]);
  const [columns] = await columnsOf([plan], futures, places);
  const number = question.failing ? nthShort(columns!, question.number) : question.number;
  const causes = causesOf(columns!);
  const declined: Declined[] = [];
  if (number === null) declined.push({ of: "number", reason: "noFailures", futures: null });
  if (causes.length === 0) declined.push({ of: "causes", reason: "noFailures", futures: null });
  const depleted = columns!.get("fund.depletionIndex")!.reduce((sum, t) => sum + (Number.isNaN(t) ? 0 : 1), 0);
  return analysisOf({
    analysis: "future",
    scenario,
    ...futures,
    question,
    answer: {
      number,
      ...(number === null ? nothing : told(scenario, number, futures.seed, columns!)),
      depletion: probability(depleted, futures.replications)!,
      causes,
    },
    declined,
  });
}

const nothing = { shortfall: null, dissolution: null, terms: [], years: [], interventions: [] } as const;

/** Number of the nth future that runs short; null where there are not so many. */
function nthShort(columns: Columns, n: number): number | null {
  let left = n;
  for (const [r, t] of columns.get("fund.depletionIndex")!.entries()) if (!Number.isNaN(t) && --left === 0) return r;
  return null;
}

/** Share of each cause among the futures that have one, with Wilson's interval, in the order of the causes. */
function causesOf(columns: Columns): FutureAnswer["causes"] {
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
): Omit<FutureAnswer, "number" | "depletion" | "causes"> {
  const { plan, at } = futureRow(scenario, seed, number);
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
