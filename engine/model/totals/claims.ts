import { roundOf } from "../ids.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** When rounds began and were stopped; what was promised, claimed, owed and paid, by intervention (with Q7 … Q9 of its chain, MODEL §8) and by contract rule. */
export function totalClaims(plan: Plan, state: State): void {
  const { lanes } = state.block;
  const { roundsStarted, start, stopped, stopYear } = state.fund;
  const { earlierDues, received, measuredClaim } = state.contracts;
  const { chain } = state.savings;
  const { started, startIndex, stopIndex, interventionPromised, ruleReceived, ruleDue, rulePromised } = state.totals;
  for (const iv of plan.interventions) {
    const at = iv.index * lanes;
    const q7 = (9 * iv.index + 6) * lanes;
    const q8 = q7 + lanes;
    const q9 = q8 + lanes;
    const rule = iv.contract.rule * lanes;
    const first = iv.firstRound * lanes;
    for (let i = 0; i < lanes; i++) {
      const ran = roundsStarted[at + i] > 0;
      started[at + i] = ran ? 1 : 0;
      startIndex[at + i] = ran ? start[first + i] : NaN;
      stopIndex[at + i] = stopped[at + i] === 1 ? stopYear[at + i] : NaN;
    }
    for (let number = 0; number < iv.maxRounds; number++) {
      const round = roundOf(iv, number) * lanes;
      for (let i = 0; i < lanes; i++) {
        if (roundsStarted[at + i] <= number) continue;
        const promised = iv.promise.total[start[round + i]];
        interventionPromised[at + i] += promised;
        chain[q7 + i] += measuredClaim[round + i];
        chain[q8 + i] += earlierDues[round + i];
        chain[q9 + i] += received[round + i];
        ruleReceived[rule + i] += received[round + i];
        ruleDue[rule + i] += earlierDues[round + i];
        rulePromised[rule + i] += promised;
      }
    }
  }
}
