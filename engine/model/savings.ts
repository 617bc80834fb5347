import { uniform } from "../random/stream.ts";
import type { Cohort } from "./cohort.ts";
import { firstObservedOf, postExtra } from "./harm.ts";
import type { InterventionPlan, OutcomePlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/**
 * Posts the events of the batch: what is spared goes to the accounts of savings, what happens to the evaluation. A lump falls
 * in the event's year; a spell of days in as many years as it takes, 365 days in each (MODEL §3.4).
 *
 *   spared = amount · 1{U < e f φ g}, or amount · e f φ g where the effect acts on cost
 *
 * line    cell of the outcome's line in the year of entry
 * events  their number
 */
export function postEvents(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  cohort: Cohort,
  line: number,
  events: number,
): void {
  const { batch, moves, staying, fade, stay, moved, naiveStay, naiveMoved, observed, fullSaving, treatedSaving } = state;
  const { years, persons, sizes, dayRates } = batch;
  const { words } = batch.reads;
  const { actsOnCost, ownShare } = outcome;
  const spell = outcome.lump < 0;
  const { round, effect, fullEffect, success, treated } = cohort;
  const yearsAt = iv.index * plan.years;
  const horizon = plan.years - cohort.entry;
  const harms = !actsOnCost && (effect < 0 || fullEffect < 0);
  const followUp = treated > 0 && iv.evaluation !== null ? iv.evaluation.followUp : 0;
  const onCost = iv.evaluation?.onCost ?? false;
  const firstObserved = firstObservedOf(state, iv, cohort);
  for (let i = 0; i < events; i++) {
    const person = persons[i];
    const rate = dayRates[i];
    const decides = uniform(words[4 * i + 1]);
    const first = years[i];
    const x = effect * fade[yearsAt + first];
    const full = fullEffect * fade[yearsAt + first];
    const spared = actsOnCost ? within(x) : decides < x ? 1 : 0;
    const sparedFull = actsOnCost ? within(full) : decides < full ? 1 : 0;
    const succeeds = actsOnCost ? within(success) : decides < success ? 1 : 0;
    const moving = moves[person];
    const watched = person < treated;
    let left = sizes[i];
    const end = spell ? horizon : first + 1;
    for (let s = first; s < end; s++) {
      const amount = spell ? rate * Math.min(365, Math.max(0, left)) : left;
      const at = line + s;
      fullSaving[round] += amount * sparedFull;
      if (moving < staying[yearsAt + s]) {
        stay[at] += amount * spared;
        naiveStay[at] += amount * succeeds;
        if (watched && s < followUp) {
          treatedSaving[round] += ownShare * amount * spared;
          if (onCost) observed[firstObserved + person] += ownShare * amount * (1 - spared);
        }
      } else {
        moved[at] += amount * spared;
        naiveMoved[at] += amount * succeeds;
      }
      left -= 365;
      if (left <= 0) break;
    }
    if (watched && !onCost && first < followUp && moving < staying[yearsAt + first]) {
      observed[firstObserved + person] += outcome.price * (1 - (actsOnCost ? 0 : spared));
    }
    if (harms && (decides < -full || decides < -x)) postExtra(plan, state, iv, outcome, cohort, line, i);
  }
}

/** An effect on cost: clamped to [−1, 1]. */
function within(x: number): number {
  return Math.max(-1, Math.min(1, x));
}
