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
  const { capPerPerson, measurementError, entity } = evaluation;
  const { lane, count: closes } = closing;
  let most = 0;
  for (let k = 0; k < closes; k++) most = Math.max(most, count[lane[k]]);
  for (let four = 0; four < most; four += 4) {
    let errs = 0;
    for (let k = 0; k < closes; k++) {
      const i = lane[k];
      const end = (first + Math.min(four + 4, count[i])) * lanes + i;
      let at = (first + four) * lanes + i;
      while (at < end && observed[at] === 0) at += lanes;
      if (at < end) erring.lane[errs++] = i;
    }
    erring.count = errs;
    if (errs === 0) continue;
    const read = measurementError < 0 ? null : words(block, erring, entity, what, four >>> 2);
    for (let person = four; person < Math.min(four + 4, most); person++) {
      const at = (first + person) * lanes;
      const word = (person & 3) * lanes;
      for (let k = 0; k < errs; k++) {
        const i = erring.lane[k];
        const cost = observed[at + i];
        if (person >= count[i] || cost === 0) continue;
        const error = read === null ? 1 : drawByWord(plan.samplers, measurementError, read[word + k]);
        observed[at + i] = Math.min(cost * error, capPerPerson);
      }
    }
  }
}
