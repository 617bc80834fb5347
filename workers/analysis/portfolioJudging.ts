import { type SearchedSets, searchSets } from "../../engine/analysis/portfolio/searchSets.ts";
import { walkSets } from "../../engine/analysis/portfolio/walkSets.ts";
import { probability } from "../../engine/measures/estimate.ts";
import type { Scenario } from "../engine.ts";
import type { Futures, Places } from "./futures.ts";
import { meanOn } from "./meansOnFutures.ts";
import type { CandidateQuestion, PortfolioFlows } from "./portfolioFlows.ts";
import { runSets } from "./portfolioRuns.ts";
import { allSets } from "./portfolioSets.ts";
import { neededOf } from "./portfolioUnlimited.ts";

/** What a set must keep to: the fund runs short in at most a share of the futures, or the mean of the worst share of needs. */
export type PortfolioLimit =
  | { readonly is: "risk"; readonly risk: number; readonly safe: boolean }
  | { readonly is: "worstMean"; readonly risk: number; readonly limit: number };

/** A set judged on the futures chosen on. */
export interface Judged {
  readonly taken: Uint8Array;
  readonly value: number;
  readonly probability: number;
  readonly allowed: boolean;
}

function isAllowed(limit: PortfolioLimit, short: number, needed: Float64Array): boolean {
  const R = needed.length;
  if (limit.is === "risk") return (limit.safe ? probability(short, R)!.high : short / R) <= limit.risk;
  const worst = Float64Array.from(needed)
    .sort()
    .subarray(R - Math.ceil(limit.risk * R - 1e-9));
  return worst.reduce((sum, x) => sum + x, 0) / worst.length <= limit.limit;
}

/** As sets are walked: added up in order, so that a set has the same bits whichever way it was found. */
function plainMean(values: Float64Array, rows: Int32Array): number {
  return rows.reduce((sum, r) => sum + values[r]!, 0) / rows.length;
}

/** Every set judged by flows that add up. */
export function judgeByFlows(
  { candidates, common, always }: PortfolioFlows,
  scenario: Scenario,
  limit: PortfolioLimit,
  rows: Int32Array,
): Judged[] {
  const base = plainMean(always, rows);
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

/** One set judged by flows that add up. */
export function judgeSet(flows: PortfolioFlows, scenario: Scenario, limit: PortfolioLimit, rows: Int32Array, taken: Uint8Array): Judged {
  const needed = neededOf(flows, taken, rows);
  const short = needed.reduce((count, each) => count + (each > scenario.fund.capital ? 1 : 0), 0);
  let value = 0;
  flows.candidates.forEach(({ choices }, j) => {
    if (taken[j]! > 0) value += plainMean(choices[taken[j]! - 1]!.value, rows);
  });
  return {
    taken,
    value: plainMean(flows.always, rows) + value,
    probability: short / rows.length,
    allowed: isAllowed(limit, short, needed),
  };
}

/** Nodes that are looked at before the thread that asks has its turn. */
const nodesAtOnce = 256;

/** What a search by branch and bound found, and what nothing that it has not looked at is worth more than. */
export interface SearchedPortfolio {
  readonly best: readonly Judged[];
  readonly bound: number;
}

/**
 * The best sets by flows that add up, by branch and bound, where there are too many to judge each.
 *
 * nodes   most that are looked at
 * wanted  how many of the best
 * throws  the signal's reason when aborted
 */
export async function searchByFlows(
  flows: PortfolioFlows,
  scenario: Scenario,
  limit: PortfolioLimit,
  rows: Int32Array,
  { nodes, wanted, signal }: { readonly nodes: number; readonly wanted: number; readonly signal?: AbortSignal | undefined },
): Promise<SearchedPortfolio> {
  const { candidates, common, always } = flows;
  const { capital } = scenario.fund;
  const allowed = (short: number, needed: Float64Array) => isAllowed(limit, short, needed);
  const search: SearchedSets = searchSets({ candidates, common, capital, futures: rows, allowed, wanted });
  for (let looked = 0; looked < nodes; looked += nodesAtOnce) {
    if (search.advance(Math.min(nodesAtOnce, nodes - looked))) break;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
  const base = plainMean(always, rows);
  const best = search
    .best()
    .map(({ taken, value, short }) => ({ taken, value: base + value, probability: short / rows.length, allowed: true }));
  return { best, bound: base + search.bound() };
}

/** Every set run at the capital as written, where flows do not add. */
export function judgeByRuns(
  scenario: Scenario,
  candidates: readonly CandidateQuestion[],
  limit: PortfolioLimit,
  rows: Int32Array,
  futures: Futures,
  places: Places,
): Promise<readonly Judged[]> {
  return runSets(scenario, candidates, allSets(candidates), futures, places, ({ taken, value, short, needed }) => {
    const count = rows.reduce((sum, r) => sum + short[r]!, 0);
    const allowed = isAllowed(
      limit,
      count,
      Float64Array.from(rows, (r) => needed[r]!),
    );
    return { taken, value: meanOn(value, rows).value, probability: count / rows.length, allowed };
  });
}

/** Larger value first; of equal values the smaller probability, then fewer candidates. */
export function byValue(a: Judged, b: Judged): number {
  return b.value - a.value || a.probability - b.probability || sizeOf(a.taken) - sizeOf(b.taken);
}

function sizeOf(taken: Uint8Array): number {
  return taken.reduce((n, k) => n + (k > 0 ? 1 : 0), 0);
}
