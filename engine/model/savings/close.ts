import type { Round } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { closesAccounts, keepsPayers } from "../needs.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { bookYear } from "./book.ts";
import type { LinePlan } from "./plan.ts";

/**
 * Closes the accounts: who saved what and when (MODEL §3.4), how much of it can be used, and Q1 … Q6 of the leakage chain of
 * every intervention (MODEL §8), left in `state.savings`. Only if a column of the plan needs them.
 */
export function closeAccounts(plan: Plan, state: State): void {
  if (!closesAccounts(plan)) return;
  for (const iv of plan.interventions) {
    for (let round = iv.firstRound; round < iv.firstRound + iv.maxRounds; round++) {
      closeRound(plan, state, iv, round, firstYear(plan, state, iv, round), iv.index);
      addToChain(state, round, iv.index);
    }
    if (iv.afterwards === null) continue;
    const chain = plan.interventions.length + iv.index;
    closeRound(plan, state, iv, iv.afterwards.round, 0, chain);
    addToChain(state, iv.afterwards.round, chain);
  }
}

/** The first year in which a round began in some lane; nothing is saved before it began. */
function firstYear(plan: Plan, state: State, iv: InterventionPlan, round: Round): number {
  const { lanes } = state.block;
  const { start, roundsStarted } = state.fund;
  let first = plan.years;
  for (let i = 0; i < lanes; i++) {
    if (roundsStarted[iv.index * lanes + i] > round - iv.firstRound) first = Math.min(first, start[round * lanes + i]);
  }
  return first;
}

/** Savings of a round, year by year from the first in which there can be any. chain  number of the chain that they belong to */
function closeRound(plan: Plan, state: State, iv: InterventionPlan, round: Round, first: number, chain: number): void {
  const payers = keepsPayers(plan);
  for (let t = first; t < plan.years; t++) {
    let any = false;
    for (let line = 0; line < iv.lines.length; line++) {
      const cells = (state.savings.lineOffset[round] + line * plan.years + t) * state.block.lanes;
      if (!isUsed(state, cells)) continue;
      if (payers && !any) forgetPayers(state, iv);
      any = true;
      addLine(plan, state, iv.lines[line], round, t, cells, chain);
      if (payers) shareByPayer(plan, state, iv, iv.lines[line], cells);
    }
    if (payers && any) bookYear(plan, state, iv, round, t, chain);
  }
}

/** Whether anything was saved in some lane, or would be at full success. cells  of a line and year */
function isUsed({ block, savings }: State, cells: number): boolean {
  const { stay, moved, naiveStay, naiveMoved } = savings;
  for (let i = cells; i < cells + block.lanes; i++) {
    if (stay[i] !== 0 || moved[i] !== 0 || naiveStay[i] !== 0 || naiveMoved[i] !== 0) return true;
  }
  return false;
}

/** Adds what a line saved in year t to Q2, Q3 and the round's Q4. */
function addLine(plan: Plan, state: State, line: LinePlan, round: Round, t: number, cells: number, chainNumber: number): void {
  const { lanes } = state.block;
  const { stay, moved, chain, ownSaving } = state.savings;
  const { ownShare, counted } = line;
  const q2 = (9 * chainNumber + 1) * lanes;
  const q3 = q2 + lanes;
  const own = round * lanes;
  for (let i = 0; i < lanes; i++) {
    const a = stay[cells + i];
    const b = moved[cells + i];
    chain[q2 + i] += counted * (a + b);
    chain[q3 + i] += ownShare * (a + b);
    ownSaving[own + i] += ownShare * a;
  }
  if (plan.observed === null) return;
  const { saved } = state.observed;
  for (let i = 0; i < lanes; i++) saved[t * lanes + i] += ownShare * stay[cells + i];
}

function forgetPayers({ block: { lanes }, savings: { saving, naiveSaving } }: State, iv: InterventionPlan): void {
  for (const payer of iv.savers) {
    saving.fill(0, payer * lanes, (payer + 1) * lanes);
    naiveSaving.fill(0, payer * lanes, (payer + 1) * lanes);
  }
}

/** What a line saved each payer; those who have moved away are paid for by other municipalities. */
function shareByPayer(plan: Plan, state: State, iv: InterventionPlan, line: LinePlan, cells: number): void {
  const { lanes } = state.block;
  const { stay, moved, naiveStay, naiveMoved, saving, naiveSaving } = state.savings;
  const departments = plan.departments.length;
  const { payers, shares, ownShare } = line;
  for (let k = 0; k < payers.length; k++) {
    const share = shares[k];
    const to = payers[k] * lanes;
    const outside = payers[k] >= departments;
    for (let i = 0; i < lanes; i++) {
      saving[to + i] += share * (outside ? stay[cells + i] + moved[cells + i] : stay[cells + i]);
      naiveSaving[to + i] += share * (outside ? naiveStay[cells + i] + naiveMoved[cells + i] : naiveStay[cells + i]);
    }
  }
  if (!iv.migrates) return;
  const otherMunicipalities = (departments + 2) * lanes;
  for (let i = 0; i < lanes; i++) {
    saving[otherMunicipalities + i] += ownShare * moved[cells + i];
    naiveSaving[otherMunicipalities + i] += ownShare * naiveMoved[cells + i];
  }
}

/** Q1 and Q4 of a round. */
function addToChain(state: State, round: Round, chainNumber: number): void {
  const { lanes } = state.block;
  const { chain, fullSaving, ownSaving } = state.savings;
  const q1 = 9 * chainNumber * lanes;
  const q4 = q1 + 3 * lanes;
  const from = round * lanes;
  for (let i = 0; i < lanes; i++) {
    chain[q1 + i] += fullSaving[from + i];
    chain[q4 + i] += ownSaving[from + i];
  }
}
