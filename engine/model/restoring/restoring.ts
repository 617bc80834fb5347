import { wholeKronor } from "../../numeric/kronor.ts";
import { isPast } from "../observed/past.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { dueIn, owed, restore } from "./queue.ts";

/** Kronor to restore at the start of year t, in lane i; 0 where there is no such requirement. */
export function toRestoreBefore(plan: Plan, state: State, t: number, i: number): number {
  if (plan.restoring === null || t === 0) return 0;
  return state.restoring.toRestore[(t - 1) * state.block.lanes + i];
}

/** Step 5, after the dissolution test: what the fund returns towards what is to be restored, at most what it has above its minimum. */
export function sweep(plan: Plan, state: State, t: number): void {
  const { restoring } = plan;
  if (restoring === null || restoring.sweep === 0 || plan.fund.unlimited || isPast(plan, t)) return;
  const { lanes } = state.block;
  const { balance, returned, yearReturned } = state.fund;
  const { queue, swept } = state.restoring;
  for (let i = 0; i < lanes; i++) {
    if (toRestoreBefore(plan, state, t, i) <= 0) continue;
    const wanted = restoring.sweep * dueIn(queue, lanes, i, t, restoring.years);
    const amount = wholeKronor(Math.min(Math.max(0, balance[i] - plan.fund.minimumBalance), wanted));
    balance[i] -= amount;
    returned[i] += amount;
    yearReturned[t * lanes + i] += amount;
    swept[i] += amount;
    restore(queue, lanes, i, t, amount);
  }
}

/**
 * After step 7: the year's balance result R = m · revenue, less what went to the fund where that counts, joins what is to be restored
 * or restores the oldest of it; what is left of a deficit after its last year is a breach, and stays.
 */
export function settleResult(plan: Plan, state: State, t: number): void {
  const { restoring, fund } = plan;
  if (restoring === null) return;
  const { lanes } = state.block;
  const { queue, toRestore, breaches } = state.restoring;
  const { result } = state.municipality;
  const now = t * lanes;
  for (let i = 0; i < lanes; i++) {
    const toFund = restoring.countsFundFlow ? state.fund.yearPaid[now + i] - state.contracts.yearReceived[now + i] : 0;
    const balanceResult = result[now + i] * fund.revenue - toFund;
    if (balanceResult < 0) queue[now + i] = -balanceResult;
    else restore(queue, lanes, i, t, balanceResult);
    toRestore[now + i] = owed(queue, lanes, i, t);
    const last = t - restoring.years;
    if (last >= 0 && queue[last * lanes + i] > 0) breaches[i]++;
  }
}
