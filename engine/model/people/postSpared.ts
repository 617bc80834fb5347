import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { OutcomePlan } from "./plan.ts";
import { isHere } from "./stayers.ts";

/** Of the events of year s since entry that full fidelity spares in lane i, the share that real fidelity spares too. */
export function realShare(plan: Plan, state: State, s: number, i: number): number {
  const { cohort } = state.people;
  if (cohort.effect[i] === cohort.fullEffect[i]) return 1;
  const faded = state.interventions.fade[(cohort.row * plan.years + s) * state.block.lanes + i];
  return Math.min(1, Math.abs(cohort.effect[i] * faded)) / Math.min(1, Math.abs(cohort.fullEffect[i] * faded));
}

/**
 * Posts what event e of the batch, which full fidelity spares, would have cost (MODEL §3.4); an event that harm brings is spared −1
 * times. A spell falls in as many years as it takes, 365 days in each.
 *
 * person  on whom it falls
 * really  whether real fidelity spares it too
 */
export function postSpared(plan: Plan, state: State, outcome: OutcomePlan, line: number, e: number, person: number, really: boolean): void {
  const { cohort, events } = state.people;
  const i = events.at.lane[e];
  if (outcome.lump >= 0) {
    postLump(plan, state, line, cohort.entry + events.year[e], e, isHere(state, person, events.year[e], i), really);
    return;
  }
  const { lanes } = state.block;
  const { stay, moved, fullSaving, lineOffset } = state.savings;
  const cells = (lineOffset[cohort.round] + line * plan.years + cohort.entry) * lanes + i;
  const rate = cohort.fullEffect[i] < 0 ? -events.dayRate[e] : events.dayRate[e];
  let left = events.size[e];
  for (let s = events.year[e]; s < plan.years - cohort.entry && left > 0; s++, left -= 365) {
    const amount = rate * Math.min(365, left);
    fullSaving[cohort.round * lanes + i] += amount;
    if (!really) continue;
    if (isHere(state, person, s, i)) stay[cells + s * lanes] += amount;
    else moved[cells + s * lanes] += amount;
  }
}

/** Posts a lump of year t that full fidelity spares, or harm brings. here: its person has not moved */
export function postLump(plan: Plan, state: State, line: number, t: number, e: number, here: boolean, really: boolean): void {
  const { lanes } = state.block;
  const { cohort, events } = state.people;
  const { stay, moved, fullSaving, lineOffset } = state.savings;
  const i = events.at.lane[e];
  const amount = cohort.fullEffect[i] < 0 ? -events.size[e] : events.size[e];
  const cell = (lineOffset[cohort.round] + line * plan.years + t) * lanes + i;
  fullSaving[cohort.round * lanes + i] += amount;
  if (!really) return;
  if (here) stay[cell] += amount;
  else moved[cell] += amount;
}
