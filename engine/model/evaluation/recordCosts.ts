import { words } from "../../random/block.ts";
import { drawByWord } from "../../samplers/draw.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { EvaluationPlan } from "./plan.ts";

/**
 * Costs as the journals have them: times exp(N(−σ²/2, σ)), then at most `capPerPerson`. Most persons have none, and then
 * there is nothing to get wrong.
 *
 * first  of the group in `observed`
 * count  how many entered, by lane
 * what   purpose of the group's errors, four persons to an address
 */
export function recordCosts(plan: Plan, state: State, evaluation: EvaluationPlan, first: number, count: Int32Array, what: number): void {
  const { block } = state;
  const { lanes } = block;
  const { closing, erring, observed } = state.evaluations;
  let most = 0;
  for (let k = 0; k < closing.count; k++) most = Math.max(most, count[closing.lane[k]]);
  for (let four = 0; four < most; four += 4) {
    erring.count = 0;
    for (let k = 0; k < closing.count; k++) {
      const i = closing.lane[k];
      const end = Math.min(four + 4, count[i]);
      let any = false;
      for (let person = four; person < end; person++) any ||= observed[(first + person) * lanes + i] !== 0;
      if (any) erring.lane[erring.count++] = i;
    }
    const read = evaluation.measurementError < 0 ? null : words(block, erring, evaluation.entity, what, four >>> 2);
    for (let k = 0; k < erring.count; k++) {
      const i = erring.lane[k];
      const end = Math.min(four + 4, count[i]);
      for (let person = four; person < end; person++) {
        const at = (first + person) * lanes + i;
        if (observed[at] === 0) continue;
        const error = read === null ? 1 : drawByWord(plan.samplers, evaluation.measurementError, read[(person & 3) * lanes + k]);
        observed[at] = Math.min(observed[at] * error, evaluation.capPerPerson);
      }
    }
  }
}
