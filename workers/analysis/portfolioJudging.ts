import { walkSets } from "../../engine/analysis/portfolio/walkSets.ts";
import { probability } from "../../engine/measures/estimate.ts";
import type { Scenario } from "../engine.ts";
import type { Futures, Places } from "./futures.ts";
import { meanOn } from "./meansOnFutures.ts";
import type { CandidateQuestion, PortfolioFlows } from "./portfolioFlows.ts";
import { runSets } from "./portfolioRuns.ts";
import { allSets } from "./portfolioSets.ts";

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

/** Every set judged by flows that add up. */
export function judgeByFlows(
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
