import { payActiveYear, planNextRound, start } from "../fund/outlays.ts";
import { Phase } from "../fund/state.ts";
import { roundOf } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { drawActiveYear } from "../intervention/team.ts";
import { takeAlike } from "../lanes.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { knownRound } from "./past.ts";
import { setActiveYear } from "./team.ts";

/**
 * Step 6 of a past year (MODEL §13): what is known to have begun, gone on and stopped did; the rest happened as planned. Nothing is
 * tested, and the fund paid: a start that did happen happened.
 */
export function payPastOutlays(plan: Plan, state: State, t: number): void {
  state.fund.active.fill(0);
  for (const iv of plan.interventions) continuePast(plan, state, iv, t);
  for (const iv of plan.interventions) {
    judgePast(plan, state, iv, t);
    startPast(plan, state, iv, t);
  }
}

function continuePast(plan: Plan, state: State, iv: InterventionPlan, t: number): void {
  const { lanes } = state.block;
  const { phase, round, paidYears, dissolutionYear, rest, group, key, stopped, stopYear, start: starts } = state.fund;
  const at = iv.index * lanes;
  rest.count = 0;
  for (let i = 0; i < lanes; i++) {
    if (phase[at + i] !== Phase.running || dissolutionYear[i] >= 0) continue;
    const number = roundOf(iv, round[at + i]);
    const known = knownRound(plan, number);
    if (known !== null && known.stopYear >= 0 && t >= known.stopYear) {
      state.observed.stopped[t * lanes + i]++;
      if (known.stoppedByShortfall) {
        stopped[at + i] = 1;
        stopYear[at + i] = t;
        phase[at + i] = Phase.ended;
      } else {
        planNextRound(plan, state, iv, i);
        followRenewal(plan, state, iv, i, starts[number * lanes + i]);
      }
      continue;
    }
    rest.lane[rest.count++] = i;
    key[i] = round[at + i] * iv.years + paidYears[number * lanes + i];
  }
  while (takeAlike(rest, key, group)) {
    const shared = key[group.lane[0]];
    const n = shared % iv.years;
    const number = (shared - n) / iv.years;
    const round0 = roundOf(iv, number);
    drawActiveYear(plan, state, iv, number, n, group, knownRound(plan, round0)?.leavers?.[t]);
    setActiveYear(plan, state, iv, round0, n, t, group);
    for (let k = 0; k < group.count; k++) {
      const i = group.lane[k];
      payActiveYear(plan, state, iv, i, state.interventions.outlay[at + i], t);
      if (phase[at + i] !== Phase.running) followRenewal(plan, state, iv, i, starts[round0 * lanes + i]);
    }
  }
}

/** Where it is known which rounds were renewed, the others were not. */
function followRenewal(plan: Plan, state: State, iv: InterventionPlan, i: number, started: number): void {
  const { lanes } = state.block;
  const { phase, plannedStart, round } = state.fund;
  const at = iv.index * lanes + i;
  const renewal = knownRound(plan, roundOf(iv, round[at]))?.renewal ?? null;
  const planned = started + (iv.renewal?.everyYears ?? 0);
  if (phase[at] !== Phase.planned || renewal === null || planned >= renewal.length) return;
  if (renewal[planned] === 0) phase[at] = Phase.ended;
  else plannedStart[at] = planned;
}

function judgePast(plan: Plan, state: State, iv: InterventionPlan, t: number): void {
  const { lanes } = state.block;
  const { phase, plannedStart, roundsStarted, withdrawn, dissolutionYear } = state.fund;
  const { ready, measured } = state.evaluations;
  const at = iv.index * lanes;
  for (let i = 0; i < lanes; i++) {
    if (phase[at + i] !== Phase.planned || dissolutionYear[i] >= 0) continue;
    const rounds = roundsStarted[at + i];
    const known = rounds < iv.maxRounds ? knownRound(plan, roundOf(iv, rounds)) : null;
    const year = known !== null && known.start >= 0 ? known.start : plannedStart[at + i];
    if (known?.withdrawn === true) {
      withdrawn[at + i] = 1;
      phase[at + i] = Phase.ended;
    } else if (t >= year) {
      const before = (iv.firstRound + rounds - 1) * lanes + i;
      const said = rounds > 0 && knownRound(plan, roundOf(iv, rounds - 1))?.renewal != null;
      const judged = rounds > 0 && known === null && !said && iv.renewal?.evaluatedPositive === true;
      phase[at + i] = judged && (ready[before] === 0 || !(measured[before] > 0)) ? Phase.ended : Phase.waiting;
    }
  }
}

function startPast(plan: Plan, state: State, iv: InterventionPlan, t: number): void {
  const { lanes } = state.block;
  const { phase, dissolutionYear, roundsStarted, rest, group, key } = state.fund;
  const at = iv.index * lanes;
  rest.count = 0;
  for (let i = 0; i < lanes; i++) {
    if (phase[at + i] !== Phase.waiting || dissolutionYear[i] >= 0) continue;
    rest.lane[rest.count++] = i;
    key[i] = roundsStarted[at + i];
  }
  while (takeAlike(rest, key, group)) {
    const number = key[group.lane[0]];
    const round = roundOf(iv, number);
    drawActiveYear(plan, state, iv, number, 0, group, knownRound(plan, round)?.leavers?.[t]);
    setActiveYear(plan, state, iv, round, 0, t, group);
    for (let k = 0; k < group.count; k++) {
      const i = group.lane[k];
      start(plan, state, iv, i, t);
      if (phase[at + i] !== Phase.running) followRenewal(plan, state, iv, i, t);
    }
  }
}
