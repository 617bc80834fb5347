import type { Scenario } from "../../scenario.ts";
import { logBeta } from "../densities.ts";
import type { Found } from "../observations.ts";
import { betaParameters } from "./parameters.ts";
import { activeYears } from "./turnover.ts";
import type { ExactUpdate } from "./updates.ts";

/**
 * κ ~ beta(a, b), and nothing but κ is left of a commitment: heads (or majorities) take all of the rest with them, at least one has
 * changed since the round began, and a deficit year costs nothing. Then each decision is Bernoulli(κ): beta(a + honoured, b + broken).
 */
export function updateAnchoring(scenario: Scenario, observations: readonly Found[]): ExactUpdate | null {
  const { credibility, observed } = scenario;
  const prior = betaParameters(credibility.anchoring);
  const taken = observations.filter(({ kind }) => kind === "repayments");
  if (prior === null || taken.length === 0 || observed === undefined || credibility.deficitPenalty !== 0) return null;
  if ((scenario.municipality.balance?.honourPenalty ?? 0) > 0) return null;
  let honoured = 0;
  let broken = 0;
  for (const { intervention, number } of taken) {
    const iv = scenario.interventions[intervention];
    const started = activeYears(scenario, iv, number)[0] ?? iv.start;
    for (const { year, debtor, decision } of observed.interventions[iv.id]?.[number]?.repayments ?? []) {
      if (decision !== "honoured" && decision !== "broken") continue;
      const since = (years: readonly number[] | undefined) => (years ?? []).some((each) => each > started && each <= year);
      const heads = credibility.lossPerHeadChange === 1 && since(observed.municipality.headsLeft?.[debtor]);
      const majorities = credibility.lossPerMajorityChange === 1 && since(observed.municipality.majorityChanged);
      if (!heads && !majorities) return null;
      if (decision === "honoured") honoured++;
      else broken++;
    }
  }
  const posterior = { alpha: prior.alpha + honoured, beta: prior.beta + broken };
  return {
    posteriors: [["credibility.anchoring", { dist: "beta", ...posterior }]],
    taken,
    logEvidence: logBeta(posterior.alpha, posterior.beta) - logBeta(prior.alpha, prior.beta),
  };
}
