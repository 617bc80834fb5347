import { blockSize } from "../../aggregate/blockSize.ts";
import type { Plan } from "../plan.ts";
import { replicate } from "../replicate.ts";
import { createState } from "../state.ts";
import { logWeight } from "./weigh.ts";

/**
 * The largest ln weight among futures 0 … 1023, with all factors and then without each: what the weights of a run are counted from.
 * Always these futures, however long the run is and whoever takes part in it, so that everybody has the same.
 *
 * returns  [1 + factor]; empty where nothing is weighed, 0 where all are impossible
 */
export function weightOrigin(plan: Plan, rootKey: Int32Array): Float64Array {
  const factors = plan.observed?.factors.length ?? 0;
  if (factors === 0) return new Float64Array(0);
  const origin = new Float64Array(1 + factors).fill(-Infinity);
  const state = createState(plan, rootKey);
  const { lanes } = state.block;
  for (let from = 0; from < blockSize; from += lanes) {
    replicate(plan, state, from);
    const count = Math.min(lanes, blockSize - from);
    for (let left = -1; left < factors; left++) {
      for (let i = 0; i < count; i++) origin[1 + left] = Math.max(origin[1 + left], logWeight(state, factors, left, i));
    }
  }
  return origin.map((log) => (log > -Infinity ? log : 0));
}
