import type { InterventionPlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** What the evaluations came to, and how right they were: sums over the rounds whose evaluation became ready (MODEL §8). */
export function closeEvaluations(plan: Plan, state: State): void {
  for (const iv of plan.interventions) closeEvaluation(state, iv);
}

function closeEvaluation(state: State, iv: InterventionPlan): void {
  const { totals, accounts } = state;
  const i = iv.index;
  const e = state.effect[i];
  const followUp = iv.evaluation?.followUp ?? 1;
  const end = iv.firstRound + state.roundsStarted[i];
  let ready = 0;
  let sum = 0;
  let squares = 0;
  let significant = 0;
  let wrongSign = 0;
  let significantMeasured = 0;
  let significantRealised = 0;
  let falseClaims = 0;
  let paidIneffective = 0;
  let rightDecisions = 0;
  totals.firstMeasured[i] = NaN;
  for (let round = iv.firstRound; round < end; round++) {
    if (state.ready[round] === 0) continue;
    const measured = state.measured[round];
    const outlays = state.roundOutlay[round];
    const persons = iv.entered[state.paidYears[round]];
    if (ready === 0) totals.firstMeasured[i] = measured;
    ready += 1;
    sum += measured;
    squares += measured * measured;
    if (e > 0 && measured > 1.96 * state.measuredError[round]) {
      significant += 1;
      significantMeasured += Math.abs(measured);
      significantRealised += state.treatedSaving[round] / (state.treatedEntered[round] * followUp);
    }
    if (e > 0 && measured < 0) wrongSign += 1;
    if (state.earlierDues[round] > 0 && accounts.ownSaving[round] <= 0) falseClaims += 1;
    if (e === 0 && state.received[round] > 0) paidIneffective += 1;
    const goOn = measured * persons * iv.contract.credit > outlays;
    if (goOn === accounts.ownSaving[round] > outlays) rightDecisions += 1;
  }
  totals.ready[i] = ready;
  totals.measured[i] = sum;
  totals.measuredSquares[i] = squares;
  totals.effective[i] = e > 0 ? ready : 0;
  totals.significant[i] = significant;
  totals.wrongSign[i] = wrongSign;
  totals.significantMeasured[i] = significantMeasured;
  totals.significantRealised[i] = significantRealised;
  totals.falseClaims[i] = falseClaims;
  totals.ineffective[i] = e === 0 ? ready : 0;
  totals.paidIneffective[i] = paidIneffective;
  totals.rightDecisions[i] = rightDecisions;
}
