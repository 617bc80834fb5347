import type { Scenario } from "../engine.ts";
import { neededIsExact } from "./neededIsExact.ts";
import type { CandidateQuestion } from "./portfolioFlows.ts";

/** Additions that walking all sets may take. */
export const mostAdditions = 3e10;
/** Sets that are run, each by itself, where flows do not add. */
export const mostRuns = 256;

/** Sets that there are. */
export function setsOf(candidates: readonly { readonly choices: readonly unknown[] }[]): number {
  return candidates.reduce((product, { choices }) => product * (1 + choices.length), 1);
}

/** All sets, by candidate: 0 off, k the k-th choice. */
export function allSets(candidates: readonly { readonly choices: readonly unknown[] }[]): readonly Uint8Array[] {
  return Array.from({ length: setsOf(candidates) }, (_, code) => {
    let left = code;
    return Uint8Array.from(candidates, ({ choices }) => {
      const k = left % (choices.length + 1);
      left = (left - k) / (choices.length + 1);
      return k;
    });
  });
}

/** Why flows of sets do not add; null: they do. */
export function whyNotSeparable(scenario: Scenario, candidates: readonly CandidateQuestion[]): string | null {
  const ids = new Set(candidates.map(({ id }) => id));
  if (!neededIsExact(scenario)) return "fundingRule";
  if (scenario.interactions.some(({ of }) => of.some((id) => ids.has(id)))) return "interactions";
  if (scenario.departments.some(({ maxRepaymentShare }) => maxRepaymentShare !== null)) return "maxRepaymentShare";
  return scenario.fund.minimumBalance > scenario.fund.capital ? "minimumBalance" : null;
}
