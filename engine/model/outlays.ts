import { passesCashTest, pay } from "./ledger.ts";
import type { InterventionPlan, Plan } from "./plan.ts";
import { Phase, type State } from "./state.ts";
import { drawActiveYear } from "./team.ts";

/** Step 6 of the fund's year: running interventions first, then planned starts, each in file order (MODEL §7). */
export function payOutlays(plan: Plan, state: State, t: number): void {
  state.active.fill(0);
  if (state.ledger.dissolutionYear >= 0) return;
  for (const iv of plan.interventions) {
    if (state.phase[iv.index] === Phase.running) continueRunning(plan, state, iv, t);
  }
  for (const iv of plan.interventions) {
    if (state.phase[iv.index] === Phase.planned && state.plannedStart[iv.index] <= t) judgePlan(state, iv, t);
    if (state.phase[iv.index] === Phase.waiting) tryToStart(plan, state, iv, t);
  }
}

function continueRunning(plan: Plan, state: State, iv: InterventionPlan, t: number): void {
  const i = iv.index;
  const round = iv.firstRound + state.round[i];
  drawActiveYear(plan, state, iv, state.round[i], state.paidYears[round]);
  const outlay = state.outlay[i];
  if (passesCashTest(plan, state, outlay, t)) {
    payActiveYear(plan, state, iv, round, outlay, t);
  } else if (plan.fund.bridges) {
    payActiveYear(plan, state, iv, round, Math.max(0, Math.min(outlay, state.ledger.balance - plan.fund.minimumBalance)), t);
  } else {
    state.stopped[i] = 1;
    state.phase[i] = Phase.ended; // a round stopped by a shortfall is not renewed
  }
}

/** In the planned year, once: does a renewal's condition hold, and is the application withdrawn? */
function judgePlan(state: State, iv: InterventionPlan, t: number): void {
  const i = iv.index;
  const renews = state.roundsStarted[i] > 0;
  if (renews && iv.renewal?.evaluatedPositive === true) {
    const previous = iv.firstRound + state.roundsStarted[i] - 1;
    if (state.ready[previous] === 0 || !(state.measured[previous] > 0)) {
      state.phase[i] = Phase.ended;
      return;
    }
  }
  if (iv.promise.withdrawn[t] === 1) {
    state.withdrawn[i] = 1;
    state.phase[i] = Phase.ended;
    return;
  }
  state.phase[i] = Phase.waiting;
}

function tryToStart(plan: Plan, state: State, iv: InterventionPlan, t: number): void {
  const i = iv.index;
  if (plan.fund.noStartsInDeficit && state.deficit[t] === 1) return;
  const round = iv.firstRound + state.roundsStarted[i];
  drawActiveYear(plan, state, iv, state.roundsStarted[i], 0);
  const outlay = state.outlay[i];
  if (!passesCashTest(plan, state, outlay, t)) return;
  if (plan.fund.commitmentRule && !canCommit(plan, state, iv)) {
    state.ledger.delays++;
    return;
  }
  state.round[i] = state.roundsStarted[i];
  state.roundsStarted[i]++;
  state.start[round] = t;
  state.phase[i] = Phase.running;
  addPromise(plan, state, iv, t);
  payActiveYear(plan, state, iv, round, outlay, t);
}

/** The commitment rule: the balance must cover, at means, what running interventions still need and all of the new one. */
function canCommit(plan: Plan, state: State, iv: InterventionPlan): boolean {
  let free = state.ledger.balance - iv.meanRemaining[0];
  for (const other of plan.interventions) {
    if (state.phase[other.index] !== Phase.running) continue;
    free -= other.meanRemaining[state.paidYears[other.firstRound + state.round[other.index]]];
  }
  return free >= plan.fund.minimumBalance;
}

function payActiveYear(plan: Plan, state: State, iv: InterventionPlan, round: number, byFund: number, t: number): void {
  const i = iv.index;
  const outlay = state.outlay[i];
  pay(state, outlay, byFund, t);
  state.active[i] = 1;
  state.interventionOutlay[i] += outlay;
  state.roundOutlay[round] += outlay;
  state.nominalOutlay[round] += outlay * iv.contract.level[t];
  state.paidYears[round]++;
  if (state.paidYears[round] === iv.years) planNextRound(plan, state, iv, round);
}

/** After its last year a round is renewed at its actual start + everyYears, unless that is after `until` or the horizon. */
function planNextRound(plan: Plan, state: State, iv: InterventionPlan, round: number): void {
  const i = iv.index;
  state.phase[i] = Phase.ended;
  if (iv.renewal === null) return;
  const planned = state.start[round] + iv.renewal.everyYears;
  if (planned > iv.renewal.until || planned >= plan.years) return;
  state.plannedStart[i] = planned;
  state.phase[i] = Phase.planned;
}

/** What is promised to the fund from a start in this year on. */
function addPromise(plan: Plan, state: State, iv: InterventionPlan, start: number): void {
  const { byYear, byDebtor, debtors } = iv.promise;
  const T = plan.years;
  for (let t = start; t < T; t++) state.yearPromised[t] += byYear[start * T + t];
  for (let k = 0; k < debtors.length; k++) state.debtorPromised[debtors[k]] += byDebtor[start * debtors.length + k];
}
