import { uniform } from "../../random/stream.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { personAt } from "./frailty.ts";
import { firstObservedOf, postExtra } from "./harm.ts";
import type { OutcomePlan } from "./plan.ts";
import { isHere } from "./stayers.ts";

/**
 * Posts the events of the batch: what is spared goes to the accounts of savings, what happens to the evaluation. A lump falls
 * in the event's year; a spell of days in as many years as it takes, 365 days in each (MODEL §3.4).
 *
 *   spared = amount · 1{U < e f φ g}, or amount · e f φ g where the effect acts on cost
 *
 * line     of the outcome, among those of the intervention
 * persons  among whom they fall, the first of the cohort
 */
export function postEvents(plan: Plan, state: State, iv: InterventionPlan, outcome: OutcomePlan, line: number, persons: number): void {
  const { lanes } = state.block;
  const { cohort, events, frailty } = state.people;
  const { stay, moved, fullSaving, lineOffset } = state.savings;
  const { observed, treatedSaving } = state.evaluations;
  const { fade } = state.interventions;
  const { count, at, year, size, dayRate } = events;
  const { lane, words, index, capacity } = at;
  const { actsOnCost, ownShare } = outcome;
  const { round, followed, followUp } = cohort;
  const spell = outcome.lump < 0;
  const horizon = plan.years - cohort.entry;
  const cells = lineOffset[round] + line * plan.years + cohort.entry;
  const fadesAt = cohort.row * plan.years;
  const onCost = iv.evaluation?.onCost ?? false;
  const firstObserved = firstObservedOf(state, iv);
  for (let e = 0; e < count; ) {
    // The events of a lane stand side by side.
    const i = lane[e];
    const effect = cohort.effect[i];
    const fullEffect = cohort.fullEffect[i];
    const harms = !actsOnCost && fullEffect < 0;
    for (; e < count && lane[e] === i; e++) {
      const first = year[e];
      const rate = dayRate[e];
      const decides = uniform(words[capacity + e]);
      const faded = fade[(fadesAt + first) * lanes + i];
      const x = effect * faded;
      const full = fullEffect * faded;
      const spared = actsOnCost ? within(x) : decides < x ? 1 : 0;
      const sparedFull = actsOnCost ? within(full) : decides < full ? 1 : 0;
      const person = outcome.one ? index[e] : personAt(state, iv, persons, i, uniform(words[2 * capacity + e]) * frailty[i]);
      const watched = person < followed;
      const record = (firstObserved + person) * lanes + i;
      let left = size[e];
      const end = spell ? horizon : first + 1;
      for (let s = first; s < end; s++) {
        const amount = spell ? rate * Math.min(365, Math.max(0, left)) : left;
        const cell = (cells + s) * lanes + i;
        fullSaving[round * lanes + i] += amount * sparedFull;
        if (isHere(state, person, s, i)) {
          stay[cell] += amount * spared;
          if (watched && s < followUp) {
            treatedSaving[round * lanes + i] += ownShare * amount * spared;
            if (onCost) observed[record] += ownShare * amount * (1 - spared);
          }
        } else {
          moved[cell] += amount * spared;
        }
        left -= 365;
        if (left <= 0) break;
      }
      if (watched && !onCost && first < followUp && isHere(state, person, first, i)) {
        observed[record] += outcome.price * (1 - (actsOnCost ? 0 : spared));
      }
      if (harms && decides < -full) postExtra(plan, state, iv, outcome, cells, e, person);
    }
  }
}

/** An effect on cost: clamped to [−1, 1]. */
export function within(x: number): number {
  return Math.max(-1, Math.min(1, x));
}
