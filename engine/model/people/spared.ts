import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import { poissonQuantile } from "../../samplers/poisson.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { drawEvents, type EventAddress, rewindEvents } from "./events.ts";
import { personAt } from "./frailty.ts";
import type { OutcomePlan } from "./plan.ts";
import { postSpared, realShare } from "./postSpared.ts";

/** Where events are drawn that are spared, or brought by harm, of those whom nobody follows. */
export const sparedEvents: EventAddress = { event: Mechanism.sparedEvent, dayRate: Mechanism.sparedDayRate };

/**
 * Events that the intervention spares (with a harmful effect: brings) of those whom nobody follows: everybody but the followed, and
 * them too once their follow-up is over. What happens to those unspared matters to nothing, so events are thinned before they are
 * drawn: Poisson in number with mean
 *
 *   Σ_s λ h_t Z min(1, |e φ g(s)|)
 *
 * each in year s in proportion to its part of the sum. So many are spared at full fidelity, and of these at real fidelity a share.
 *
 * line  of the outcome, among those of the intervention
 * last  last year since entry
 */
export function runSpared(plan: Plan, state: State, iv: InterventionPlan, outcome: OutcomePlan, line: number, last: number): void {
  const { block } = state;
  const { lanes } = block;
  const { cohort, sparedMean, counts, events } = state.people;
  sumMeans(plan, state, outcome, last);
  const read = words(block, cohort.lanes, outcome.entity, purpose(Mechanism.sparedCount, cohort.number, cohort.year), 0);
  for (let k = 0; k < cohort.lanes.count; k++) {
    const i = cohort.lanes.lane[k];
    counts[i] = poissonQuantile(sparedMean[(last + 1) * lanes + i], uniform(read[k]));
  }
  rewindEvents(events, 0);
  while (drawEvents(plan, state, outcome, sparedEvents, 0, 0) > 0) placeSpared(plan, state, iv, outcome, line, last);
}

/** Running sums of the means of the years `outcome.from` … last, left in `people.sparedMean`. */
function sumMeans(plan: Plan, state: State, outcome: OutcomePlan, last: number): void {
  const { values, block } = state;
  const { lanes } = block;
  const { cohort, sparedMean, cyclical, followedFrailty, otherFrailty, rate: yearly } = state.people;
  const { fade } = state.interventions;
  const { lane, count } = cohort.lanes;
  const { fullEffect, followUp } = cohort;
  const rate = outcome.rate * lanes;
  sparedMean.fill(0, outcome.from * lanes, (outcome.from + 1) * lanes);
  for (let s = outcome.from; s <= last; s++) {
    const now = s * lanes;
    const next = now + lanes;
    const cycle = (outcome.cycle + cohort.entry + s) * lanes;
    const fades = (cohort.row * plan.years + s) * lanes;
    const theirs = s < followUp ? 0 : 1;
    if (s === outcome.from || s === followUp || outcome.cyclicality !== 0) {
      for (let k = 0; k < count; k++) {
        const i = lane[k];
        yearly[i] = values[rate + i] * cyclical[cycle + i] * (otherFrailty[i] + theirs * followedFrailty[i]);
      }
    }
    for (let k = 0; k < count; k++) {
      const i = lane[k];
      sparedMean[next + i] = sparedMean[now + i] + yearly[i] * Math.min(1, Math.abs(fullEffect[i] * fade[fades + i]));
    }
  }
}

/** Finds the year and the person of each event of the batch, and posts it; what the year leaves of its word decides fidelity. */
function placeSpared(plan: Plan, state: State, iv: InterventionPlan, outcome: OutcomePlan, line: number, last: number): void {
  const { lanes } = state.block;
  const { sparedMean, events } = state.people;
  const { at, count, year } = events;
  for (let e = 0; e < count; e++) {
    const i = at.lane[e];
    const point = uniform(at.words[at.capacity + e]) * sparedMean[(last + 1) * lanes + i];
    let s = outcome.from;
    while (s < last && sparedMean[(s + 1) * lanes + i] < point) s++;
    const low = sparedMean[s * lanes + i];
    const left = (point - low) / (sparedMean[(s + 1) * lanes + i] - low);
    year[e] = s;
    const person = iv.migrates ? personOf(state, iv, i, s, uniform(at.words[2 * at.capacity + e])) : 0;
    postSpared(plan, state, outcome, line, e, person, left < realShare(plan, state, s, i));
  }
}

/** The person of lane i on whom an event of year s falls. */
function personOf(state: State, iv: InterventionPlan, i: number, s: number, u: number): number {
  const { cohort, followedFrailty, otherFrailty } = state.people;
  const theirs = followedFrailty[i];
  const others = otherFrailty[i];
  return personAt(state, iv, cohort.persons, i, s < cohort.followUp ? theirs + u * others : u * (theirs + others));
}
