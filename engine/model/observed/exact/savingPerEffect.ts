import { meanBenefit, meanEventCost, meanFade } from "../../contract/promise.ts";
import { biasOf } from "../../evaluation/bias.ts";
import { statedEffect } from "../../links/stated.ts";
import { postedCost } from "../../postedCost.ts";
import { type Intervention, outsiders, type Scenario } from "../../scenario.ts";
import { hasKnownFade, knownCycle, knownFade, knownFidelity } from "./exposure.ts";
import { activeYears } from "./turnover.ts";

/**
 * The saving that an evaluation is expected to measure, constant + slope · e, where everything but e is the same in every future; null
 * where it is not (MODEL §13).
 */
export function savingPerEffect(
  scenario: Scenario,
  iv: Intervention,
  number: number,
): { readonly slope: number; readonly constant: number } | null {
  const known = scenario.observed?.interventions[iv.id]?.[number]?.evaluation;
  const fidelity = knownFidelity(scenario, iv, number);
  if (known === undefined || fidelity === null || !hasKnownFade(iv) || typeof iv.outMigration !== "number") return null;
  const onCost = (iv.evaluation?.basis ?? "cost") !== "outcome";
  const { followUpYears } = known;
  const stays = (s: number): number => wholePower(1 - (iv.outMigration as number), s);
  const cohorts = followedCohorts(iv, fidelity.length);
  const years = activeYears(scenario, iv, number);
  let persons = 0;
  let slope = 0;
  let constant = 0;
  for (const [n, treated] of cohorts.entries()) {
    persons += treated;
    for (const outcome of iv.outcomes) {
      const rate = outcome.count === "one" ? 1 : outcome.rate;
      const bias = iv.evaluation === null ? 1 : biasOf(iv.evaluation, outcome.id);
      if (typeof rate !== "number" || typeof bias !== "number") return null;
      const share = scenario.departments.reduce((sum, { id }) => sum + (outcome.payers[id] ?? 0), 0);
      const price = outcome.unitPrice ?? share * meanEventCost(outcome);
      const posted = onCost ? postedCost(outcome, followUpYears).map((cost) => cost * share) : Float64Array.of(price);
      for (let s = outcome.window[0]; s <= outcome.window[1] && s < followUpYears; s++) {
        const t = years[n] + s - scenario.startYear;
        const h = t < scenario.horizonYears ? knownCycle(scenario, outcome.cyclicality, t) : 1;
        if (h === null) return null;
        let cost = 0;
        for (let l = 0; l < posted.length && s + l < followUpYears; l++) cost += posted[l] * stays(s + l);
        const each = treated * rate * h * cost;
        if (onCost || outcome.acts === "events") slope += each * fidelity[n] * knownFade(iv, s);
        if (onCost || outcome.count !== "one") constant += each * (bias - 1);
      }
    }
    if (!onCost) continue;
    for (const { payer, perPersonYear, referenceEffect, window } of iv.benefits) {
      if (payer === null || isOutsider(payer)) continue;
      if (typeof perPersonYear !== "number") return null;
      const each = perPersonYear / (referenceEffect ?? statedEffect(iv));
      for (let s = window[0]; s <= window[1] && s < followUpYears; s++) slope += treated * each * fidelity[n] * knownFade(iv, s) * stays(s);
    }
  }
  if (persons === 0) return null;
  const measured = onCost ? 0 : benefitPart(iv, followUpYears);
  return { slope: slope / persons / followUpYears, constant: constant / persons / followUpYears + measured };
}

/** Treated persons by cohort, as the evaluation follows them. */
function followedCohorts(iv: Intervention, active: number): readonly number[] {
  if (iv.evaluation === null || iv.evaluation.basis === "agreed") return iv.intake.slice(0, 1);
  let left = iv.evaluation.sample ?? Infinity;
  return iv.intake.slice(0, Math.min(iv.evaluation.cohorts, active)).map((persons) => {
    const treated = Math.min(left, persons);
    left -= treated;
    return treated;
  });
}

function benefitPart(iv: Intervention, followUp: number): number {
  return iv.benefits.reduce(
    (sum, b) => (b.payer === null || isOutsider(b.payer) ? sum : sum + meanBenefit(iv, b) * meanFade(iv, b, followUp)),
    0,
  );
}

function isOutsider(payer: string): boolean {
  return (outsiders as readonly string[]).includes(payer);
}

function wholePower(base: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i++) product *= base;
  return product;
}
