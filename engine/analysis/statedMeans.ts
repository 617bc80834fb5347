import { meanEventCost } from "../model/contract/promise.ts";
import { legalMean } from "../model/legalRanges.ts";
import { meanLinks, statedLineEffect } from "../model/links/stated.ts";
import type { Scenario } from "../model/scenario.ts";
import { uncertainNumbers } from "../model/uncertainNumbers.ts";

/**
 * Every number of a scenario "at its mean", by its path: the means that promises and commitments count on (MODEL §0). An outcome
 * itself, `interventions.<id>.outcomes.<id>`, is the mean cost of one event; the `via` of a line the product of its links, its `effect` the
 * effect there.
 */
export function statedMeans(scenario: Scenario): ReadonlyMap<string, number> {
  const numbers = uncertainNumbers(scenario).map(({ path, key, value }) => [path, legalMean(key, value)] as const);
  const events = scenario.interventions.flatMap(({ id, outcomes }) =>
    outcomes.map((outcome) => [`interventions.${id}.outcomes.${outcome.id}`, meanEventCost(outcome)] as const),
  );
  const linked = scenario.interventions.flatMap((iv) =>
    Object.entries({ outcomes: iv.outcomes, benefits: iv.benefits }).flatMap(([key, lines]) =>
      lines.flatMap((line): (readonly [string, number])[] => {
        const path = `interventions.${iv.id}.${key}.${line.id}`;
        if (line.via === undefined) return [];
        return [
          [`${path}.via`, meanLinks(line.via)],
          [`${path}.effect`, statedLineEffect(iv, line)],
        ];
      }),
    ),
  );
  return new Map([...numbers, ...events, ...linked]);
}
