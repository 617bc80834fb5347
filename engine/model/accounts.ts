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
  /** Q1 … Q9 by intervention: [intervention][step]; unrounded. */
  readonly chain: Float64Array;
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
    chain: new Float64Array(9 * plan.interventions.length),
    ownSaving: new Float64Array(plan.rounds),
  };
}

/** Sets to zero whatever sums over the interventions of a replication. */
export function resetAccounts(accounts: Accounts): void {
  accounts.cashable.fill(0);
  accounts.societyByPayer.fill(0);
  accounts.naiveByPayer.fill(0);
  accounts.societyFreed = 0;
  accounts.naiveFreed = 0;
}

/**
 * Closes the accounts of one intervention's rounds: who saved what and when (MODEL §3.4), how much of it can be used, and
 * Q1 … Q6 of the leakage chain (MODEL §8), left in `accounts.chain`.
 */
export function closeSavings(plan: Plan, state: State, accounts: Accounts, iv: InterventionPlan): void {
  const { chain } = accounts;
  const at = 9 * iv.index;
  chain.fill(0, at, at + 6);
  const rounds = iv.firstRound + state.roundsStarted[iv.index];
  for (let round = iv.firstRound; round < rounds; round++) {
    chain[at] += state.fullSaving[round];
    closeRound(plan, state, accounts, iv, round);
    chain[at + 3] += accounts.ownSaving[round];
  }
}

/**
 * A round's savings by payer and year; those who have moved away are paid for by other municipalities. Of a department's
 * saving the cashable part is booked, in whole kronor and whole steps; the rest is freed capacity. Sums stay in registers.
 */
function closeRound(plan: Plan, state: State, accounts: Accounts, iv: InterventionPlan, round: number): void {
  const { chain, saving, naive, cashable, societyByPayer, naiveByPayer } = accounts;
  const { stay, moved, naiveStay, naiveMoved } = state;
  const { years } = plan;
  const { lines, cashableStep } = iv;
  const departments = plan.departments.length;
  const otherMunicipalities = departments + 2;
  const share = state.values[iv.cashable];
  const first = 9 * iv.index;
  const claimsEnd = state.start[round] + iv.contract.horizon;
  let freed = accounts.societyFreed;
  let naiveFreed = accounts.naiveFreed;
  let all = chain[first + 1];
  let own = chain[first + 2];
  let ownHere = 0;
  let usableAll = chain[first + 4];
  let usableClaimed = chain[first + 5];
  for (let t = state.start[round]; t < years; t++) {
    let any = false;
    for (let l = 0, at = state.lineOffset[round] + t; l < lines.length; l++, at += years) {
      const a = stay[at];
      const b = moved[at];
      const c = naiveStay[at];
      const d = naiveMoved[at];
      if (a === 0 && b === 0 && c === 0 && d === 0) continue;
      any = true;
      const { payers, shares, ownShare } = lines[l];
      all += a + b;
      own += ownShare * (a + b);
      ownHere += ownShare * a;
      for (let k = 0; k < payers.length; k++) {
        const outside = payers[k] >= departments;
        saving[payers[k]] += shares[k] * (outside ? a + b : a);
        naive[payers[k]] += shares[k] * (outside ? c + d : c);
      }
      saving[otherMunicipalities] += ownShare * b;
      naive[otherMunicipalities] += ownShare * d;
    }
    if (!any) continue;
    const discount = plan.discount[t];
    for (let p = 0; p < saving.length; p++) {
      const saved = saving[p];
      const savedNaive = naive[p];
      if (saved === 0 && savedNaive === 0) continue;
      saving[p] = 0;
      naive[p] = 0;
      const whole = wholeKronor(saved);
      const wholeNaive = wholeKronor(savedNaive);
      if (p >= departments) {
        societyByPayer[p] += discount * whole;
        naiveByPayer[p] += discount * wholeNaive;
        continue;
      }
      const usable = share * inSteps(saved, cashableStep);
      usableAll += usable;
      if (t < claimsEnd) usableClaimed += usable;
      const booked = wholeKronor(share * inSteps(whole, cashableStep));
      const bookedNaive = wholeKronor(share * inSteps(wholeNaive, cashableStep));
      cashable[p] += booked;
      societyByPayer[p] += discount * booked;
      naiveByPayer[p] += discount * bookedNaive;
      freed += discount * (whole - booked);
      naiveFreed += discount * (wholeNaive - bookedNaive);
    }
  }
  chain[first + 1] = all;
  chain[first + 2] = own;
  accounts.ownSaving[round] = ownHere;
  chain[first + 4] = usableAll;
  chain[first + 5] = usableClaimed;
  accounts.societyFreed = freed;
  accounts.naiveFreed = naiveFreed;
}

/** k · trunc(S / k): only whole beds and whole classes can be cut. A saving a rounding error below a step counts as the step. */
function inSteps(saving: number, step: number): number {
  return step > 0 ? step * Math.trunc((saving / step) * (1 + 1e-12)) : saving;
}
