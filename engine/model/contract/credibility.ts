import { Mechanism, purpose } from "../../random/address.ts";
import { type Lanes, words } from "../../random/block.ts";
import type { PayerNumber, Round } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import { toRestoreBefore } from "../restoring/restoring.ts";
import type { State } from "../state.ts";

/** (1 − δ_h)^n and (1 − δ_p)^n for n = 0 … T, where they are not known. */
export function drawRetention(plan: Plan, state: State): void {
  const { lossPerHeadChange, lossPerMajorityChange } = plan.credibility;
  if (state.isDrawn[lossPerHeadChange] + state.isDrawn[lossPerMajorityChange] > 0) computeRetention(plan, state, state.block.lanes);
}

/** Both powers in the first `count` lanes, n = 0 … T, from the numbers as they stand. Left in `contracts.headRetention` and `majorityRetention`. */
export function computeRetention(plan: Plan, state: State, count: number): void {
  const { values, block } = state;
  const { lanes } = block;
  const { headRetention, majorityRetention } = state.contracts;
  const { lossPerHeadChange, lossPerMajorityChange } = plan.credibility;
  for (let i = 0; i < count; i++) {
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
  const { anchoring, deficitPenalty } = plan.credibility;
  const at = debtor * plan.years;
  const heads = headChanges[(at + t) * lanes + i] - headChanges[(at + start) * lanes + i];
  const majorities = majorityChanges[t * lanes + i] - majorityChanges[start * lanes + i];
  const retention = headRetention[heads * lanes + i] * majorityRetention[majorities * lanes + i];
  const penalty = deficit[t * lanes + i] === 1 ? values[deficitPenalty * lanes + i] : 0;
  return kept(values[anchoring * lanes + i], retention, penalty) * whileRestoring(plan, state, t, i);
}

/** The same in every lane of a list, for a round, left in `contracts.chance`. */
export function chancesKept(plan: Plan, state: State, { lane, count }: Lanes, debtor: PayerNumber, round: Round, t: number): void {
  const { values, block } = state;
  const { lanes } = block;
  const { start } = state.fund;
  const { headChanges, majorityChanges, deficit } = state.municipality;
  const { headRetention, majorityRetention, chance } = state.contracts;
  const first = round * lanes;
  const heads = debtor * plan.years * lanes;
  const now = t * lanes;
  const anchoring = plan.credibility.anchoring * lanes;
  const deficitPenalty = plan.credibility.deficitPenalty * lanes;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    const then = start[first + i] * lanes + i;
    const lost = headChanges[heads + now + i] - headChanges[heads + then];
    const turned = majorityChanges[now + i] - majorityChanges[then];
    const retention = headRetention[lost * lanes + i] * majorityRetention[turned * lanes + i];
    chance[i] = kept(values[anchoring + i], retention, deficit[now + i] === 1 ? values[deficitPenalty + i] : 0);
  }
  if (plan.restoring === null) return;
  for (let k = 0; k < count; k++) chance[lane[k]] *= whileRestoring(plan, state, t, lane[k]);
}

/** (κ + (1 − κ) · retention)(1 − penalty). */
function kept(anchoring: number, retention: number, penalty: number): number {
  return (anchoring + (1 - anchoring) * retention) * (1 - penalty);
}

/** 1, or less while something is to be restored. */
function whileRestoring(plan: Plan, state: State, t: number, i: number): number {
  if (plan.restoring === null || plan.restoring.honourPenalty === 0 || toRestoreBefore(plan, state, t, i) <= 0) return 1;
  return 1 - plan.restoring.honourPenalty;
}

/**
 * Where in `contracts.honour` the words stand by which debtor number d of a round honours its part of a due of year t or not, a lane
 * after the other; read for four years at a time.
 */
export function honourWords({ block, contracts }: State, iv: InterventionPlan, round: Round, d: number, t: number): number {
  const { honour, honourRead, honourOf } = contracts;
  const of = honourOf[round] + d;
  const at = 4 * of * block.lanes;
  const index = t >>> 2;
  if (honourRead[of] !== index) {
    honour.set(words(block, block.all, iv.promise.debtorEntity[d], purpose(Mechanism.payment, round - iv.firstRound), index), at);
    honourRead[of] = index;
  }
  return at + (t & 3) * block.lanes;
}
