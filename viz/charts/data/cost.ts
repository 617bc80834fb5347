import { eventCostTail } from "../../../workers/host.ts";
import type { Scenario } from "../../../workers/index.ts";
import type { CostExceedanceData } from "../costExceedance.ts";

/** Points of the curve, evenly on a logarithmic scale. */
const steps = 160;

/** How many events cost more than an amount, from the distributions that the scenario states: no simulation in it. */
export function costExceedanceOf(
  scenario: Scenario,
  subjects: { readonly placements: string; readonly events: string },
): CostExceedanceData | null {
  const outcomes = scenario.interventions.flatMap((intervention) => intervention.outcomes);
  const outcome =
    outcomes.find((each) => each.days !== null) ?? outcomes.find((each) => typeof each.cost === "object" && each.cost !== null);
  if (outcome === undefined) return null;
  const tail = eventCostTail(outcome);
  if (tail === null) return null;
  const from = Math.max(1, tail.least);
  const ratio = Math.max(2, tail.most / from);
  const costs = Array.from({ length: steps + 1 }, (_, at) => from * ratio ** (at / steps));
  return {
    subject: outcome.days === null ? subjects.events : subjects.placements,
    points: costs.map((cost) => ({ cost, probability: tail.survival(cost) })),
    shares: [1, 5, 10].map((dearest) => ({ dearest, share: { value: tail.shareOfDearest(dearest / 100), standardError: 0 } })),
  };
}
