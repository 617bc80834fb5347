import { meanEstimate } from "../../engine/analysis/meanEstimate.ts";
import { frontier } from "../../engine/analysis/portfolio/frontier.ts";
import { walkSets } from "../../engine/analysis/portfolio/walkSets.ts";
import { worstMean } from "../../engine/analysis/size/capitalAtRisk.ts";
import { probability } from "../../engine/measures/estimate.ts";
import type { Probability, Scenario } from "../engine.ts";
import { type Analysis, analysisOf, type Declined, type Flagged, type NumberWithError } from "./analysis.ts";
import { columnsOf, compiler, type Futures, type Places } from "./futures.ts";
import { neededIsExact } from "./neededIsExact.ts";
import { type CandidateQuestion, type PortfolioFlows, portfolioFlows, withSet } from "./portfolioFlows.ts";
import { refuseObserved } from "./refuseObserved.ts";

/** What a set must keep to: the fund runs short in at most a share of the futures, or the mean of the worst share of needs. */
export type PortfolioLimit =
  | { readonly is: "risk"; readonly risk: number; readonly safe: boolean }
  | { readonly is: "worstMean"; readonly risk: number; readonly limit: number };

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

/** Additions that walking all sets may take, and sets that are run where flows do not add. */
export const mostAdditions = 3e10;
const mostRuns = 256;
const rivals = 20;
const together = 5;
/** A paired difference below so many errors cannot be told apart. */
const APART = 2.8;

/** A set judged on the futures chosen on. */
interface Judged {
  readonly taken: Uint8Array;
  readonly value: number;
  readonly probability: number;
  readonly allowed: boolean;
}

/** Sets that there are. */
export function setsOf(candidates: readonly { readonly choices: readonly unknown[] }[]): number {
  return candidates.reduce((product, { choices }) => product * (1 + choices.length), 1);
}

/** Why flows of sets do not add; null: they do. */
export function whyNotSeparable(scenario: Scenario, candidates: readonly CandidateQuestion[]): string | null {
  const ids = new Set(candidates.map(({ id }) => id));
  if (!neededIsExact(scenario)) return "fundingRule";
  if (scenario.interactions.some(({ of }) => of.some((id) => ids.has(id)))) return "interactions";
  if (scenario.departments.some(({ maxRepaymentShare }) => maxRepaymentShare !== null)) return "maxRepaymentShare";
  return scenario.fund.minimumBalance > scenario.fund.capital ? "minimumBalance" : null;
}

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
  const runs = await runSets(scenario, candidates, wanted, futures, places);
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

function rowsWhere(R: number, keep: (r: number) => boolean): Int32Array {
  return Int32Array.from({ length: R }, (_, r) => r).filter(keep);
}

/** Larger value first; of equal values the smaller probability, then fewer candidates. */
function byValue(a: Judged, b: Judged): number {
  return b.value - a.value || a.probability - b.probability || sizeOf(a.taken) - sizeOf(b.taken);
}

function sizeOf(taken: Uint8Array): number {
  return taken.reduce((n, k) => n + (k > 0 ? 1 : 0), 0);
}

function namesOf(candidates: readonly CandidateQuestion[], taken: ArrayLike<number>): readonly string[] {
  return candidates.flatMap(({ id, choices }, j) => {
    const k = taken[j]!;
    if (k === 0) return [];
    return [choices.length === 1 || choices[k - 1]!.name === "" ? id : `${id} (${choices[k - 1]!.name})`];
  });
}

function isAllowed(limit: PortfolioLimit, short: number, needed: Float64Array): boolean {
  const R = needed.length;
  if (limit.is === "risk") return (limit.safe ? probability(short, R)!.high : short / R) <= limit.risk;
  const worst = Float64Array.from(needed)
    .sort()
    .subarray(R - Math.ceil(limit.risk * R - 1e-9));
  return worst.reduce((sum, x) => sum + x, 0) / worst.length <= limit.limit;
}

function judgeByFlows(
  { candidates, common, always }: PortfolioFlows,
  scenario: Scenario,
  limit: PortfolioLimit,
  rows: Int32Array,
): Judged[] {
  const base = rows.reduce((sum, r) => sum + always[r]!, 0) / rows.length;
  const sets: Judged[] = [];
  walkSets(candidates, common, scenario.fund.capital, rows, ({ taken, value, short }, needed) => {
    sets.push({
      taken: Uint8Array.from(taken),
      value: base + value,
      probability: short / rows.length,
      allowed: isAllowed(limit, short, needed),
    });
  });
  return sets;
}

