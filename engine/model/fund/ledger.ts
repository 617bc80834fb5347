import { wholeKronor } from "../../numeric/kronor.ts";
import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import { setReturned } from "../observed/ledger.ts";
import { isPast } from "../observed/past.ts";
import type { Plan } from "../plan.ts";
import { toRestoreBefore } from "../restoring/restoring.ts";
import type { State } from "../state.ts";

/** Step 2 and 3 of the fund's year: interest on the opening balance (not in t = 0), then top-ups (MODEL §7). */
export function openYear(plan: Plan, state: State, t: number): void {
  const { lanes } = state.block;
  const { balance, interest, topUps, dissolutionYear, yearInterest, yearTopUps } = state.fund;
  const { result } = state.municipality;
  const { fund } = plan;
  const known = isPast(plan, t) ? plan.observed?.topUps?.[t] : undefined;
  const now = t * lanes;
  const rate = fund.interest[t];
  const { surplusShare, surplusTarget, revenue } = fund;
  const planned = fund.topUps[t];
  for (let i = 0; i < lanes; i++) {
    if (dissolutionYear[i] >= 0) continue;
    const earned = t === 0 ? 0 : wholeKronor(balance[i] * rate);
    let topUp = known ?? planned;
    if (known === undefined && surplusShare > 0) {
      const over = Math.max(0, result[now + i] - surplusTarget) * revenue;
      topUp += wholeKronor(surplusShare * Math.max(0, over - toRestoreBefore(plan, state, t, i)));
    }
    interest[i] += earned;
    topUps[i] += topUp;
    yearInterest[now + i] = earned;
    yearTopUps[now + i] = topUp;
    balance[i] += earned + topUp;
  }
}

/** base + onDeficit [deficit] + onMajorityChange [changed], which may be more than 1. */
export function dissolutionRisk({ fund }: Plan, { block, values, municipality }: State, i: number, t: number): number {
  const { lanes } = block;
  const { deficit, majorityChanged } = municipality;
  return (
    values[fund.dissolutionBase * lanes + i] +
    (deficit[t * lanes + i] === 1 ? values[fund.dissolutionOnDeficit * lanes + i] : 0) +
    (majorityChanged[t * lanes + i] === 1 ? values[fund.dissolutionOnMajorityChange * lanes + i] : 0)
  );
}

/** Whether there is any risk of it. */
function mayDissolve({ fund }: Plan, { isDrawn, values, block }: State): boolean {
  const { dissolutionBase, dissolutionOnDeficit, dissolutionOnMajorityChange } = fund;
  for (const slot of [dissolutionBase, dissolutionOnDeficit, dissolutionOnMajorityChange]) {
    if (isDrawn[slot] === 1 || values[slot * block.lanes] > 0) return true;
  }
  return false;
}

/**
 * Step 5: the fund is dissolved with probability min(1, base + onDeficit [deficit] + onMajorityChange [changed]); what it
 * holds goes back to the municipality, and from then on every flow and claim is 0.
 */
export function dissolve(plan: Plan, state: State, t: number): void {
  if (isPast(plan, t)) {
    setReturned(plan, state, t);
    return;
  }
  if (!mayDissolve(plan, state)) return;
  const { block, fund } = state;
  const { lanes } = block;
  const { entity } = plan.fund;
  const now = t * lanes;
  const word = (t & 3) * lanes;
  let read: Int32Array | null = null;
  for (let i = 0; i < lanes; i++) {
    if (fund.dissolutionYear[i] >= 0) continue;
    const risk = dissolutionRisk(plan, state, i, t);
    if (risk <= 0) continue;
    read ??= words(block, block.all, entity, purpose(Mechanism.dissolution), t >>> 2);
    if (uniform(read[word + i]) >= risk) continue;
    fund.dissolutionYear[i] = t;
    fund.returned[i] += fund.balance[i];
    fund.yearReturned[now + i] += fund.balance[i];
    fund.balance[i] = 0;
  }
}

/**
 * The cash test of step 6: is the balance after this outlay at least the minimum? A failure is a shortfall; in the year of the
 * first, what fails joins the queue of which `closeQueue` finds out how much was missing. With unlimited capital all pass, and
 * are remembered.
 */
export function passesCashTest(plan: Plan, state: State, i: number, outlay: number, t: number): boolean {
  const { balance, depletionYear, missing, tested } = state.fund;
  if (plan.fund.unlimited) {
    tested[t * state.block.lanes + i] = 1;
    return true;
  }
  if (balance[i] - outlay >= plan.fund.minimumBalance) return true;
  if (depletionYear[i] < 0) depletionYear[i] = t;
  if (depletionYear[i] === t) missing[i] += outlay;
  return false;
}

/** What the fund pays of an outlay that failed the cash test, the rest being bridged. */
export function bridgeable(plan: Plan, state: State, i: number, outlay: number, t: number): number {
  const { balance, depletionYear, missing } = state.fund;
  const byFund = Math.max(0, Math.min(outlay, balance[i] - plan.fund.minimumBalance));
  if (depletionYear[i] === t) missing[i] -= byFund;
  return byFund;
}

/** After the outlays of the year of the first shortfall: missing = what failed and the fund did not pay − (balance − minimum), ≥ 0. */
export function closeQueue(plan: Plan, state: State, t: number): void {
  const { balance, depletionYear, missing } = state.fund;
  for (let i = 0; i < state.block.lanes; i++) {
    if (depletionYear[i] === t) missing[i] = Math.max(0, missing[i] - (balance[i] - plan.fund.minimumBalance));
  }
}

/** Pays an outlay from the fund, as far as `byFund` goes; the municipality bridges the rest centrally. */
export function pay(state: State, i: number, outlay: number, byFund: number, t: number): void {
  const { balance, outlay: paid, bridging, yearOutlay, yearPaid } = state.fund;
  balance[i] -= byFund;
  paid[i] += byFund;
  bridging[i] += outlay - byFund;
  yearOutlay[t * state.block.lanes + i] += outlay;
  yearPaid[t * state.block.lanes + i] += byFund;
}

/** Writes down the closing balance of year t. */
export function closeYear(state: State, t: number): void {
  state.fund.closing.set(state.fund.balance, t * state.block.lanes);
}
