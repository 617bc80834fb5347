import { type Budget, budgetOf } from "../../engine/analysis/account/budget.ts";
import { weightedColumn } from "../../engine/analysis/account/weightedColumn.ts";
import { type ForecastLine, type KnownLine, knownLines } from "../../engine/analysis/score/knownLines.ts";
import { predictiveScore } from "../../engine/analysis/score/predictiveScore.ts";
import { probability } from "../../engine/measures/estimate.ts";
import { textHash } from "../../engine/numeric/textHash.ts";
import { entityHash, Mechanism, purpose } from "../../engine/random/address.ts";
import { rootKey } from "../../engine/random/seed.ts";
import { createStream, uniform, wordAt } from "../../engine/random/stream.ts";
import { scenarioHash } from "../../scenarios/hash.ts";
import { compile, type Probability, type Scenario } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";
import { type Analysis, analysisOf, type NumberWithError } from "./analysis.ts";
import { columnsOf, compiler, type Futures, type Places } from "./futures.ts";

/** Fewer funds than this say nothing of how well intervals are calibrated. */
export const fundsToJudge = 20;
/** Bars of the histogram of ranks. */
const bars = 10;

export interface ScoreQuestion {
  readonly funds: readonly { readonly name: string; readonly hash: string; readonly through: number }[];
}

/** A past year's balance, payments or repayments, beside what was forecast and what was budgeted; kronor. */
export type ScoreLine = {
  readonly fund: string;
  readonly year: number;
  readonly line: ForecastLine;
  readonly observed: number;
  readonly budget: number;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  /** Share of the forecast's futures below what was seen, half of those equal to it. */
  readonly rank: NumberWithError;
  readonly within50: boolean;
  readonly within90: boolean;
  readonly crps: NumberWithError;
  /** |budget − observed|. */
  readonly budgetError: number;
};

/** All lines of a fund together. */
export type ScoreFund = {
  readonly fund: string;
  readonly lines: number;
  readonly within50: number;
  readonly within90: number;
  readonly crps: NumberWithError;
  readonly budgetError: number;
  /** 1 − Σ CRPS/Σ |budget − observed|; null where the budget was right everywhere. */
  readonly skill: NumberWithError | null;
};

/** Whether intervals hold what they say, from one line a fund; lines of one fund hang together. */
export interface Calibration {
  readonly within50: Probability;
  readonly within90: Probability;
  /** Funds by tenth of the rank; `expected` is what a right forecast has on average. */
  readonly ranks: readonly { readonly from: number; readonly to: number; readonly funds: number; readonly expected: number }[];
}

export interface ScoreAnswer {
  readonly lines: readonly ScoreLine[];
  readonly funds: readonly ScoreFund[];
  /** null: too few funds to judge. */
  readonly calibration: Calibration | null;
}

export type ScoreAnalysis = Analysis<"score", ScoreQuestion, ScoreAnswer>;

/**
 * Refuses a fund whose forecast cannot be scored. before: those that are scored with it
 *
 * throws  InvalidRequest where nothing is said of the past, no line of it is known, or the fund is among those before
 */
export function refuseUnscored(scenario: Scenario, before: readonly Scenario[]): void {
  const { name } = scenario;
  if (scenario.observed === undefined) throw invalidRequest("nothingObserved");
  const hash = scenarioHash(scenario);
  if (before.some((each) => scenarioHash(each) === hash)) throw invalidRequest("scoredTwice", { name });
  if (knownLines(compile(scenario, new Map(), [])).length === 0) throw invalidRequest("nothingToScore", { name });
}

/**
 * Was the forecast right? Of each past line, balance, payments and repayments by year, that is known: where it fell in the forecast, which
 * is the same scenario without what has happened and with the same seed, and how far off that was beside the budget (MODEL §13).
 * A line of which nothing was open, the same in every future and seen so, is left out.
 *
 * throws  as refuseUnscored
 */
