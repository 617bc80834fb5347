import type { Scenario, Uncertain } from "../../scenario.ts";
import { type Found, observationsOf } from "../observations.ts";
import { updateAnchoring } from "./anchoring.ts";
import { updateEffect } from "./effect.ts";
import { updateRate } from "./rate.ts";
import { updateTurnover } from "./turnover.ts";

/** What exact posteriors have done to a scenario (MODEL §13). */
export interface ExactUpdates {
  /** By path: the number that is drawn instead of the one that is written. */
  readonly posteriors: ReadonlyMap<string, Uncertain>;
  /** Paths of the observations that need not weigh any more. */
  readonly taken: ReadonlySet<string>;
  /** Paths of the numbers. */
  readonly exact: readonly string[];
  /** Σ ln of the probability that the prior gave to them. */
  readonly logConstant: number;
}

/** One uncertain number that meets only observations conjugate to its distribution. */
export interface ExactUpdate {
  readonly posteriors: readonly (readonly [path: string, posterior: Uncertain])[];
  readonly taken: readonly Found[];
  readonly logEvidence: number;
}

/**
 * The exact updates of a scenario: where one uncertain number meets only factors that are conjugate to its distribution, the prior is
 * replaced by the posterior and those factors leave the weight. What was promised before stays as it was.
 *
 * source  Gelman and others (2013), Bayesian Data Analysis, ch. 2
 */
export function exactUpdates(scenario: Scenario): ExactUpdates {
  const observations = scenario.observed?.exact === "auto" ? observationsOf(scenario) : [];
  const updates: ExactUpdate[] = [];
  const add = (update: ExactUpdate | null) => {
    if (update !== null) updates.push(update);
  };
  if (observations.length > 0) add(updateAnchoring(scenario, observations));
  scenario.interventions.forEach((iv, index) => {
    const own = observations.filter((found) => found.intervention === index);
    if (own.length === 0) return;
    add(updateTurnover(scenario, iv, own));
    iv.outcomes.forEach((_, k) => void add(updateRate(scenario, iv, k, own)));
    add(updateEffect(scenario, iv, own));
  });
  return {
    posteriors: new Map(updates.flatMap(({ posteriors }) => posteriors)),
    taken: new Set(updates.flatMap(({ taken }) => taken.map(({ path }) => path))),
    exact: updates.flatMap(({ posteriors }) => posteriors.map(([path]) => path)),
    logConstant: updates.reduce((sum, { logEvidence }) => sum + logEvidence, 0),
  };
}
