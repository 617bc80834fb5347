import { meanOf, resultOf, statisticsOf } from "../../engine/index.ts";
import { meanEventCost, meanFade } from "../../engine/model/contract/promise.ts";
import type { Intervention, Scenario } from "../../engine/model/scenario.ts";
import type { EvaluationNoiseData } from "../charts/evaluationNoise.ts";
import { quantiles } from "./money.ts";
import type { Run } from "./run.ts";

/** Interventions whose evaluation measures something in this run, by id and name. */
export function evaluated({ plan, partial, scenario }: Run): readonly { readonly id: string; readonly name: string }[] {
  const result = resultOf(plan, partial);
  return scenario.interventions
    .filter(
      ({ id, evaluation }) =>
        evaluation !== null && evaluation.basis !== "agreed" && result.moments.count(result.at(`interventions.${id}.firstMeasured`)) > 0,
    )
    .map(({ id, name }) => ({ id, name }));
}

export function evaluationNoiseOf({ plan, partial, scenario, summary }: Run, id: string): EvaluationNoiseData | null {
  const intervention = scenario.interventions.find((each) => each.id === id);
  const counted = intervention?.evaluation;
  if (intervention === undefined || counted === null || counted === undefined) return null;
  const statistics = statisticsOf(resultOf(plan, partial).picture(`interventions.${id}.firstMeasured`));
  if (statistics.n === 0) return null;
  const { power, signError, exaggeration, falseClaims } = summary.interventions[id]!;
  const persons = intervention.intake.slice(0, counted.cohorts).reduce((sum, each) => sum + each, 0);
  return {
    persons: Math.min(persons, counted.sample ?? persons),
    measured: quantiles(statistics),
    truth: { value: expectedSaving(scenario, intervention), standardError: 0 },
    power,
    signError,
    exaggeration,
    falseClaims,
  };
}

/**
 * What is really saved for the own municipality, kronor per participant and year of the follow-up, in the mean over futures:
 *
 *   E e · E f · Σ rate · own share · mean cost · (mean fade in the follow-up) · (share still here), department benefits alike
 */
export function expectedSaving(scenario: Scenario, intervention: Intervention): number {
  const { effect, staff, evaluation } = intervention;
  const years = evaluation?.followUpYears ?? 1;
  const departments = new Set(scenario.departments.map(({ id }) => id));
  const size = meanOf(effect.size);
  const works = (1 - meanOf(effect.noEffect)) * meanOf(effect.transfer);
  const lost = staff === null ? 0 : meanOf(staff.turnover) * (1 - (1 - staff.vacancyMonths / 12) * staff.newcomerProductivity);
  const leaving = meanOf(intervention.outMigration);
  let staying = 0;
  for (let s = 0, here = 1; s < years; s++, here *= 1 - leaving) staying += here / years;
  let saving = 0;
  for (const outcome of intervention.outcomes) {
    const own = Object.entries(outcome.payers).reduce((sum, [payer, share]) => sum + (departments.has(payer) ? share : 0), 0);
    const events = outcome.count === "one" || outcome.rate === null ? 1 : meanOf(outcome.rate);
    saving += events * own * meanEventCost(outcome) * size * meanFade(intervention, outcome.window, years);
  }
  for (const benefit of intervention.benefits) {
    if (benefit.payer === null || !departments.has(benefit.payer)) continue;
    saving += meanOf(benefit.perPersonYear) * (size / (benefit.referenceEffect ?? size)) * meanFade(intervention, benefit.window, years);
  }
  return saving * works * (1 - lost) * staying;
}
