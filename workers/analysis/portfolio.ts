import { worstMean } from "../../engine/analysis/size/capitalAtRisk.ts";
import { probability } from "../../engine/measures/estimate.ts";
import type { Probability, Scenario } from "../engine.ts";
import { analysisOf, type Declined, type Flagged, type NumberWithError } from "./analysis.ts";
import type { Futures, Places } from "./futures.ts";
import { meanOn, negated, pairedOn, rowsWhere, withError } from "./meansOnFutures.ts";
import type { PortfolioAnalysis } from "./portfolioAnswer.ts";
import { type CandidateQuestion, portfolioFlows } from "./portfolioFlows.ts";
import type { PortfolioLimit } from "./portfolioJudging.ts";
import { runSets, type SetRun } from "./portfolioRuns.ts";
import { selectSets } from "./portfolioSelection.ts";
import { whyNotSeparable } from "./portfolioSets.ts";
import { neededOf, unlimitedValue } from "./portfolioUnlimited.ts";
import { refuseObserved } from "./refuseObserved.ts";

/** A paired difference below so many errors cannot be told apart. */
const APART = 2.8;

/**
 * Which of the candidates the fund should take (ANALYSES §5): the set of the largest mean value among those that keep to a limit of
 * risk. Sets are judged on half of the futures, the winner and its rivals run at the fund's own capital and reported on the other half.
 *
 * nodes  of a search by branch and bound, at most; without it every set is judged where that can be done
 */
export async function portfolioAnalysis(
  scenario: Scenario,
  asked: { readonly candidates: readonly CandidateQuestion[]; readonly limit: PortfolioLimit; readonly nodes?: number | undefined },
  futures: Futures,
  places: Places,
): Promise<PortfolioAnalysis> {
  refuseObserved(scenario);
  const { candidates, limit } = asked;
  const R = futures.replications;
  const chosenOn = rowsWhere(R, (r) => (r & 3) < 2);
  const reportedOn = rowsWhere(R, (r) => (r & 3) >= 2);
  const separable = whyNotSeparable(scenario, candidates) === null;
  const flows = await portfolioFlows(scenario, candidates, futures, places);
  const { best, greedy, frontier, gap } = await selectSets({ ...asked, scenario, flows, rows: chosenOn, separable }, futures, places);
  const named = (taken: ArrayLike<number>) => namesOf(candidates, taken);
  const flags: Flagged[] = separable ? [] : [{ flag: "notSeparable", of: "best" }];
  const declined: Declined[] = best.length === 0 ? [{ of: "best", reason: "noCrossing", futures: null }] : [];
  const present = Uint8Array.from(candidates, ({ id }) => (scenario.interventions.find((iv) => iv.id === id)?.enabled === false ? 0 : 1));
  const wanted = [...best.map(({ taken }) => taken), ...(greedy === null ? [] : [greedy.taken]), present];
  const runs = await runSets(scenario, candidates, wanted, futures, places, (run) => run);
  const reported = runs.map((run) => reportOf(run, reportedOn));
  const winner = best[0];
  const report = reported[0];
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
      frontier: (frontier ?? []).map(({ taken, value, probability: p }) => ({ ids: named(taken), value, probability: p })),
      greedy:
        greedy === null || winner === undefined
          ? null
          : { ids: named(greedy.taken), value: greedy.value, probability: greedy.probability, loss: negated(difference(best.length)) },
      present: { ids: named(present), ...reported.at(-1)! },
      gap,
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
