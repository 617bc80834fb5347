import { frontier } from "../../engine/analysis/portfolio/frontier.ts";
import type { Scenario } from "../engine.ts";
import type { Futures, Places } from "./futures.ts";
import type { CandidateQuestion, PortfolioFlows } from "./portfolioFlows.ts";
import { greedySet } from "./portfolioGreedy.ts";
import { byValue, type Judged, judgeByFlows, judgeByRuns, judgeSet, type PortfolioLimit, searchByFlows } from "./portfolioJudging.ts";
import { mostAdditions, mostRuns, setsOf } from "./portfolioSets.ts";

/** Sets that are run and compared. */
const rivals = 20;
/** Nodes of a search when nobody says. */
export const defaultNodes = 1e7;

/** What sets are selected from. */
export interface SelectionRequest {
  readonly scenario: Scenario;
  readonly candidates: readonly CandidateQuestion[];
  readonly limit: PortfolioLimit;
  readonly flows: PortfolioFlows;
  /** Futures that are judged on. */
  readonly rows: Int32Array;
  /** Whether flows of sets add up. */
  readonly separable: boolean;
  /** Of a search by branch and bound; without it every set is judged where that can be done. */
  readonly nodes?: number | undefined;
}

/** The sets worth running. */
export interface Selection {
  /** Allowed sets, the best first. */
  readonly best: readonly Judged[];
  /** Null where not every set was judged. */
  readonly frontier: readonly Judged[] | null;
  readonly greedy: Judged | null;
  /** (bound − best)/best; 0 where nothing is left that could be worth more; null where nothing was found. */
  readonly gap: number | null;
}

/** Judges every set, or searches them by branch and bound where there are too many (more than 3·10¹⁰ additions) or `nodes` asks for it. */
export async function selectSets(request: SelectionRequest, futures: Futures, places: Places): Promise<Selection> {
  const { scenario, candidates, limit, flows, rows, separable, nodes } = request;
  const judge = (taken: Uint8Array) => judgeSet(flows, scenario, limit, rows, taken);
  if (!separable && setsOf(candidates) <= mostRuns) {
    return ofAll(request, await judgeByRuns(scenario, candidates, limit, rows, futures, places));
  }
  const additions = setsOf(candidates) * rows.length * scenario.horizonYears;
  if (nodes === undefined && additions <= mostAdditions) return ofAll(request, judgeByFlows(flows, scenario, limit, rows));
  const { signal } = places;
  const { best, bound } = await searchByFlows(flows, scenario, limit, rows, { nodes: nodes ?? defaultNodes, wanted: rivals, signal });
  const greedy = greedySet(candidates, flows, judge);
  // A search that is stopped too early to have found anything has the greedy set, or the empty one.
  const found = best.length === 0 && greedy !== null ? [greedy] : [...best].sort(byValue);
  return { best: found, frontier: null, greedy, gap: gapOf(found[0]?.value, bound) };
}

function ofAll({ candidates, flows }: SelectionRequest, judged: readonly Judged[]): Selection {
  const known = new Map(judged.map((set) => [set.taken.join(), set]));
  const allowed = judged.filter((set) => set.allowed).sort(byValue);
  return {
    best: allowed.slice(0, rivals),
    frontier: frontier(judged),
    greedy: greedySet(candidates, flows, (taken) => known.get(taken.join())),
    gap: 0,
  };
}

function gapOf(best: number | undefined, bound: number): number | null {
  if (best === undefined) return bound === Number.NEGATIVE_INFINITY ? 0 : null;
  if (bound <= best) return 0;
  return best === 0 ? null : (bound - best) / Math.abs(best);
}