/** Every set run at the capital as written, where flows do not add. */
async function judgeByRuns(
  scenario: Scenario,
  candidates: readonly CandidateQuestion[],
  limit: PortfolioLimit,
  rows: Int32Array,
  futures: Futures,
  places: Places,
): Promise<Judged[]> {
  const all = Array.from({ length: setsOf(candidates) }, (_, code) => {
    let left = code;
    return Uint8Array.from(candidates, ({ choices }) => {
      const k = left % (choices.length + 1);
      left = (left - k) / (choices.length + 1);
      return k;
    });
  });
  const runs = await runSets(scenario, candidates, all, futures, places);
  return runs.map(({ taken, value, short, needed }) => {
    const count = rows.reduce((sum, r) => sum + short[r]!, 0);
    return {
      taken,
      value: meanOn(value, rows).value,
      probability: count / rows.length,
      allowed: isAllowed(
        limit,
        count,
        Float64Array.from(rows, (r) => needed[r]!),
      ),
    };
  });
}

/** A set at the capital as written, future by future. */
interface SetRun {
  readonly taken: Uint8Array;
  readonly value: Float64Array;
  readonly short: Uint8Array;
  readonly needed: Float64Array;
}

async function runSets(
  scenario: Scenario,
  candidates: readonly CandidateQuestion[],
  sets: readonly Uint8Array[],
  futures: Futures,
  places: Places,
): Promise<readonly SetRun[]> {
  const compiled = compiler();
  const runs: SetRun[] = [];
  for (let from = 0; from < sets.length; from += together) {
    const some = sets.slice(from, from + together);
    const plans = some.map((taken) =>
      compiled(withSet(scenario, candidates, taken), ["society.npv", "fund.depletionIndex", "fund.capitalNeeded"]),
    );
    const found = await columnsOf(plans, futures, places);
    found.forEach((columns, i) => {
      const years = columns.get("fund.depletionIndex")!;
      runs.push({
        taken: some[i]!,
        value: columns.get("society.npv")!,
        short: Uint8Array.from(years, (t) => (t >= 0 ? 1 : 0)),
        needed: columns.get("fund.capitalNeeded")!,
      });
    });
  }
  return runs;
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

/** Best value per krona first, each taken if the set then still keeps to the limit. */
function greedySet(
  candidates: readonly CandidateQuestion[],
  { outlays, candidates: flows }: PortfolioFlows,
  judged: readonly Judged[],
): Judged | null {
  const known = new Map(judged.map((set) => [set.taken.join(), set]));
  const worth = candidates.map((_, j) => meanEstimate(flows[j]!.choices[0]!.value.length, (r) => flows[j]!.choices[0]!.value[r]!).value);
  const order = candidates
    .map((_, j) => j)
    .filter((j) => worth[j]! > 0)
    .sort((a, b) => worth[b]! / outlays[b]![0]! - worth[a]! / outlays[a]![0]! || a - b);
  let taken = new Uint8Array(candidates.length);
  for (const j of order) {
    const next = Uint8Array.from(taken);
    next[j] = 1;
    if (known.get(next.join())?.allowed === true) taken = next;
  }
  const found = known.get(taken.join());
  return found?.allowed === true ? found : null;
}

function unlimitedValue({ candidates, always }: PortfolioFlows, taken: Uint8Array): Float64Array {
  const sum = Float64Array.from(always);
  candidates.forEach(({ choices }, j) => {
    if (taken[j]! > 0) for (let r = 0; r < sum.length; r++) sum[r]! += choices[taken[j]! - 1]!.value[r]!;
  });
  return sum;
}

/** What a set needs in some futures. */
function neededOf({ candidates, common }: PortfolioFlows, taken: Uint8Array, rows: Int32Array): Float64Array {
  const R = candidates[0]!.choices[0]!.value.length;
  const T = common.length / R;
  return Float64Array.from(rows, (r) => {
    let most = 0;
    for (let t = 0; t < T; t++) {
      let used = common[t * R + r]!;
      candidates.forEach(({ choices }, j) => {
        if (taken[j]! > 0) used += choices[taken[j]! - 1]!.used[t * R + r]!;
      });
      if (used > most) most = used;
    }
    return most;
  });
}

function meanOn(values: Float64Array, rows: Int32Array): NumberWithError {
  return withError(meanEstimate(rows.length, (i) => values[rows[i]!]!));
}

function pairedOn(a: Float64Array, b: Float64Array, rows: Int32Array): NumberWithError {
  return withError(meanEstimate(rows.length, (i) => b[rows[i]!]! - a[rows[i]!]!));
}

function negated({ value, standardError }: NumberWithError): NumberWithError {
  return { value: value === 0 ? 0 : -value, standardError };
}

function withError({ value, standardError }: NumberWithError): NumberWithError {
  return { value, standardError };
}
