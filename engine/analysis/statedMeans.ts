import { meanEventCost } from "../model/contract/promise.ts";
import { legalMean } from "../model/legalRanges.ts";
import type { Scenario } from "../model/scenario.ts";
import { uncertainNumbers } from "../model/uncertainNumbers.ts";

/**
 * Every number of a scenario "at its mean", by its path: the means that promises and commitments count on (MODEL §0). An outcome
 * itself, `interventions.<id>.outcomes.<id>`, is the mean cost of one event.
 */
export function statedMeans(scenario: Scenario): ReadonlyMap<string, number> {
  const numbers = uncertainNumbers(scenario).map(({ path, key, value }) => [path, legalMean(key, value)] as const);
  const events = scenario.interventions.flatMap(({ id, outcomes }) =>
    outcomes.map((outcome) => [`interventions.${id}.outcomes.${outcome.id}`, meanEventCost(outcome)] as const),
  );
  return new Map([...numbers, ...events]);
}
