import { wholeKronor } from "../numeric/kronor.ts";
import { Mechanism, purpose } from "../random/address.ts";
import { read, uniform } from "../random/stream.ts";
import { binomialQuantile } from "../samplers/binomial.ts";
import { draw } from "../samplers/draw.ts";
import type { InterventionPlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/**
 * What an active year costs, and how faithfully the method is followed in it (MODEL §3.2, §3.6):
 *
 *   L ~ Binomial(m, q),  f = 1 − (L/m)(1 − (1 − v/12) w)
 *   outlay = cost · costFactor + L · replacementCost + [n = 0] evaluation cost, whole kronor
 *
 * The draws belong to the active year n of the round, not to the calendar: a start that waits keeps them.
 * Leaves both in `state.fidelity` and `state.outlay`.
 */
export function drawActiveYear(plan: Plan, state: State, iv: InterventionPlan, round: number, n: number): void {
  const { stream, values } = state;
  let turnoverCost = 0;
  let fidelity = 1;
  if (iv.staff !== null) {
    const { positions, turnover, replacementCost, lostShare } = iv.staff;
    read(stream, iv.entity, purpose(Mechanism.team, round), n);
    const leavers = binomialQuantile(positions, values[turnover], uniform(stream.words[0]));
    fidelity = 1 - (leavers / positions) * lostShare;
    turnoverCost = leavers * values[replacementCost];
  }
  read(stream, iv.entity, purpose(Mechanism.costFactor, round), n);
  const factor = draw(plan.samplers, iv.costFactor, stream);
  const evaluation = n === 0 ? values[iv.evaluationCost] : 0;
  state.fidelity[iv.index] = fidelity;
  state.outlay[iv.index] = wholeKronor(values[iv.cost[n]] * factor + turnoverCost + evaluation);
}
