import { uniform } from "../../random/stream.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { personAt } from "../people/frailty.ts";
import type { OutcomePlan } from "../people/plan.ts";
import type { State } from "../state.ts";
import type { EvaluationPlan } from "./plan.ts";

/**
 * Adds the events of the batch to what is observed of the controls while they are here: with basis `cost` what they cost
 * the municipality in the follow-up, with basis `outcome` each at its price (MODEL §4).
 *
 * persons  controls of the cohort
 */
export function observeControls(
  state: State,
  iv: InterventionPlan,
  evaluation: EvaluationPlan,
  outcome: OutcomePlan,
  persons: number,
): void {
  const { lanes } = state.block;
  const { cohort, events, frailty, followedStayers } = state.people;
  const { observed, offset, bias } = state.evaluations;
  const { count, at, year, size, dayRate } = events;
  const first = offset[cohort.round] + evaluation.plannedTreated + evaluation.controlOffset[cohort.year];
  const spell = outcome.lump < 0;
  for (let e = 0; e < count; e++) {
    const i = at.lane[e];
    const point = uniform(at.words[2 * at.capacity + e]) * frailty[i];
    const person = outcome.one ? at.index[e] : personAt(state, iv, persons, i, point);
    const record = (first + person) * lanes + i;
    if (!evaluation.onCost) {
      if (person < followedStayers[year[e] * lanes + i]) observed[record] += outcome.price;
      continue;
    }
    const share = outcome.ownShare * (outcome.one ? bias[i] : 1);
    let left = size[e];
    for (let s = year[e]; s < evaluation.followUp && person < followedStayers[s * lanes + i]; s++) {
      observed[record] += share * (spell ? dayRate[e] * Math.min(365, Math.max(0, left)) : left);
      left -= 365;
      if (!spell || left <= 0) break;
    }
  }
}
