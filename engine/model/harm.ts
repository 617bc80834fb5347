import { Mechanism, withMechanism } from "../random/address.ts";
import { read, uniform } from "../random/stream.ts";
import { draw } from "../samplers/draw.ts";
import type { Cohort } from "./cohort.ts";
import type { InterventionPlan, OutcomePlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/**
 * A harmful effect brings an extra event beside event i of the batch, with a cost of its own: an event spared −1 times
 * (MODEL §3.4). Rare, so it draws for itself.
 *
 * line  cell of the outcome's line in the year of entry
 */
export function postExtra(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  cohort: Cohort,
  line: number,
  i: number,
): void {
  const { batch, moves, staying, fade, stay, moved, observed, fullSaving, treatedSaving, stream } = state;
  const first = batch.years[i];
  const person = batch.persons[i];
  const address = batch.reads.purpose[i];
  const decides = uniform(batch.reads.words[4 * i + 1]);
  const yearsAt = iv.index * plan.years;
  const extra = decides < -cohort.effect * fade[yearsAt + first] ? 1 : 0;
  const extraFull = decides < -cohort.fullEffect * fade[yearsAt + first] ? 1 : 0;
  const spell = outcome.lump < 0;
  read(stream, outcome.entity, withMechanism(address, Mechanism.extraEvent), batch.reads.index[i]);
  let left = draw(plan.samplers, spell ? outcome.days : outcome.lump, stream);
  let rate = 0;
  if (spell) {
    read(stream, outcome.entity, withMechanism(address, Mechanism.extraDayRate), batch.reads.index[i]);
    rate = draw(plan.samplers, outcome.dayRate, stream);
  }
  const evaluation = person < cohort.treated ? iv.evaluation : null;
  const place = firstObservedOf(state, iv, cohort) + person;
  const end = plan.years - cohort.entry;
  for (let s = first; s < end; s++) {
    const amount = spell ? rate * Math.min(365, Math.max(0, left)) : left;
    fullSaving[cohort.round] -= amount * extraFull;
    if (moves[person] < staying[yearsAt + s]) {
      stay[line + s] -= amount * extra;
      if (evaluation !== null && s < evaluation.followUp) {
        treatedSaving[cohort.round] -= outcome.ownShare * amount * extra;
        if (evaluation.onCost) observed[place] += outcome.ownShare * amount * extra;
      }
    } else {
      moved[line + s] -= amount * extra;
    }
    left -= 365;
    if (!spell || left <= 0) break;
  }
  if (evaluation !== null && !evaluation.onCost && first < evaluation.followUp && moves[person] < staying[yearsAt + first]) {
    observed[place] += outcome.price * extra;
  }
}

/** Where the treated of the cohort start in `state.observed`; 0 where nobody is observed. */
export function firstObservedOf(state: State, iv: InterventionPlan, cohort: Cohort): number {
  return cohort.treated > 0 && iv.evaluation !== null ? state.observedOffset[cohort.round] + iv.evaluation.treatedOffset[cohort.year] : 0;
}
