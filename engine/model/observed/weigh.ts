import { exp } from "../../numeric/exp.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { logEvents } from "./counts.ts";
import { logNormal } from "./densities.ts";
import { expectedEvents } from "./expectedEvents.ts";
import { expectedSaving } from "./expectedSaving.ts";

/**
 * The weight of every replication (MODEL §13): the probability that it gave to what is known, times a constant that the run has
 * chosen. The observations of groups are weighed here, when all that they depend on has been drawn; the others were when they were set.
 */
export function weigh(plan: Plan, state: State): void {
  const { observed } = plan;
  if (observed === null || observed.factors.length === 0) return;
  const { lanes } = state.block;
  const { logFactor, origin, weight } = state.observed;
  observed.factors.forEach(({ events, evaluation }, f) => {
    for (let i = 0; i < lanes; i++) {
      if (events !== null) {
        const size = events.frailty > 0 ? events.persons / events.frailty : Infinity;
        logFactor[f * lanes + i] += logEvents(expectedEvents(plan, state, events, i), size);
      }
      if (evaluation !== null) {
        const expected = expectedSaving(plan, state, evaluation, i);
        logFactor[f * lanes + i] += logNormal(evaluation.saving, expected, evaluation.standardError);
      }
    }
  });
  const count = observed.factors.length;
  for (let left = -1; left < count; left++) {
    for (let i = 0; i < lanes; i++) weight[(1 + left) * lanes + i] = exp(logWeight(state, count, left, i) - origin[1 + left]);
  }
}

/** Σ of the logarithms of all factors but one (`left`; −1: of all) in lane i. */
export function logWeight(state: State, factors: number, left: number, i: number): number {
  let sum = 0;
  for (let f = 0; f < factors; f++) if (f !== left) sum += state.observed.logFactor[f * state.block.lanes + i];
  // Impossible in two ways is no less impossible.
  return Number.isNaN(sum) ? -Infinity : sum;
}
