import { wholeKronor } from "../../numeric/kronor.ts";
import { Mechanism, purpose } from "../../random/address.ts";
import { type Lanes, words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import { binomialQuantile } from "../../samplers/binomial.ts";
import { quantiles } from "../../samplers/quantiles.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { InterventionPlan } from "./plan.ts";

/**
 * What active year n costs, and how faithfully the method is followed in it (MODEL §3.2, §3.6):
 *
 *   L ~ Binomial(m, q),  f = 1 − (L/m)(1 − (1 − v/12) w)
 *   outlay = cost · costFactor + L · replacementCost + [n = 0] evaluation cost, whole kronor
 *
 * The draws belong to the active year n of the round, not to the calendar: a start that waits keeps them.
 * Leaves both in `state.interventions`.
 *
 * round  its number within the intervention
 * group  the lanes that are in year n of it
 * known  how many left, where that is known; −1: drawn
 */
export function drawActiveYear(plan: Plan, state: State, iv: InterventionPlan, round: number, n: number, group: Lanes, known = -1): void {
  const { block, values } = state;
  const { lanes } = block;
  const { fidelity, outlay, drawn, leavers: left } = state.interventions;
  const at = iv.index * lanes;
  // The cost of turnover waits in `outlay` for the rest.
  if (iv.staff === null) {
    for (let k = 0; k < group.count; k++) {
      fidelity[at + group.lane[k]] = 1;
      outlay[at + group.lane[k]] = 0;
    }
  } else {
    const { positions, turnover, replacementCost, lostShare } = iv.staff;
    const least = n === 1 ? iv.staff.certainLeavers : 0;
    const read = words(block, group, iv.entity, purpose(Mechanism.team, round), n);
    for (let k = 0; k < group.count; k++) {
      const i = group.lane[k];
      const chance = Math.max(least, binomialQuantile(positions, values[turnover * lanes + i], uniform(read[k])));
      const leavers = known >= 0 ? known : chance;
      left[at + i] = leavers;
      fidelity[at + i] = 1 - (leavers / positions) * lostShare;
      outlay[at + i] = leavers * values[replacementCost * lanes + i];
    }
  }
  words(block, group, iv.entity, purpose(Mechanism.costFactor, round), n);
  quantiles(plan.samplers, iv.costFactor, block, block.plane, group.count, drawn);
  for (let k = 0; k < group.count; k++) {
    const i = group.lane[k];
    const evaluation = n === 0 ? values[iv.evaluationCost * lanes + i] : 0;
    outlay[at + i] = wholeKronor(values[iv.cost[n] * lanes + i] * drawn[k] + outlay[at + i] + evaluation);
  }
}
