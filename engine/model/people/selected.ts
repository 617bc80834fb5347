import { gammaQuantile } from "../../numeric/gamma.ts";
import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import { drawByWord } from "../../samplers/draw.ts";
import type { Sampler } from "../../samplers/samplerSet.ts";
import type { SelectionPlan } from "../evaluation/plan.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import { moreThan, selectedMean } from "../selectedMean.ts";
import type { State } from "../state.ts";

/**
 * The frailties of a cohort of whom everybody had more than so many events in the year before, in running sums as `drawFrailty` leaves
 * them, and those numbers of events (MODEL §4). Without rejection, one uniform each:
 *
 *   N from the negative binomial (size 1/V, mean λ h) above n,   Z ~ Gamma(1/V + N, rate 1/V + λ h)
 */
export function drawSelected(plan: Plan, state: State, iv: InterventionPlan, { on, above, frailties }: SelectionPlan): void {
  const { block, people } = state;
  const { lanes } = block;
  const { cohort, frailtySum, before } = people;
  const group = cohort.lanes;
  const size = 1 / iv.frailtyVariance;
  const what = purpose(Mechanism.frailty, cohort.number, cohort.year);
  for (let k = 0; k < group.count; k++) frailtySum[group.lane[k]] = 0;
  for (let p = 0; p < cohort.persons; p++) {
    const read = words(block, group, iv.entity, what, p);
    for (let k = 0; k < group.count; k++) {
      const i = group.lane[k];
      const mean = yearBefore(state, iv, on, i);
      const events = moreThan(above, size, mean, uniform(read[k]));
      before[p * lanes + i] = events;
      const table = events - above - 1;
      const scaled =
        table < frailties.length
          ? drawByWord(plan.samplers, frailties[table] as Sampler, read[lanes + k])
          : gammaQuantile(size + events, uniform(read[lanes + k]));
      const frailty = scaled / (size + mean);
      frailtySum[(p + 1) * lanes + i] = frailtySum[p * lanes + i] + frailty;
    }
  }
}

/** λ h of outcome k in the year before entry, in lane i: events expected of a person of frailty 1. Before the first year, that year's h. */
export function yearBefore({ block, people, values }: State, iv: InterventionPlan, k: number, i: number): number {
  const { lanes } = block;
  const { rate, cycle } = iv.outcomes[k];
  return values[rate * lanes + i] * people.cyclical[(cycle + Math.max(0, people.cohort.entry - 1)) * lanes + i];
}

/** E Z of those who are enrolled, given the replication's rates and economy: 1 where anybody is. */
export function enrolledFrailty(state: State, iv: InterventionPlan, i: number): number {
  const selection = iv.evaluation?.selection ?? null;
  return selection === null ? 1 : selectedMean(selection.above, 1 / iv.frailtyVariance, yearBefore(state, iv, selection.on, i));
}
