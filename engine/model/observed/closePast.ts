import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/**
 * At the end of the last past year: how every round stands. Its remaining claim is max(0, cap · O − dues) while claim years are left
 * and nothing has waived it; without a cap it is not defined (NaN).
 */
export function closePast(plan: Plan, state: State, t: number): void {
  if (plan.observed === null || t !== plan.observed.past - 1) return;
  const { lanes } = state.block;
  const { fund, contracts, observed } = state;
  observed.invested.set(fund.roundOutlay);
  observed.dueBefore.set(contracts.earlierDues);
  observed.receivedBefore.set(contracts.received);
  for (const iv of plan.interventions) {
    const { cap, grace, horizon, share, floor } = iv.contract;
    for (let round = iv.firstRound; round < iv.firstRound + iv.maxRounds; round++) {
      for (let i = 0; i < lanes; i++) {
        const at = round * lanes + i;
        const began = fund.roundsStarted[iv.index * lanes + i] > round - iv.firstRound;
        const open = began && t < fund.start[at] + grace + horizon - 1 && contracts.waived[at] === 0 && fund.dissolutionYear[i] < 0;
        const claims = share > 0 || floor > 0;
        observed.claim[at] =
          !open || !claims ? 0 : cap === Infinity ? Number.NaN : Math.max(0, cap * fund.roundOutlay[at] - contracts.earlierDues[at]);
      }
    }
  }
}
