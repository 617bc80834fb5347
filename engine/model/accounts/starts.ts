import { uniform } from "../../random/stream.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { OutcomePlan } from "../people/plan.ts";
import type { State } from "../state.ts";
import type { AccountPlan } from "./plan.ts";

/** No start in the years looked at. */
export const never = -1;

/**
 * The year since entry in which the trajectory of person p of lane i starts: in each year of the window, if it has not yet, with probability
 * clamp(λ Z h_t B, 0, 1), by inversion of one uniform (engine/EVIDENCE.md E13).
 *
 * word    of the uniform
 * factor  B: 1 but for controls
 * last    year since entry
 */
export function startOf(
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  p: number,
  i: number,
  word: number,
  factor: number,
  last: number,
): number {
  const { lanes } = state.block;
  const { cohort, cyclical, frailtySum } = state.people;
  const frailty = iv.frailty < 0 ? 1 : frailtySum[(p + 1) * lanes + i] - (p === 0 ? 0 : frailtySum[p * lanes + i]);
  const yearly = state.values[outcome.rate * lanes + i] * frailty * factor;
  const u = uniform(word);
  for (let s = outcome.from, left = 1; s <= last; s++) {
    left *= 1 - Math.min(1, yearly * cyclical[(outcome.cycle + cohort.entry + s) * lanes + i]);
    if (u >= left) return s;
  }
  return never;
}

/** P(the trajectory starts in year s since entry) in lane i, over frailty (`account.frailties`). */
export function startChance(state: State, outcome: OutcomePlan, account: AccountPlan, i: number, s: number): number {
  const { lanes } = state.block;
  const { cohort, cyclical } = state.people;
  const yearly = state.values[outcome.rate * lanes + i];
  let chance = 0;
  for (const { value, weight } of account.frailties) {
    let left = 1;
    let now = 0;
    for (let year = outcome.from; year <= s; year++) {
      now = Math.min(1, yearly * value * cyclical[(outcome.cycle + cohort.entry + year) * lanes + i]);
      if (year < s) left *= 1 - now;
    }
    chance += weight * left * now;
  }
  return chance;
}
