import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** Years without an outlay after which a fund counts as dormant (MODEL §8). */
const DORMANT_YEARS = 3;

/** What became of the fund, from its ledger and its years. */
export function closeFund(plan: Plan, state: State): void {
  const { ledger, totals } = state;
  totals.depletionIndex = ledger.depletionYear < 0 ? NaN : ledger.depletionYear;
  totals.missing = ledger.depletionYear < 0 ? NaN : ledger.missing;
  totals.dissolutionIndex = ledger.dissolutionYear < 0 ? NaN : ledger.dissolutionYear;
  totals.dormant = isDormant(state.yearOutlay) ? 1 : 0;
  totals.received = total(state.yearReceived);
  totals.due = total(state.yearDue);
  totals.promised = total(state.yearPromised);
  totals.loss = plan.fund.capital + ledger.topUps - ledger.balance - ledger.returned;
  let lowest = state.balance[0];
  for (let t = 1; t < plan.years; t++) lowest = Math.min(lowest, state.balance[t]);
  totals.lowestBalance = lowest;
  let outlays = 0;
  for (let t = 0; t < plan.years; t++) outlays += plan.discount[t] * state.yearOutlay[t];
  totals.discountedOutlays = outlays;
}

function isDormant(outlays: Float64Array): boolean {
  let quiet = 0;
  for (let t = 0; t < outlays.length; t++) {
    quiet = outlays[t] === 0 ? quiet + 1 : 0;
    if (quiet === DORMANT_YEARS) return true;
  }
  return false;
}

/** The sum of all elements, from the first on. */
export function total(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}
