import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** Years without an outlay after which a fund counts as dormant (MODEL §8). */
const DORMANT_YEARS = 3;

/** What became of the fund, from its account and its years. */
export function totalFund(plan: Plan, state: State): void {
  const { lanes } = state.block;
  const { fund, totals, contracts } = state;
  for (let i = 0; i < lanes; i++) {
    const depleted = fund.depletionYear[i] >= 0;
    totals.depletionIndex[i] = depleted ? fund.depletionYear[i] : NaN;
    totals.missing[i] = depleted ? fund.missing[i] : NaN;
    totals.dissolutionIndex[i] = fund.dissolutionYear[i] >= 0 ? fund.dissolutionYear[i] : NaN;
    totals.loss[i] = plan.fund.capital + fund.topUps[i] - fund.balance[i] - fund.returned[i];
    totals.dormant[i] = isDormant(plan, state, i) ? 1 : 0;
    totals.lowestBalance[i] = fund.closing[i];
  }
  for (let t = 0; t < plan.years; t++) {
    const now = t * lanes;
    for (let i = 0; i < lanes; i++) {
      totals.received[i] += contracts.yearReceived[now + i];
      totals.due[i] += contracts.yearDue[now + i];
      totals.promised[i] += contracts.yearPromised[now + i];
      totals.lowestBalance[i] = Math.min(totals.lowestBalance[i], fund.closing[now + i]);
      totals.discountedOutlays[i] += plan.discount[t] * fund.yearOutlay[now + i];
    }
  }
}

function isDormant(plan: Plan, state: State, i: number): boolean {
  const { yearOutlay } = state.fund;
  let quiet = 0;
  for (let t = 0; t < plan.years; t++) {
    quiet = yearOutlay[t * state.block.lanes + i] === 0 ? quiet + 1 : 0;
    if (quiet === DORMANT_YEARS) return true;
  }
  return false;
}
