import type { Intervention, Scenario } from "../../scenario.ts";
import { logBeta, logChoose } from "../densities.ts";
import type { Found } from "../observations.ts";
import { betaParameters } from "./parameters.ts";
import type { ExactUpdate } from "./updates.ts";

/** turnover ~ beta(α, β), leavers binomial of m positions a year: beta(α + ΣL, β + Σ(m − L)). */
export function updateTurnover(scenario: Scenario, iv: Intervention, own: readonly Found[]): ExactUpdate | null {
  const taken = own.filter(({ kind }) => kind === "leavers");
  const prior = iv.staff === null ? null : betaParameters(iv.staff.turnover);
  if (taken.length === 0 || prior === null || iv.staff === null) return null;
  const { positions } = iv.staff;
  let left = 0;
  let stayed = 0;
  let ways = 0;
  for (const { number } of taken) {
    for (const leavers of leaversByYear(scenario, iv, number)) {
      left += leavers;
      stayed += positions - leavers;
      ways += logChoose(positions, leavers);
    }
  }
  const posterior = { alpha: prior.alpha + left, beta: prior.beta + stayed };
  return {
    posteriors: [[`interventions.${iv.id}.staff.turnover`, { dist: "beta", ...posterior }]],
    taken,
    logEvidence: ways + logBeta(posterior.alpha, posterior.beta) - logBeta(prior.alpha, prior.beta),
  };
}

/** Leavers of the past active years of a round, 0 where none are listed. */
function leaversByYear(scenario: Scenario, iv: Intervention, number: number): readonly number[] {
  const { observed } = scenario;
  const round = observed?.interventions[iv.id]?.[number];
  if (observed === undefined || round?.leavers === undefined) return [];
  const { leavers } = round;
  return activeYears(scenario, iv, number).map((year) => leavers[year] ?? 0);
}

/** Calendar years in which a round was active in the past. */
export function activeYears({ observed, startYear }: Scenario, iv: Intervention, number: number): readonly number[] {
  const rounds = observed?.interventions[iv.id] ?? [];
  let start = Math.max(startYear, iv.start);
  for (let n = 0; n <= number; n++) start = rounds[n]?.started ?? (n === 0 ? start : start + (iv.renewal?.everyYears ?? 0));
  const end = Math.min(start + iv.years, (observed?.through ?? 0) + 1, rounds[number]?.stopped?.year ?? Infinity);
  return Array.from({ length: Math.max(0, end - start) }, (_, n) => start + n);
}
