import { resultOf, statisticsOf } from "../../../workers/host.ts";
import type { EvaluationNoiseData } from "../evaluationNoise.ts";
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
  const { realised, power, signError, exaggeration, falseClaims } = summary.interventions[id]!;
  if (realised === null) return null;
  const persons = intervention.intake.slice(0, counted.cohorts).reduce((sum, each) => sum + each, 0);
  return {
    persons: Math.min(persons, counted.sample ?? persons),
    measured: quantiles(statistics),
    truth: realised,
    power,
    signError,
    exaggeration,
    falseClaims,
  };
}
