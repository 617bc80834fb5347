import { wholeKronor } from "../numeric/kronor.ts";
import { Mechanism, purpose } from "../random/address.ts";
import { uniform, wordAt } from "../random/stream.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** Step 2 and 3 of the fund's year: interest on the opening balance (not in t = 0), then top-ups (MODEL §7). */
export function openYear(plan: Plan, state: State, t: number): void {
  const { fund } = plan;
  const { ledger } = state;
  if (ledger.dissolutionYear >= 0) return;
  const interest = t === 0 ? 0 : wholeKronor(ledger.balance * fund.interest[t]);
  const surplus = Math.max(0, state.result[t] - fund.surplusTarget) * fund.revenue;
  const topUp = fund.topUps[t] + wholeKronor(fund.surplusShare * surplus);
  ledger.interest += interest;
  ledger.topUps += topUp;
  ledger.balance += interest + topUp;
}

/**
 * Step 5: the fund is dissolved with probability min(1, base + onDeficit [deficit] + onMajorityChange [changed]); what it
 * holds goes back to the municipality, and from then on every flow and claim is 0.
 */
export function dissolve(plan: Plan, state: State, t: number): void {
  const { fund } = plan;
  const { ledger, values } = state;
  if (ledger.dissolutionYear >= 0) return;
  const risk =
    values[fund.dissolutionBase] +
    (state.deficit[t] === 1 ? values[fund.dissolutionOnDeficit] : 0) +
    (state.majorityChanged[t] === 1 ? values[fund.dissolutionOnMajorityChange] : 0);
  if (risk <= 0 || uniform(wordAt(state.stream, fund.entity, purpose(Mechanism.dissolution), t)) >= risk) return;
  ledger.dissolutionYear = t;
  ledger.returned = ledger.balance;
  ledger.balance = 0;
}

/** The cash test of step 6: is the balance after this outlay at least the minimum? A failure is a shortfall. */
export function passesCashTest(plan: Plan, state: State, outlay: number, t: number): boolean {
  const { ledger } = state;
  const missing = outlay - (ledger.balance - plan.fund.minimumBalance);
  if (missing <= 0) return true;
  if (ledger.depletionYear < 0) {
    ledger.depletionYear = t;
    ledger.missing = missing;
  }
  return false;
}

/** Pays an outlay from the fund, as far as `byFund` goes; the municipality bridges the rest centrally. */
export function pay(state: State, outlay: number, byFund: number, t: number): void {
  const { ledger } = state;
  ledger.balance -= byFund;
  ledger.outlay += byFund;
  ledger.bridging += outlay - byFund;
  state.yearOutlay[t] += outlay;
}