export async function scoreAnalysis(scenarios: readonly Scenario[], futures: Futures, places: Places): Promise<ScoreAnalysis> {
  scenarios.forEach((scenario, at) => {
    refuseUnscored(scenario, scenarios.slice(0, at));
  });
  const scored: ScoredFund[] = [];
  for (const scenario of scenarios) scored.push(await scoreFund(scenario, futures, places));
  const lines = scored.flatMap((each) => each.lines);
  const [first] = scenarios;
  const document = analysisOf({
    analysis: "score" as const,
    scenario: first!,
    ...futures,
    question: {
      funds: scenarios.map((each) => ({ name: each.name, hash: scenarioHash(each), through: each.observed!.through })),
    },
    answer: { lines, funds: scored.flatMap(({ fund }) => fund ?? []), calibration: calibrationOf(scored, futures.seed) },
  });
  if (scenarios.length === 1) return document;
  const { funds } = document.question;
  const scenario = { name: funds.map(({ name }) => name).join(", "), hash: textHash(funds.map(({ hash }) => hash).join(" ")) };
  return { ...document, scenario };
}

interface ScoredFund {
  readonly hash: string;
  readonly lines: readonly ScoreLine[];
  /** null: nothing of what is known was open. */
  readonly fund: ScoreFund | null;
}

async function scoreFund(scenario: Scenario, futures: Futures, places: Places): Promise<ScoredFund> {
  const known = knownLines(compile(scenario, new Map(), []));
  const { observed: _, ...forecast } = scenario;
  const plan = compiler()(forecast, [...new Set(known.map(columnOf))]);
  const [columns] = await columnsOf([plan], futures, places);
  const budget = budgetOf(plan);
  const influence = new Float64Array(futures.replications);
  const lines = known.flatMap((each) => {
    const sample = columns!.get(columnOf(each))!;
    if (sample.every((value) => value === each.value)) return [];
    const scored = scoreLine(scenario, budget, each, sample);
    scored.influence.forEach((value, i) => {
      influence[i]! += value;
    });
    return [scored.line];
  });
  return { hash: scenarioHash(scenario), lines, fund: lines.length === 0 ? null : together(scenario.name, lines, influence) };
}

const columnOf = ({ line, t }: KnownLine): string => `${line}.${t}`;

function scoreLine({ name, startYear }: Scenario, budget: Budget, { t, line, value }: KnownLine, sample: Float64Array) {
  const { rank, crps, influence } = predictiveScore(sample, value);
  const { p05, p25, p50, p75, p95 } = weightedColumn(sample, null)!;
  const planned = { balance: budget.closing, outlay: budget.outlay, received: budget.received }[line][t]!;
  const scored: ScoreLine = {
    fund: name,
    year: startYear + t,
    line,
    observed: value,
    budget: planned,
    ...{ p05, p25, p50, p75, p95 },
    rank,
    within50: value >= p25 && value <= p75,
    within90: value >= p05 && value <= p95,
    crps,
    budgetError: Math.abs(planned - value),
  };
  return { line: scored, influence };
}

function together(fund: string, lines: readonly ScoreLine[], influence: Float64Array): ScoreFund {
  const sum = (of: (line: ScoreLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const R = influence.length;
  const squares = influence.reduce((total, each) => total + each * each, 0);
  const crps = { value: sum((line) => line.crps.value), standardError: R < 2 ? 0 : Math.sqrt(squares / (R - 1) / R) };
  const budgetError = sum((line) => line.budgetError);
  return {
    fund,
    lines: lines.length,
    within50: sum((line) => Number(line.within50)),
    within90: sum((line) => Number(line.within90)),
    crps,
    budgetError,
    skill: budgetError === 0 ? null : { value: 1 - crps.value / budgetError, standardError: crps.standardError / budgetError },
  };
}

/** From one line a fund, drawn at the address of the fund; null where there are too few. */
function calibrationOf(scored: readonly ScoredFund[], seed: string | number): Calibration | null {
  const stream = createStream(rootKey(seed));
  const drawn = scored.flatMap(({ hash, lines }) => {
    const word = wordAt(stream, entityHash(hash), purpose(Mechanism.scoredLine), 0);
    return lines.length === 0 ? [] : [lines[Math.floor(uniform(word) * lines.length)]!];
  });
  const n = drawn.length;
  if (n < fundsToJudge) return null;
  const inBar = (bar: number) => drawn.filter(({ rank }) => Math.min(bars - 1, Math.floor(rank.value * bars)) === bar).length;
  return {
    within50: probability(drawn.filter(({ within50 }) => within50).length, n)!,
    within90: probability(drawn.filter(({ within90 }) => within90).length, n)!,
    ranks: Array.from({ length: bars }, (_, bar) => ({ from: bar / bars, to: (bar + 1) / bars, funds: inBar(bar), expected: n / bars })),
  };
}
