import { moveBlock, moveSharedBlock } from "../random/block.ts";
import { Phase } from "./fund/state.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** Forgets the last block and stands at another: everything that sums over a replication is at zero again. */
export function beginBlock(plan: Plan, state: State, firstReplication: number): void {
  moveBlock(state.block, firstReplication);
  moveSharedBlock(state.draws, firstReplication, plan.futuresPerDraw);
  for (const array of state.cleared) array.fill(0);
  const { lanes } = state.block;
  const { balance, depletionYear, dissolutionYear, plannedStart, phase } = state.fund;
  state.contracts.honourRead.fill(-1);
  state.fund.over.fill(0);
  balance.fill(plan.fund.unlimited ? 0 : plan.fund.capital);
  depletionYear.fill(-1);
  dissolutionYear.fill(-1);
  for (const iv of plan.interventions) {
    plannedStart.fill(iv.start, iv.index * lanes, (iv.index + 1) * lanes);
    if (!iv.enabled) phase.fill(Phase.ended, iv.index * lanes, (iv.index + 1) * lanes);
  }
}
