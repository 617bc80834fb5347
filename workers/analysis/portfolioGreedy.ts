import { meanEstimate } from "../../engine/analysis/meanEstimate.ts";
import type { CandidateQuestion, PortfolioFlows } from "./portfolioFlows.ts";
import type { Judged } from "./portfolioJudging.ts";

/** Best value per krona first, each taken if the set then still keeps to the limit. */
export function greedySet(
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
