import { addPromise } from "../contract/promised.ts";
import { roundOf } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { drawActiveYear } from "../intervention/team.ts";
import { takeAlike } from "../lanes.ts";
import { tellsClaims } from "../needs.ts";
import { Decision } from "../participation/state.ts";
import type { Plan } from "../plan.ts";
import { toRestoreBefore } from "../restoring/restoring.ts";
import type { State } from "../state.ts";
import { bridgeable, closeQueue, passesCashTest, pay } from "./ledger.ts";
import { Phase } from "./state.ts";

/** Step 6 of the fund's year: running interventions first, then planned starts, each in file order (MODEL §7). */
export function payOutlays(plan: Plan, state: State, t: number): void {
  state.fund.active.fill(0);
  for (const iv of plan.interventions) if (!isOver(state, iv)) continueRunning(plan, state, iv, t);
  for (const iv of plan.interventions) {
    if (isOver(state, iv)) continue;
    judgePlans(state, iv, t);
    tryToStart(plan, state, iv, t);
  }
  closeQueue(plan, state, t);
}

/** Whether an intervention has ended in every lane; it does not begin again. */
function isOver({ fund: { phase, over }, block: { lanes } }: State, { index }: InterventionPlan): boolean {
  if (over[index] === 1) return true;
  const end = (index + 1) * lanes;
  for (let at = index * lanes; at < end; at++) if (phase[at] !== Phase.ended) return false;
  over[index] = 1;
  return true;
}

function continueRunning(plan: Plan, state: State, iv: InterventionPlan, t: number): void {
  const { lanes } = state.block;
  const { phase, round, paidYears, dissolutionYear, rest, group, key, stopped, stopYear } = state.fund;
  const { outlay } = state.interventions;
  const { years } = iv;
  const at = iv.index * lanes;
  let running = 0;
  for (let i = 0; i < lanes; i++) {
    if (phase[at + i] !== Phase.running || dissolutionYear[i] >= 0) continue;
    rest.lane[running++] = i;
    const number = round[at + i];
    key[i] = number * years + paidYears[roundOf(iv, number) * lanes + i];
  }
  rest.count = running;
  while (takeAlike(rest, key, group)) {
    const shared = key[group.lane[0]];
    const n = shared % iv.years;
    const number = (shared - n) / iv.years;
    drawActiveYear(plan, state, iv, number, n, group);
    for (let k = 0; k < group.count; k++) {
      const i = group.lane[k];
      const wanted = outlay[at + i];
      if (passesCashTest(plan, state, i, wanted, t)) {
        payActiveYear(plan, state, iv, i, wanted, t);
      } else if (plan.fund.bridges) {
        payActiveYear(plan, state, iv, i, bridgeable(plan, state, i, wanted, t), t);
      } else {
        stopped[at + i] = 1;
        stopYear[at + i] = t;
        if (plan.observed !== null) state.observed.stopped[t * lanes + i]++;
        phase[at + i] = Phase.ended; // a round stopped by a shortfall is not renewed
      }
    }
  }
}

/** In the planned year, once: does a renewal's condition hold; before the first round, does nobody apply, or is the application withdrawn? */
function judgePlans(state: State, iv: InterventionPlan, t: number): void {
  const { lanes } = state.block;
  const { phase, plannedStart, roundsStarted, withdrawn, dissolutionYear } = state.fund;
  const { ready, measured } = state.evaluations;
  const { decision } = state.participation;
  const at = iv.index * lanes;
  for (let i = 0; i < lanes; i++) {
    if (phase[at + i] !== Phase.planned || plannedStart[at + i] > t || dissolutionYear[i] >= 0) continue;
    const rounds = roundsStarted[at + i];
    const previous = (iv.firstRound + rounds - 1) * lanes + i;
    if (rounds > 0 && iv.renewal?.evaluatedPositive === true && (ready[previous] === 0 || !(measured[previous] > 0))) {
      phase[at + i] = Phase.ended;
    } else if (rounds === 0 && (decision[at + i] === Decision.declined || iv.promise.withdrawn)) {
      withdrawn[at + i] = 1;
      phase[at + i] = Phase.ended;
    } else {
      phase[at + i] = Phase.waiting;
    }
  }
}

