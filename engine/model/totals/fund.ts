import { tellsClaims } from "../needs.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** Years without an outlay after which a fund counts as dormant (MODEL §8). */
const DORMANT_YEARS = 3;

/** What became of the fund, from its account and its years. */
export function totalFund(plan: Plan, state: State): void {
  const { lanes } = state.block;
  const { fund, totals } = state;
  for (let i = 0; i < lanes; i++) {
    const depleted = fund.depletionYear[i] >= 0;
    totals.depletionIndex[i] = depleted ? fund.depletionYear[i] : NaN;
    totals.missing[i] = depleted ? fund.missing[i] : NaN;
    totals.dissolutionIndex[i] = fund.dissolutionYear[i] >= 0 ? fund.dissolutionYear[i] : NaN;
    totals.loss[i] = plan.fund.capital + fund.topUps[i] - fund.balance[i] - fund.returned[i];
  }
  totalYears(plan, state);
  if (tellsClaims(plan)) totalDues(plan, state);
}

/** What was received and paid over all years, the lowest balance, and whether the fund ever lay dormant. */
function totalYears(plan: Plan, state: State): void {
  const { lanes } = state.block;
  const { closing, yearOutlay } = state.fund;
  const { yearReceived } = state.contracts;
  const { received, lowestBalance, discountedOutlays, dormant, quiet } = state.totals;
  lowestBalance.set(closing.subarray(0, lanes));
  dormant.fill(0);
  quiet.fill(0);
  for (let t = 0; t < plan.years; t++) {
    const now = t * lanes;
    const discount = plan.discount[t];
    for (let i = 0; i < lanes; i++) {
      received[i] += yearReceived[now + i];
      lowestBalance[i] = Math.min(lowestBalance[i], closing[now + i]);
    }
    for (let i = 0; i < lanes; i++) {
      const paid = yearOutlay[now + i];
      discountedOutlays[i] += discount * paid;
      quiet[i] = paid === 0 ? quiet[i] + 1 : 0;
      if (quiet[i] === DORMANT_YEARS) dormant[i] = 1;
    }
  }
}

/** What was due and promised over all years. */
function totalDues(plan: Plan, state: State): void {
  const { lanes } = state.block;
  const { due, promised } = state.totals;
  const { yearDue, yearPromised } = state.contracts;
  for (let t = 0; t < plan.years; t++) {
    for (let i = 0; i < lanes; i++) {
      due[i] += yearDue[t * lanes + i];
      promised[i] += yearPromised[t * lanes + i];
    }
  }
}
