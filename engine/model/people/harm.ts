import { Mechanism, withMechanism } from "../../random/address.ts";
import { read, setReplication, uniform } from "../../random/stream.ts";
import { draw } from "../../samplers/draw.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { OutcomePlan } from "./plan.ts";
import { isHere } from "./stayers.ts";

/**
 * A harmful effect brings an extra event beside event e of the batch, with a cost of its own: an event spared −1 times
 * (MODEL §3.4). Rare, so it draws for itself.
 *
 * cells   where the outcome's line begins, at the year of entry
 * person  on whom the event falls
 */
export function postExtra(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  cells: number,
  e: number,
  person: number,
): void {
  const { lanes, alone, first: firstReplication } = state.block;
  const { cohort, events } = state.people;
  const { stay, moved, fullSaving } = state.savings;
  const { observed, treatedSaving } = state.evaluations;
  const { at } = events;
  const i = at.lane[e];
  const first = events.year[e];
  const decides = uniform(at.words[at.capacity + e]);
  const faded = state.interventions.fade[(cohort.row * plan.years + first) * lanes + i];
  const extra = decides < -cohort.effect[i] * faded ? 1 : 0;
  const extraFull = decides < -cohort.fullEffect[i] * faded ? 1 : 0;
  const spell = outcome.lump < 0;
  setReplication(alone, firstReplication + i);
  read(alone, outcome.entity, withMechanism(at.purpose[e], Mechanism.extraEvent), at.index[e]);
  let left = draw(plan.samplers, spell ? outcome.days : outcome.lump, alone);
  let rate = 0;
  if (spell) {
    read(alone, outcome.entity, withMechanism(at.purpose[e], Mechanism.extraDayRate), at.index[e]);
    rate = draw(plan.samplers, outcome.dayRate, alone);
  }
  const evaluation = person < cohort.followed ? iv.evaluation : null;
  const record = (firstObservedOf(state, iv) + person) * lanes + i;
  const of = cohort.round * lanes + i;
  const end = plan.years - cohort.entry;
  for (let s = first; s < end; s++) {
    const amount = spell ? rate * Math.min(365, Math.max(0, left)) : left;
    const cell = (cells + s) * lanes + i;
    fullSaving[of] -= amount * extraFull;
    if (isHere(state, person, s, i)) {
      stay[cell] -= amount * extra;
      if (evaluation !== null && s < evaluation.followUp) {
        treatedSaving[of] -= outcome.ownShare * amount * extra;
        if (evaluation.onCost) observed[record] += outcome.ownShare * amount * extra;
      }
    } else {
      moved[cell] -= amount * extra;
    }
    left -= 365;
    if (!spell || left <= 0) break;
  }
  if (evaluation !== null && !evaluation.onCost && first < evaluation.followUp && isHere(state, person, first, i)) {
    observed[record] += outcome.price * extra;
  }
}

/** Where the followed of the cohort start among those observed; 0 where nobody is. */
export function firstObservedOf(state: State, iv: InterventionPlan): number {
  const { cohort } = state.people;
  const { offset } = state.evaluations;
  return cohort.followed > 0 && iv.evaluation !== null ? offset[cohort.round] + iv.evaluation.treatedOffset[cohort.year] : 0;
}
