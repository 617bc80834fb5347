import type { State } from "../state.ts";
import type { InterventionPlan } from "./plan.ts";

/** Portfolio effect in lane i (MODEL §3.1): the product of the factors whose other intervention has paid this year's outlay too. */
export function portfolioFactor(state: State, iv: InterventionPlan, i: number): number {
  const { lanes } = state.block;
  let factor = 1;
  for (const { other, factor: slot } of iv.interactions) {
    if (state.fund.active[other * lanes + i] === 1) factor *= state.values[slot * lanes + i];
  }
  return factor;
}
