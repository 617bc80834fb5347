import { frontier } from "../../engine/analysis/portfolio/frontier.ts";
import { worstMean } from "../../engine/analysis/size/capitalAtRisk.ts";
import { probability } from "../../engine/measures/estimate.ts";
import type { Probability, Scenario } from "../engine.ts";
import { type Analysis, analysisOf, type Declined, type Flagged, type NumberWithError } from "./analysis.ts";
import type { Futures, Places } from "./futures.ts";
import { meanOn, negated, pairedOn, rowsWhere, withError } from "./meansOnFutures.ts";
import { type CandidateQuestion, portfolioFlows } from "./portfolioFlows.ts";
import { greedySet } from "./portfolioGreedy.ts";
import { byValue, judgeByFlows, judgeByRuns, type PortfolioLimit } from "./portfolioJudging.ts";
import { runSets, type SetRun } from "./portfolioRuns.ts";
import { mostRuns, setsOf, whyNotSeparable } from "./portfolioSets.ts";
import { neededOf, unlimitedValue } from "./portfolioUnlimited.ts";
import { refuseObserved } from "./refuseObserved.ts";

export interface PortfolioQuestion {
  readonly limit: PortfolioLimit;
  readonly value: "society.npv";
  readonly candidates: readonly { readonly id: string; readonly choices: readonly string[] }[];
  /** The set as the scenario has it. */
  readonly present: readonly string[];
}

/** A set: ids of what is taken, with the choice where there are several. */
export interface PortfolioSet {
  readonly ids: readonly string[];
}

export interface PortfolioAnswer {
  readonly best:
    | (PortfolioSet & {
        /** At the capital as written. */
        readonly value: NumberWithError;
        /** With unlimited money. */
        readonly unlimited: NumberWithError;
        readonly probability: Probability;
        readonly worstMean: NumberWithError;
        /** Value on the futures chosen on, less value on those reported on. */
        readonly optimism: number;
      })
    | null;
  readonly indistinguishable: readonly (PortfolioSet & { readonly difference: NumberWithError; readonly probability: Probability })[];
  readonly always: readonly string[];
  readonly never: readonly string[];
  readonly either: readonly string[];
  readonly frontier: readonly (PortfolioSet & { readonly value: number; readonly probability: number })[];
  readonly greedy: (PortfolioSet & { readonly value: number; readonly probability: number; readonly loss: NumberWithError }) | null;
  /** As written. */
  readonly present: (PortfolioSet & { readonly value: NumberWithError; readonly probability: Probability }) | null;
  /** (bound − best)/best; 0: every set was judged. */
  readonly gap: number;
}

export type PortfolioAnalysis = Analysis<"portfolio", PortfolioQuestion, PortfolioAnswer>;

/** Sets that are run and compared. */
const rivals = 20;
/** A paired difference below so many errors cannot be told apart. */
const APART = 2.8;

/**
 * Which of the candidates the fund should take (ANALYSES §5): the set of the largest mean value among those that keep to a limit of
 * risk. Sets are judged on half of the futures, the winner and its rivals run at the fund's own capital and reported on the other half.
 */
