import type { PayerNumber } from "../ids.ts";
import type { Plan } from "../plan.ts";
import { toRestoreBefore } from "../restoring/restoring.ts";
import type { State } from "../state.ts";

/** (1 − δ_h)^n and (1 − δ_p)^n for n = 0 … T. */
export function drawRetention(plan: Plan, state: State): void {
  const { values, block } = state;
  const { lanes } = block;
  const { headRetention, majorityRetention } = state.contracts;
  const { lossPerHeadChange, lossPerMajorityChange } = plan.credibility;
  for (let i = 0; i < lanes; i++) {
    const perHead = 1 - values[lossPerHeadChange * lanes + i];
    const perMajority = 1 - values[lossPerMajorityChange * lanes + i];
    headRetention[i] = 1;
    majorityRetention[i] = 1;
    for (let n = 1; n <= plan.years; n++) {
      headRetention[n * lanes + i] = headRetention[(n - 1) * lanes + i] * perHead;
      majorityRetention[n * lanes + i] = majorityRetention[(n - 1) * lanes + i] * perMajority;
    }
  }
}

/**
 * The chance that a debtor honours a due of year t to a round that began in `start` (MODEL §6):
 *
 *   c (1 − ψ [deficit]),  c = κ + (1 − κ)(1 − δ_h)^{n_h}(1 − δ_p)^{n_p}
 *
 * and less by `honourPenalty` while something is to be restored.
 */
export function chanceKept(plan: Plan, state: State, i: number, debtor: PayerNumber, start: number, t: number): number {
  const { values, block } = state;
  const { lanes } = block;
  const { headChanges, majorityChanges, deficit } = state.municipality;
  const { headRetention, majorityRetention } = state.contracts;
  const { anchoring: slot, deficitPenalty } = plan.credibility;
  const at = debtor * plan.years;
  const heads = headChanges[(at + t) * lanes + i] - headChanges[(at + start) * lanes + i];
  const majorities = majorityChanges[t * lanes + i] - majorityChanges[start * lanes + i];
  const anchoring = values[slot * lanes + i];
  const commitment = anchoring + (1 - anchoring) * headRetention[heads * lanes + i] * majorityRetention[majorities * lanes + i];
  const kept = commitment * (1 - (deficit[t * lanes + i] === 1 ? values[deficitPenalty * lanes + i] : 0));
  if (plan.restoring === null || plan.restoring.honourPenalty === 0 || toRestoreBefore(plan, state, t, i) <= 0) return kept;
  return kept * (1 - plan.restoring.honourPenalty);
}
