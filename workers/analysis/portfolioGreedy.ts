import { meanEstimate } from "../../engine/analysis/meanEstimate.ts";
import type { CandidateQuestion, PortfolioFlows } from "./portfolioFlows.ts";
import type { Judged } from "./portfolioJudging.ts";

/** Best value per krona first, each taken if the set then still keeps to the limit. */
export function greedySet(
  candidates: readonly CandidateQuestion[],
  { outlays, candidates: flows }: PortfolioFlows,
  judge: (taken: Uint8Array) => Judged | undefined,
): Judged | null {
  const worth = candidates.map((_, j) => meanEstimate(flows[j]!.choices[0]!.value.length, (r) => flows[j]!.choices[0]!.value[r]!).value);
  const order = candidates
    .map((_, j) => j)
    .filter((j) => worth[j]! > 0)
    .sort((a, b) => worth[b]! / outlays[b]![0]! - worth[a]! / outlays[a]![0]! || a - b);
  let taken = new Uint8Array(candidates.length);
  for (const j of order) {
    const next = Uint8Array.from(taken);
    next[j] = 1;
    if (judge(next)?.allowed === true) taken = next;
  }
  const found = judge(taken);
  return found?.allowed === true ? found : null;
}
