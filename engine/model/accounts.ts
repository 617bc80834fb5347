import { wholeKronor } from "../numeric/kronor.ts";
import type { InterventionPlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** Sums over a replication that only the closed accounts know. One object per thread. */
export interface Accounts {
  /** Cashable savings by department, kronor. */
  readonly cashable: Float64Array;
  /** Discounted savings by payer (departments: cashable), society and naive. */
  readonly societyByPayer: Float64Array;
  readonly naiveByPayer: Float64Array;
  /** Savings of the round and year being closed, by payer; zero between. */
  readonly saving: Float64Array;
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

/** Accounts of a plan, at zero. */
export function createAccounts(plan: Plan): Accounts {
  return {
    cashable: new Float64Array(plan.departments.length),
    societyByPayer: new Float64Array(plan.payers.length),
    naiveByPayer: new Float64Array(plan.payers.length),
    saving: new Float64Array(plan.payers.length),
    naive: new Float64Array(plan.payers.length),
    societyFreed: 0,
    naiveFreed: 0,
    chain: new Float64Array(9),
    portfolio: new Float64Array(9),
    ownSaving: new Float64Array(plan.rounds),
  };
}

/** Sets to zero whatever sums over the interventions of a replication. */
export function resetAccounts(accounts: Accounts): void {
  accounts.cashable.fill(0);
  accounts.portfolio.fill(0);
  accounts.societyByPayer.fill(0);
  accounts.naiveByPayer.fill(0);
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
  const { saving, naive } = accounts;
  if (!collectYear(plan, state, accounts, iv, round, t)) return;
  const departments = plan.departments.length;
  const discount = plan.discount[t];
  for (let p = 0; p < saving.length; p++) {
    if (saving[p] === 0 && naive[p] === 0) continue;
    if (p < departments) {
      bookDepartment(state, accounts, iv, p, discount, t < state.start[round] + iv.contract.horizon);
    } else {
      accounts.societyByPayer[p] += discount * wholeKronor(saving[p]);
      accounts.naiveByPayer[p] += discount * wholeKronor(naive[p]);
    }
    saving[p] = 0;
    naive[p] = 0;
  }
}

/** Sums the lines of a round's year by payer; those who have moved away are paid for by other municipalities. */
function collectYear(plan: Plan, state: State, accounts: Accounts, iv: InterventionPlan, round: number, t: number): boolean {
  const { chain, saving, naive } = accounts;
  const departments = plan.departments.length;
  const otherMunicipalities = departments + 2;
  let any = false;
  for (let l = 0, at = state.lineOffset[round] + t; l < iv.lines.length; l++, at += plan.years) {
    const stay = state.stay[at];
    const moved = state.moved[at];
    const naiveStay = state.naiveStay[at];
    const naiveMoved = state.naiveMoved[at];
    if (stay === 0 && moved === 0 && naiveStay === 0 && naiveMoved === 0) continue;
    any = true;
    const { payers, shares, ownShare } = iv.lines[l];
    chain[1] += stay + moved;
    chain[2] += ownShare * (stay + moved);
    accounts.ownSaving[round] += ownShare * stay;
    for (let k = 0; k < payers.length; k++) {
      const outside = payers[k] >= departments;
      saving[payers[k]] += shares[k] * (outside ? stay + moved : stay);
      naive[payers[k]] += shares[k] * (outside ? naiveStay + naiveMoved : naiveStay);
    }
    saving[otherMunicipalities] += ownShare * moved;
    naive[otherMunicipalities] += ownShare * naiveMoved;
  }
  return any;
}

/** A department's saving of a year: the cashable part is booked, in whole kronor and whole steps; the rest is freed capacity. */
function bookDepartment(state: State, accounts: Accounts, iv: InterventionPlan, p: number, discount: number, claimed: boolean): void {
  const { chain, saving, naive } = accounts;
  const cashable = state.values[iv.cashable];
  const usable = cashable * inSteps(saving[p], iv.cashableStep);
  chain[4] += usable;
  if (claimed) chain[5] += usable;
  const whole = wholeKronor(saving[p]);
  const wholeNaive = wholeKronor(naive[p]);
  const booked = wholeKronor(cashable * inSteps(whole, iv.cashableStep));
  const bookedNaive = wholeKronor(cashable * inSteps(wholeNaive, iv.cashableStep));
  accounts.cashable[p] += booked;
  accounts.societyByPayer[p] += discount * booked;
  accounts.naiveByPayer[p] += discount * bookedNaive;
  accounts.societyFreed += discount * (whole - booked);
  accounts.naiveFreed += discount * (wholeNaive - bookedNaive);
}

/** k · trunc(S / k): only whole beds and whole classes can be cut. A saving a rounding error below a step counts as the step. */
function inSteps(saving: number, step: number): number {
  return step > 0 ? step * Math.trunc((saving / step) * (1 + 1e-12)) : saving;
}
