import { wholeKronor } from "../numeric/kronor.ts";
import { Mechanism, purpose } from "../random/address.ts";
import { uniform, wordAt } from "../random/stream.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** (1 − δ_h)^n and (1 − δ_p)^n for n = 0 … T, once per replication. */
export function drawRetention(plan: Plan, state: State): void {
  const perHead = 1 - state.values[plan.credibility.lossPerHeadChange];
  const perMajority = 1 - state.values[plan.credibility.lossPerMajorityChange];
  state.headRetention[0] = 1;
  state.majorityRetention[0] = 1;
  for (let n = 1; n <= plan.years; n++) {
    state.headRetention[n] = state.headRetention[n - 1] * perHead;
    state.majorityRetention[n] = state.majorityRetention[n - 1] * perMajority;
  }
}

/** Commitment c = κ + (1 − κ)(1 − δ_h)^{n_h}(1 − δ_p)^{n_p} of a debtor in year t to a round that began in `start` (MODEL §6). */
export function commitment(plan: Plan, state: State, debtor: number, start: number, t: number): number {
  const at = debtor * plan.years;
  const heads = state.headChanges[at + t] - state.headChanges[at + start];
  const majorities = state.majorityChanges[t] - state.majorityChanges[start];
  const anchoring = state.values[plan.credibility.anchoring];
  return anchoring + (1 - anchoring) * state.headRetention[heads] * state.majorityRetention[majorities];
}

/**
 * What a debtor pays of a due in year t (MODEL §6): all of it with probability c (1 − ψ [deficit]), else the share
 * `paidWhenBroken`; at most what is left of its yearly limit. Whole kronor; the rest lapses.
 *
 * entity  address of the pair of intervention and debtor
 */
export function payment(
  plan: Plan,
  state: State,
  due: number,
  debtor: number,
  entity: number,
  round: number,
  start: number,
  t: number,
): number {
  const { deficitPenalty, paidWhenBroken } = plan.credibility;
  const kept = commitment(plan, state, debtor, start, t) * (1 - (state.deficit[t] === 1 ? state.values[deficitPenalty] : 0));
  const honoured = uniform(wordAt(state.stream, entity, purpose(Mechanism.payment, round), t)) < kept;
  const offered = honoured ? due : wholeKronor(state.values[paidWhenBroken] * due);
  const left = plan.departments[debtor].repaymentLimit - state.debtorPaidThisYear[debtor];
  return Math.max(0, Math.min(offered, left));
}
