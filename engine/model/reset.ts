import type { Plan } from "./plan.ts";
import { Phase, type State } from "./state.ts";

/** Clears what the last replication left. Rounds are cleared as far as they were used. */
export function resetState(plan: Plan, state: State): void {
  for (const iv of plan.interventions) {
    const started = state.roundsStarted[iv.index];
    if (started > 0) resetRounds(state, iv.firstRound, iv.firstRound + started);
    state.plannedStart[iv.index] = iv.start;
  }
  state.phase.fill(Phase.planned);
  state.round.fill(0);
  state.roundsStarted.fill(0);
  state.stopped.fill(0);
  state.withdrawn.fill(0);
  state.interventionOutlay.fill(0);
  state.qalys.fill(0);
  state.naiveQalys.fill(0);
  state.yearOutlay.fill(0);
  state.yearDue.fill(0);
  state.yearReceived.fill(0);
  state.yearPromised.fill(0);
  state.debtorDue.fill(0);
  state.debtorPaid.fill(0);
  state.debtorPromised.fill(0);
  const { ledger } = state;
  ledger.balance = plan.fund.capital;
  ledger.interest = 0;
  ledger.topUps = 0;
  ledger.returned = 0;
  ledger.outlay = 0;
  ledger.bridging = 0;
  ledger.delays = 0;
  ledger.missing = 0;
  ledger.depletionYear = -1;
  ledger.dissolutionYear = -1;
}

function resetRounds(state: State, from: number, to: number): void {
  state.paidYears.fill(0, from, to);
  state.roundOutlay.fill(0, from, to);
  state.earlierDues.fill(0, from, to);
  state.earlierFixed.fill(0, from, to);
  state.received.fill(0, from, to);
  state.waived.fill(0, from, to);
  state.ready.fill(0, from, to);
  state.measuredClaim.fill(0, from, to);
  state.treatedEntered.fill(0, from, to);
  state.controlsEntered.fill(0, from, to);
  state.treatedSaving.fill(0, from, to);
  state.fullSaving.fill(0, from, to);
  const lines = state.lineOffset;
  state.stay.fill(0, lines[from], lines[to]);
  state.moved.fill(0, lines[from], lines[to]);
  state.naiveStay.fill(0, lines[from], lines[to]);
  state.naiveMoved.fill(0, lines[from], lines[to]);
  state.observed.fill(0, state.observedOffset[from], state.observedOffset[to]);
}
