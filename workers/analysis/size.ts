import { capitalAtRisk, expectedGap, shortfallProbability } from "../../engine/analysis/size/capitalAtRisk.ts";
import type { Scenario } from "../engine.ts";
import { type Analysis, analysisOf, type Declined, type Flagged, type Interval, type NumberWithError } from "./analysis.ts";
import { type Columns, columnsOf, compiler, type Futures, type Places } from "./futures.ts";
import { neededIsExact } from "./neededIsExact.ts";
import { refuseObserved } from "./refuseObserved.ts";
import { sizeBySearch } from "./sizeBySearch.ts";

/** What is turned: how much there is at the start, or how much is added every year. */
export const sizeLevers = ["fund.capital", "fund.yearlyTopUp"] as const;
export type SizeLever = (typeof sizeLevers)[number];

/** The options of `size`, as they were understood. */
export interface SizeQuestion {
  /** Share of the futures in which the fund may run short, in (0, 1). */
  readonly risk: number;
  readonly lever: SizeLever;
  /** Whether what the years up to each need is told. */
  readonly byYear: boolean;
  /** Of the intervals and of what is enough, in (0, 1). */
  readonly confidence: number;
  /** The lever as the scenario has it; null: unlimited. */
  readonly own: number | null;
}

/** An amount that is needed; `enough`: with the confidence asked for. */
export interface Needed extends Interval {
  readonly enough: number | null;
}

/** P(the fund runs short) with an amount. */
export interface SizePoint {
  readonly capital: number;
  readonly probability: number;
  readonly low: number;
  readonly high: number;
}

export interface SizeAnswer {
  readonly needed: Needed | null;
  /** Where the risk is crossed, if the need of a future does not say it all; null: it does. */
  readonly crossings: readonly Interval[] | null;
  readonly curve: readonly SizePoint[];
  /** E(K − own)⁺. */
  readonly expectedGap: NumberWithError | null;
  /** Mean of the worst share `risk` of needs. */
  readonly worstMean: NumberWithError | null;
  readonly byYear: readonly (Needed & { readonly year: number; readonly curve: readonly SizePoint[] })[] | null;
}

export type SizeAnalysis = Analysis<"size", SizeQuestion, SizeAnswer>;

/** Amounts of a curve. */
const POINTS = 65;

/**
 * How large the fund must be so that it runs short in at most a share of the futures (ANALYSES §4): one run with unlimited capital
 * gives what each future needs, and P(runs short | B) = P(K > B) exactly; where a rule breaks that, the amounts are searched for.
 */
export async function sizeAnalysis(
  scenario: Scenario,
  asked: Omit<SizeQuestion, "own">,
  futures: Futures,
  places: Places,
): Promise<SizeAnalysis> {
  refuseObserved(scenario);
  const { fund } = scenario;
  const own = asked.lever === "fund.yearlyTopUp" ? fund.yearlyTopUp : fund.unlimited === true ? null : fund.capital;
  const question: SizeQuestion = { ...asked, own };
  const needs = await needsOf(scenario, question, futures, places);
  const total = needs.get(columnOf(question.lever))!;
  const cash = capitalAtRisk(total, asked.risk, asked.confidence);
  const found = neededIsExact(scenario)
    ? byNeeds(scenario, question, needs, cash)
    : await sizeBySearch(scenario, question, Math.max(cash.value, own ?? 0), futures, places);
  return analysisOf({ analysis: "size", scenario, ...futures, question, ...found });
}

/** What was found, before it is a document. */
export interface SizeFound {
  readonly answer: SizeAnswer;
  readonly declined: readonly Declined[];
  readonly flags: readonly Flagged[];
}

const columnOf = (lever: SizeLever) => (lever === "fund.capital" ? "fund.capitalNeeded" : "fund.topUpNeeded");

async function needsOf(scenario: Scenario, { lever, byYear }: SizeQuestion, futures: Futures, places: Places): Promise<Columns> {
  const unlimited: Scenario = { ...scenario, fund: { ...scenario.fund, unlimited: true } };
  const yearly = byYear && lever === "fund.capital" ? ["capitalNeeded.*"] : [];
  const [columns] = await columnsOf([compiler()(unlimited, [columnOf(lever), ...yearly])], futures, places);
  return columns!;
}

function byNeeds(scenario: Scenario, question: SizeQuestion, needs: Columns, all: ReturnType<typeof capitalAtRisk>): SizeFound {
  const { risk, confidence, own, lever, byYear } = question;
  const total = needs.get(columnOf(lever))!;
  const { value, low, high, enough } = all;
  const amounts = amountsOf(value, own);
  const years = byYear && lever === "fund.capital" ? scenario.horizonYears : 0;
  const declined: readonly Declined[] =
    enough === null ? [{ of: "needed.enough", reason: "tooFewFutures", futures: all.leastReplications }] : [];
  return {
    answer: {
      needed: { value, low, high, enough },
      crossings: null,
      curve: curveOf(total, amounts),
      expectedGap: own === null ? null : withError(expectedGap(total, own)),
      worstMean: withError(all.worstMean),
      byYear:
        years === 0
          ? null
          : Array.from({ length: years }, (_, t) => {
              const column = needs.get(`capitalNeeded.${t}`)!;
              const at = capitalAtRisk(column, risk, confidence);
              return {
                year: scenario.startYear + t,
                value: at.value,
                low: at.low,
                high: at.high,
                enough: at.enough,
                curve: curveOf(column, amounts),
              };
            }),
    },
    declined,
    flags: [],
  };
}

/** 65 amounts from 0 to twice the answer, and the scenario's own; whole kronor. */
function amountsOf(answer: number, own: number | null): readonly number[] {
  const most = 2 * (answer > 0 ? answer : (own ?? 0));
  const even = Array.from({ length: POINTS }, (_, i) => Math.round((most * i) / (POINTS - 1)));
  return [...new Set(own === null ? even : [...even, own])].sort((a, b) => a - b);
}

function curveOf(needed: Float64Array, amounts: readonly number[]): readonly SizePoint[] {
  return amounts.map((capital) => {
    const { value, low, high } = shortfallProbability(needed, capital)!;
    return { capital, probability: value, low, high };
  });
}

function withError({ value, standardError }: NumberWithError): NumberWithError {
  return { value, standardError };
}
