import { log } from "../../../numeric/log.ts";
import { logGamma } from "../../../numeric/logGamma.ts";
import { biasOf } from "../../evaluation/bias.ts";
import type { Intervention, Scenario } from "../../scenario.ts";
import type { Found } from "../observations.ts";
import { exposureOf } from "./exposure.ts";
import { gammaParameters } from "./parameters.ts";
import type { ExactUpdate } from "./updates.ts";

/**
 * rate ~ gamma(a, 1/b), Poisson events: gamma(a + N, 1/(b + Σ h̄ E B)) with E person-years of controls (B their bias factor), or
 * E (1 − x̄) of treated whose effect is known and no harm. Where everything else that the events depend on is known.
 *
 * k  number of the outcome
 */
export function updateRate(scenario: Scenario, iv: Intervention, k: number, own: readonly Found[]): ExactUpdate | null {
  const outcome = iv.outcomes[k];
  const prior = outcome.rate === null ? null : gammaParameters(outcome.rate);
  const taken = own.filter(({ kind }) => kind === "events");
  // Events of several outcomes are one factor: it can only be taken whole.
  const others = taken.some(({ number, group }) => countedIn(scenario, iv, number, group).some(({ id }) => id !== outcome.id));
  if (prior === null || taken.length === 0 || others || iv.frailtyVariance > 0) return null;
  if (own.some(({ kind }) => kind === "evaluation") || outcome.count === "one") return null;
  let events = 0;
  let exposure = 0;
  let terms = 0;
  for (const { number, group } of taken) {
    const known = exposureOf(scenario, iv, k, number, group === "treated");
    const bias = group === "treated" || iv.evaluation === null ? 1 : biasOf(iv.evaluation, outcome.id);
    if (known === null || typeof bias !== "number") return null;
    const entries = countedIn(scenario, iv, number, group);
    const count = entries.reduce((sum, entry) => sum + entry.events, 0);
    const years = known * bias * entries.reduce((sum, entry) => sum + entry.personYears, 0);
    events += count;
    exposure += years;
    terms += (count === 0 ? 0 : count * log(years)) - logGamma(count + 1);
  }
  const { shape, rate } = prior;
  const posterior = { shape: shape + events, scale: 1 / (rate + exposure) };
  return {
    posteriors: [[`interventions.${iv.id}.outcomes.${outcome.id}.rate`, { dist: "gamma", ...posterior }]],
    taken,
    logEvidence: terms + logGamma(posterior.shape) - logGamma(shape) + shape * log(rate) + posterior.shape * log(posterior.scale),
  };
}

function countedIn({ observed }: Scenario, iv: Intervention, number: number, group: Found["group"]) {
  return (observed?.interventions[iv.id]?.[number]?.events ?? []).flatMap((entry) => {
    const counted = group === null ? undefined : entry[group];
    return counted === undefined ? [] : [{ id: entry.outcome, ...counted }];
  });
}
