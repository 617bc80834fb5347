import { type Accounts, closeIntervention, resetAccounts } from "./accounts.ts";
import type { InterventionPlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** Years without an outlay after which a fund counts as dormant (MODEL §8). */
const DORMANT_YEARS = 3;

/**
 * Closes the accounts of the replication and writes its row, in the order of `columnNames` (columns.ts).
 *
 * row  overwritten from 0 on; `plan.columns.length` numbers
 */
export function writeRow(plan: Plan, state: State, accounts: Accounts, row: Float64Array): void {
  resetAccounts(accounts);
  let at = writeFund(plan, state, row);
  for (const series of [state.balance, state.yearDue, state.yearReceived, state.yearPromised]) {
    for (let t = 0; t < plan.years; t++) row[at++] = series[t];
  }
  for (const iv of plan.interventions) at = writeIntervention(plan, state, accounts, iv, row, at);
  for (let q = 0; q < 9; q++) row[at++] = accounts.portfolio[q];
  let net = -total(state.yearOutlay);
  for (let d = 0; d < plan.departments.length; d++) {
    row[at++] = accounts.cashable[d] - state.debtorPaid[d];
    row[at++] = state.debtorPaid[d];
    row[at++] = state.debtorDue[d];
    row[at++] = state.debtorPromised[d];
    net += accounts.cashable[d];
  }
  row[at++] = net;
  for (let r = 0; r < plan.rules.length; r++, at += 3) row.fill(0, at, at + 3);
  addRules(plan, state, row, at - 3 * plan.rules.length);
  at = writeSociety(plan, state, accounts.societyByPayer, accounts.societyFreed, state.qalys, row, at);
  at = writeSociety(plan, state, accounts.naiveByPayer, accounts.naiveFreed, state.naiveQalys, row, at);
  const { reported } = plan.parameters;
  for (let p = 0; p < reported.length; p++) row[at++] = state.values[reported[p]];
}

function writeFund(plan: Plan, state: State, row: Float64Array): number {
  const { ledger } = state;
  let at = 0;
  row[at++] = ledger.depletionYear < 0 ? NaN : ledger.depletionYear;
  row[at++] = ledger.depletionYear < 0 ? NaN : ledger.missing;
  row[at++] = ledger.dissolutionYear < 0 ? NaN : ledger.dissolutionYear;
  row[at++] = isDormant(state.yearOutlay) ? 1 : 0;
  row[at++] = ledger.delays;
  row[at++] = ledger.outlay;
  row[at++] = ledger.bridging;
  row[at++] = total(state.yearReceived);
  row[at++] = total(state.yearDue);
  row[at++] = total(state.yearPromised);
  row[at++] = ledger.interest;
  row[at++] = ledger.topUps;
  row[at++] = ledger.returned;
  row[at++] = ledger.balance;
  row[at++] = plan.fund.capital + ledger.topUps - ledger.balance - ledger.returned;
  let lowest = state.balance[0];
  for (let t = 1; t < plan.years; t++) lowest = Math.min(lowest, state.balance[t]);
  row[at++] = lowest;
  return at;
}

function isDormant(outlays: Float64Array): boolean {
  let quiet = 0;
  for (let t = 0; t < outlays.length; t++) {
    quiet = outlays[t] === 0 ? quiet + 1 : 0;
    if (quiet === DORMANT_YEARS) return true;
  }
  return false;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

function writeIntervention(plan: Plan, state: State, accounts: Accounts, iv: InterventionPlan, row: Float64Array, from: number): number {
  const i = iv.index;
  closeIntervention(plan, state, accounts, iv);
  let at = from;
  row[at++] = state.roundsStarted[i] > 0 ? 1 : 0;
  row[at++] = state.stopped[i];
  row[at++] = state.withdrawn[i];
  row[at++] = state.roundsStarted[i];
  row[at++] = state.effect[i];
  row[at++] = state.interventionOutlay[i];
  for (let q = 0; q < 9; q++) {
    row[at++] = accounts.chain[q];
    accounts.portfolio[q] += accounts.chain[q];
  }
  let promised = 0;
  const end = iv.firstRound + state.roundsStarted[i];
  for (let round = iv.firstRound; round < end; round++) promised += iv.promise.total[state.start[round]];
  row[at++] = promised;
  return writeEvaluations(state, accounts, iv, end, row, at);
}

function addRules(plan: Plan, state: State, row: Float64Array, from: number): void {
  for (const iv of plan.interventions) {
    const at = from + 3 * iv.contract.rule;
    const end = iv.firstRound + state.roundsStarted[iv.index];
    for (let round = iv.firstRound; round < end; round++) {
      row[at] += state.received[round];
      row[at + 1] += state.earlierDues[round];
      row[at + 2] += iv.promise.total[state.start[round]];
    }
  }
}

/** Sums over the rounds whose evaluation became ready (MODEL §8, evaluation). */
function writeEvaluations(state: State, accounts: Accounts, iv: InterventionPlan, end: number, row: Float64Array, from: number): number {
  row.fill(0, from, from + 12);
  row[from + 12] = NaN;
  const e = state.effect[iv.index];
  for (let round = iv.firstRound; round < end; round++) {
    if (state.ready[round] === 0) continue;
    const measured = state.measured[round];
    const outlays = state.roundOutlay[round];
    const persons = iv.entered[state.paidYears[round]];
    const significant = e > 0 && measured > 1.96 * state.measuredError[round];
    if (row[from] === 0) row[from + 12] = measured;
    row[from] += 1;
    row[from + 1] += measured;
    row[from + 2] += measured * measured;
    if (e > 0) row[from + 3] += 1;
    if (significant) row[from + 4] += 1;
    if (e > 0 && measured < 0) row[from + 5] += 1;
    if (significant) row[from + 6] += Math.abs(measured);
    if (significant) row[from + 7] += state.treatedSaving[round] / (state.treatedEntered[round] * (iv.evaluation?.followUp ?? 1));
    if (state.earlierDues[round] > 0 && accounts.ownSaving[round] <= 0) row[from + 8] += 1;
    if (e === 0) row[from + 9] += 1;
    if (e === 0 && state.received[round] > 0) row[from + 10] += 1;
    const goOn = measured * persons * iv.contract.credit > outlays;
    if (goOn === accounts.ownSaving[round] > outlays) row[from + 11] += 1;
  }
  return from + 13;
}

function writeSociety(
  plan: Plan,
  state: State,
  byPayer: Float64Array,
  freed: number,
  qalysByYear: Float64Array,
  row: Float64Array,
  from: number,
): number {
  const departments = plan.departments.length;
  let savings = freed;
  let own = 0;
  for (let p = 0; p < byPayer.length; p++) {
    savings += byPayer[p];
    if (p < departments) own += byPayer[p];
  }
  let outlays = 0;
  let qalys = 0;
  for (let t = 0; t < plan.years; t++) {
    outlays += plan.discount[t] * state.yearOutlay[t];
    qalys += plan.discount[t] * qalysByYear[t];
  }
  let at = from;
  row[at++] = savings - outlays + plan.qalyPrice * qalys;
  row[at++] = savings;
  row[at++] = outlays;
  row[at++] = qalys;
  row[at++] = freed;
  row[at++] = own - outlays;
  for (let p = 0; p < byPayer.length; p++) row[at++] = byPayer[p];
  return at;
}
