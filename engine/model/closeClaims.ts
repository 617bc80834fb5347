import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** What was promised, claimed, owed and paid, by intervention (with Q7 … Q9 of its chain, MODEL §8) and by contract rule. */
export function closeClaims(plan: Plan, state: State): void {
  const { totals } = state;
  const { chain } = state.accounts;
  totals.ruleReceived.fill(0);
  totals.ruleDue.fill(0);
  totals.rulePromised.fill(0);
  for (const iv of plan.interventions) {
    const i = iv.index;
    const { rule } = iv.contract;
    const end = iv.firstRound + state.roundsStarted[i];
    let promised = 0;
    let claimed = 0;
    let due = 0;
    let received = 0;
    for (let round = iv.firstRound; round < end; round++) {
      const ofRound = iv.promise.total[state.start[round]];
      promised += ofRound;
      claimed += state.measuredClaim[round];
      due += state.earlierDues[round];
      received += state.received[round];
      totals.ruleReceived[rule] += state.received[round];
      totals.ruleDue[rule] += state.earlierDues[round];
      totals.rulePromised[rule] += ofRound;
    }
    totals.started[i] = state.roundsStarted[i] > 0 ? 1 : 0;
    totals.interventionPromised[i] = promised;
    chain[9 * i + 6] = claimed;
    chain[9 * i + 7] = due;
    chain[9 * i + 8] = received;
  }
}
