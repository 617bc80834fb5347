import { wholeKronor } from "../numeric/kronor.ts";
import type { InterventionPlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** Sums over a replication that only the closed accounts know. One object per thread. */
export interface Accounts {
  /** Cashable savings by department, kronor. */
  readonly cashable: Float64Array;
  /** Discounted savings by payer (departments: cashable), society and naive. */
  readonly society: Float64Array;
  readonly naive: Float64Array;
  /** Discounted: saved by departments but not cashable. */
  societyFreed: number;
  naiveFreed: number;
  /** Q1 … Q9 of the intervention that was closed last; unrounded. */
  readonly chain: Float64Array;
  /** The same, summed over the interventions closed so far. */
  readonly portfolio: Float64Array;
  /** Q4 by round. */
  readonly ownSaving: Float64Array;
}

export function createAccounts(plan: Plan): Accounts {
  return {
    cashable: new Float64Array(plan.departments.length),
    society: new Float64Array(plan.payers.length),
    naive: new Float64Array(plan.payers.length),
    societyFreed: 0,
    naiveFreed: 0,
    chain: new Float64Array(9),
    portfolio: new Float64Array(9),
    ownSaving: new Float64Array(plan.rounds),
  };
}

export function resetAccounts(accounts: Accounts): void {
  accounts.cashable.fill(0);
  accounts.portfolio.fill(0);
  accounts.society.fill(0);
  accounts.naive.fill(0);
  accounts.societyFreed = 0;
  accounts.naiveFreed = 0;
}

/**
 * Closes the accounts of one intervention's rounds: who saved what and when (MODEL §3.4), how much of it can be used, and
 * the leakage chain Q1 … Q9 (MODEL §8), left in `accounts.chain`.
 */
export function closeIntervention(plan: Plan, state: State, accounts: Accounts, iv: InterventionPlan): void {
  const { chain } = accounts;
  chain.fill(0);
  const rounds = iv.firstRound + state.roundsStarted[iv.index];
  for (let round = iv.firstRound; round < rounds; round++) {
    chain[0] += state.fullSaving[round];
    chain[6] += state.measuredClaim[round];
    chain[7] += state.earlierDues[round];
    chain[8] += state.received[round];
    accounts.ownSaving[round] = 0;
    for (let t = state.start[round]; t < plan.years; t++) closeYear(plan, state, accounts, iv, round, t);
    chain[3] += accounts.ownSaving[round];
  }
}

function closeYear(plan: Plan, state: State, accounts: Accounts, iv: InterventionPlan, round: number, t: number): void {
  const { chain } = accounts;
  const T = plan.years;
  const first = state.lineOffset[round] + t;
  for (let l = 0; l < iv.lines.length; l++) {
    const stay = state.stay[first + l * T];
    const moved = state.moved[first + l * T];
    const { ownShare } = iv.lines[l];
    chain[1] += stay + moved;
    chain[2] += ownShare * (stay + moved);
    accounts.ownSaving[round] += ownShare * stay;
  }
  const departments = plan.departments.length;
  const otherMunicipalities = departments + 2;
  const cashable = state.values[iv.cashable];
  const discount = plan.discount[t];
  const claimed = t < state.start[round] + iv.contract.horizon;
  for (let p = 0; p < plan.payers.length; p++) {
    let saving = 0;
    let naive = 0;
    for (let l = 0; l < iv.lines.length; l++) {
      const { shares, ownShare } = iv.lines[l];
      const share = shares[p];
      const at = first + l * T;
      if (share !== 0) {
        saving += share * (p < departments ? state.stay[at] : state.stay[at] + state.moved[at]);
        naive += share * (p < departments ? state.naiveStay[at] : state.naiveStay[at] + state.naiveMoved[at]);
      }
      if (p === otherMunicipalities && ownShare !== 0) {
        saving += ownShare * state.moved[at];
        naive += ownShare * state.naiveMoved[at];
      }
    }
    if (saving === 0 && naive === 0) continue;
    const whole = wholeKronor(saving);
    const wholeNaive = wholeKronor(naive);
    if (p >= departments) {
      accounts.society[p] += discount * whole;
      accounts.naive[p] += discount * wholeNaive;
      continue;
    }
    const usable = cashable * inSteps(saving, iv.cashableStep);
    chain[4] += usable;
    if (claimed) chain[5] += usable;
    const booked = wholeKronor(cashable * inSteps(whole, iv.cashableStep));
    const bookedNaive = wholeKronor(cashable * inSteps(wholeNaive, iv.cashableStep));
    accounts.cashable[p] += booked;
    accounts.society[p] += discount * booked;
    accounts.naive[p] += discount * bookedNaive;
    accounts.societyFreed += discount * (whole - booked);
    accounts.naiveFreed += discount * (wholeNaive - bookedNaive);
  }
}

/** k · trunc(S / k): only whole beds and whole classes can be cut. */
function inSteps(saving: number, step: number): number {
  return step > 0 ? step * Math.trunc(saving / step) : saving;
}
