import { readyYear } from "../evaluation/measure.ts";
import type { Round } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { enteredOf } from "../observed/past.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** What the evaluations came to, and how right they were: sums over the rounds whose evaluation became ready (MODEL §8). */
export function totalEvaluations(plan: Plan, state: State): void {
  const { lanes } = state.block;
  const { ready } = state.evaluations;
  const { firstMeasured, firstRealised, firstStandardError, firstReadyYear, firstSignificant, firstCoversOutlay } = state.totals;
  for (const first of [firstMeasured, firstRealised, firstStandardError, firstReadyYear, firstSignificant, firstCoversOutlay]) {
    first.fill(NaN);
  }
  for (const iv of plan.interventions) {
    for (let round = iv.firstRound; round < iv.firstRound + iv.maxRounds; round++) {
      for (let i = 0; i < lanes; i++) if (ready[round * lanes + i] === 1) addRound(plan, state, iv, round, i);
    }
  }
}

/** Adds a round of lane i whose evaluation is ready. */
function addRound(plan: Plan, state: State, iv: InterventionPlan, round: Round, i: number): void {
  const { lanes } = state.block;
  const { totals, evaluations, contracts, fund, savings } = state;
  const of = iv.index * lanes + i;
  const at = round * lanes + i;
  const e = state.interventions.effect[of];
  const measured = evaluations.measured[at];
  const ownSaving = savings.ownSaving[at];
  const outlays = fund.roundOutlay[at];
  const persons = enteredOf(plan, iv, round)[fund.paidYears[at]];
  // Of an evaluation that is known, but not part of the scenario, nobody is followed here.
  const followed = evaluations.treatedEntered[at];
  const realised = evaluations.treatedSaving[at] / (followed * (iv.evaluation?.followUp ?? 1));
  const goOn = measured * persons * iv.contract.credit > outlays;
  if (totals.ready[of] === 0) {
    totals.firstMeasured[of] = measured;
    totals.firstRealised[of] = realised;
    totals.firstStandardError[of] = evaluations.measuredError[at];
    totals.firstReadyYear[of] = iv.evaluation === null ? NaN : readyYear(iv.evaluation, fund.start[at]);
    totals.firstSignificant[of] = measured > 1.96 * evaluations.measuredError[at] ? 1 : 0;
    totals.firstCoversOutlay[of] = goOn ? 1 : 0;
  }
  totals.ready[of] += 1;
  totals.measured[of] += measured;
  totals.measuredSquares[of] += measured * measured;
  if (e > 0) totals.effective[of] += 1;
  if (e > 0 && measured > 1.96 * evaluations.measuredError[at]) {
    totals.significant[of] += 1;
    if (followed > 0) {
      totals.significantMeasured[of] += Math.abs(measured);
      totals.significantRealised[of] += realised;
    }
  }
  if (e > 0 && measured < 0) totals.wrongSign[of] += 1;
  if (contracts.earlierDues[at] > 0 && ownSaving <= 0) totals.falseClaims[of] += 1;
  if (e === 0) totals.ineffective[of] += 1;
  if (e === 0 && contracts.received[at] > 0) totals.paidIneffective[of] += 1;
  if (goOn === ownSaving > outlays) totals.rightDecisions[of] += 1;
}