function tryToStart(plan: Plan, state: State, iv: InterventionPlan, t: number): void {
  const { lanes } = state.block;
  const { phase, dissolutionYear, roundsStarted, rest, group, key, delays } = state.fund;
  const { deficit } = state.municipality;
  const at = iv.index * lanes;
  rest.count = 0;
  for (let i = 0; i < lanes; i++) {
    if (phase[at + i] !== Phase.waiting || dissolutionYear[i] >= 0) continue;
    if (plan.restoring?.stopsStarts === true && toRestoreBefore(plan, state, t, i) > 0) continue;
    if (plan.fund.noStartsInDeficit && deficit[t * lanes + i] === 1) continue;
    rest.lane[rest.count++] = i;
    key[i] = roundsStarted[at + i];
  }
  while (takeAlike(rest, key, group)) {
    drawActiveYear(plan, state, iv, key[group.lane[0]], 0, group);
    for (let k = 0; k < group.count; k++) {
      const i = group.lane[k];
      if (!passesCashTest(plan, state, i, state.interventions.outlay[at + i], t)) continue;
      if (plan.fund.commitmentRule && !canCommit(plan, state, iv, i)) delays[i]++;
      else start(plan, state, iv, i, t);
    }
  }
}

/** The commitment rule: the balance must cover, at means, what running interventions still need and all of the new one. */
function canCommit(plan: Plan, state: State, iv: InterventionPlan, i: number): boolean {
  if (plan.fund.unlimited) return true;
  const { lanes } = state.block;
  const { balance, phase, paidYears, round } = state.fund;
  let free = balance[i] - iv.meanRemaining[0];
  for (const other of plan.interventions) {
    const at = other.index * lanes + i;
    if (phase[at] !== Phase.running) continue;
    free -= other.meanRemaining[paidYears[roundOf(other, round[at]) * lanes + i]];
  }
  return free >= plan.fund.minimumBalance;
}

/** Begins the next round of an intervention in lane i with the active year that was drawn, paid by the fund. */
export function start(plan: Plan, state: State, iv: InterventionPlan, i: number, t: number): void {
  const { lanes } = state.block;
  const { fund } = state;
  const at = iv.index * lanes + i;
  fund.round[at] = fund.roundsStarted[at];
  fund.roundsStarted[at]++;
  fund.start[roundOf(iv, fund.round[at]) * lanes + i] = t;
  fund.phase[at] = Phase.running;
  if (tellsClaims(plan)) addPromise(plan, state, iv, i, t);
  payActiveYear(plan, state, iv, i, state.interventions.outlay[at], t);
}

/** Pays the active year that was drawn, as far as `byFund` goes from the fund. */
export function payActiveYear(plan: Plan, state: State, iv: InterventionPlan, i: number, byFund: number, t: number): void {
  const { lanes } = state.block;
  const { fund, interventions } = state;
  const at = iv.index * lanes + i;
  const round = roundOf(iv, fund.round[at]) * lanes + i;
  const outlay = interventions.outlay[at];
  pay(state, i, outlay, byFund, t);
  if (fund.interventionOutlay.length > 0) {
    fund.interventionOutlay[(iv.index * plan.years + t) * lanes + i] += outlay;
    state.savings.interventionValue[at] -= plan.discount[t] * outlay;
  }
  fund.active[at] = 1;
  fund.totalOutlay[at] += outlay;
  if (iv.staff !== null) interventions.totalLeavers[at] += interventions.leavers[at];
  fund.roundOutlay[round] += outlay;
  state.contracts.nominalOutlay[round] += outlay * iv.contract.level[t];
  const paid = fund.paidYears[round] + 1;
  fund.paidYears[round] = paid;
  if (paid === iv.years) planNextRound(plan, state, iv, i);
}

/** After its last year a round is renewed at its actual start + everyYears, unless that is after `until` or the horizon. */
export function planNextRound(plan: Plan, state: State, iv: InterventionPlan, i: number): void {
  const { lanes } = state.block;
  const { phase, start: starts, round, plannedStart } = state.fund;
  const at = iv.index * lanes + i;
  phase[at] = Phase.ended;
  if (iv.renewal === null) return;
  const planned = starts[roundOf(iv, round[at]) * lanes + i] + iv.renewal.everyYears;
  if (planned > iv.renewal.until || planned >= plan.years) return;
  plannedStart[at] = planned;
  phase[at] = Phase.planned;
}