export async function portfolioAnalysis(
  scenario: Scenario,
  asked: { readonly candidates: readonly CandidateQuestion[]; readonly limit: PortfolioLimit },
  futures: Futures,
  places: Places,
): Promise<PortfolioAnalysis> {
  refuseObserved(scenario);
  const { candidates, limit } = asked;
  const R = futures.replications;
  const chosenOn = rowsWhere(R, (r) => (r & 3) < 2);
  const reportedOn = rowsWhere(R, (r) => (r & 3) >= 2);
  const separable = whyNotSeparable(scenario, candidates) === null;
  const exhaustive = separable || setsOf(candidates) <= mostRuns;
  const flows = await portfolioFlows(scenario, candidates, futures, places);
  const judged =
    separable || !exhaustive
      ? judgeByFlows(flows, scenario, limit, chosenOn)
      : await judgeByRuns(scenario, candidates, limit, chosenOn, futures, places);
  const best = judged
    .filter(({ allowed }) => allowed)
    .sort(byValue)
    .slice(0, rivals);
  const named = (taken: ArrayLike<number>) => namesOf(candidates, taken);
  const flags: Flagged[] = separable ? [] : [{ flag: "notSeparable", of: "best" }];
  const declined: Declined[] = best.length === 0 ? [{ of: "best", reason: "noCrossing", futures: null }] : [];
  const present = Uint8Array.from(candidates, ({ id }) => (scenario.interventions.find((iv) => iv.id === id)?.enabled === false ? 0 : 1));
  const greedy = greedySet(candidates, flows, judged);
  const wanted = [...best.map(({ taken }) => taken), ...(greedy === null ? [] : [greedy.taken]), present];
  const runs = await runSets(scenario, candidates, wanted, futures, places, (run) => run);
  const reported = runs.map((run) => reportOf(run, reportedOn));
  const winner = best[0];
  const report = reported[0];
  const frontierSets = frontier(judged.map(({ taken, value, probability: p }) => ({ taken, value, probability: p })));
  const at = (index: number) => runs[index]!;
  const difference = (index: number) => pairedOn(at(0).value, at(index).value, reportedOn);
  const alike = best.flatMap(({ taken }, i) => {
    if (i === 0) return [];
    const found = difference(i);
    return Math.abs(found.value) < APART * (found.standardError ?? 0)
      ? [{ taken, ids: named(taken), difference: found, probability: reported[i]!.probability }]
      : [];
  });
  const level = winner === undefined ? [] : [winner.taken, ...alike.map(({ taken }) => taken)];
  const agreed = (test: (k: number) => boolean) =>
    candidates.flatMap(({ id }, j) => (level.length > 0 && level.every((taken) => test(taken[j]!)) ? [id] : []));
  const unlimited = winner === undefined ? null : unlimitedValue(flows, winner.taken);
  return analysisOf({
    analysis: "portfolio",
    scenario,
    ...futures,
    question: {
      limit,
      value: "society.npv",
      candidates: candidates.map(({ id, choices }) => ({ id, choices: choices.map(({ name }) => name) })),
      present: named(present),
    },
    answer: {
      best:
        winner === undefined || report === undefined || unlimited === null
          ? null
          : {
              ids: named(winner.taken),
              value: report.value,
              unlimited: meanOn(unlimited, reportedOn),
              probability: report.probability,
              worstMean: withError(worstMean(neededOf(flows, winner.taken, reportedOn), limit.risk)),
              optimism: meanOn(unlimited, chosenOn).value - meanOn(unlimited, reportedOn).value,
            },
      indistinguishable: alike.map(({ taken: _, ...rest }) => rest),
      always: agreed((k) => k > 0),
      never: agreed((k) => k === 0),
      either: candidates.flatMap(({ id }, j) => (new Set(level.map((taken) => taken[j]! > 0)).size > 1 ? [id] : [])),
      frontier: frontierSets.map(({ taken, value, probability: p }) => ({ ids: named(taken), value, probability: p })),
      greedy:
        greedy === null || winner === undefined
          ? null
          : { ids: named(greedy.taken), value: greedy.value, probability: greedy.probability, loss: negated(difference(best.length)) },
      present: { ids: named(present), ...reported.at(-1)! },
      gap: 0,
    },
    flags,
    declined,
  });
}

function namesOf(candidates: readonly CandidateQuestion[], taken: ArrayLike<number>): readonly string[] {
  return candidates.flatMap(({ id, choices }, j) => {
    const k = taken[j]!;
    if (k === 0) return [];
    return [choices.length === 1 || choices[k - 1]!.name === "" ? id : `${id} (${choices[k - 1]!.name})`];
  });
}

function reportOf({ value, short }: SetRun, rows: Int32Array): { readonly value: NumberWithError; readonly probability: Probability } {
  return {
    value: meanOn(value, rows),
    probability: probability(
      rows.reduce((sum, r) => sum + short[r]!, 0),
      rows.length,
    )!,
  };
}
