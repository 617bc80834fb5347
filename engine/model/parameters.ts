import { Mechanism, purpose } from "../random/address.ts";
import { words } from "../random/block.ts";
import { quantiles } from "../samplers/quantiles.ts";
import type { Sampler } from "../samplers/samplerSet.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** Draws every uncertain number of the scenario into its slot, clamped to its legal range (MODEL §0, "U"): the same in all futures of a draw. */
export function drawParameters(plan: Plan, state: State): void {
  const { draws, values } = state;
  const { lanes } = draws;
  const { entity, sampler, slot, low, high } = plan.parameters;
  for (let p = 0; p < slot.length; p++) {
    words(draws, draws.all, entity[p], purpose(Mechanism.parameter), 0);
    const drawn = values.subarray(slot[p] * lanes, (slot[p] + 1) * lanes);
    quantiles(plan.samplers, sampler[p] as Sampler, draws, draws.plane, lanes, drawn);
    for (let i = 0; i < lanes; i++) drawn[i] = Math.min(high[p], Math.max(low[p], drawn[i]));
  }
}
