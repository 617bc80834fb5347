import { Mechanism, purpose } from "../random/address.ts";
import { words } from "../random/block.ts";
import { quantiles } from "../samplers/quantiles.ts";
import type { Sampler } from "../samplers/samplerSet.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** Draws every uncertain number of the scenario into its slot, clamped to its legal range (MODEL §0, "U"). */
export function drawParameters(plan: Plan, state: State): void {
  const { block, values } = state;
  const { lanes } = block;
  const { entity, sampler, slot, low, high } = plan.parameters;
  for (let p = 0; p < slot.length; p++) {
    words(block, block.all, entity[p], purpose(Mechanism.parameter), 0);
    const drawn = values.subarray(slot[p] * lanes, (slot[p] + 1) * lanes);
    quantiles(plan.samplers, sampler[p] as Sampler, block, block.plane, lanes, drawn);
    for (let i = 0; i < lanes; i++) drawn[i] = Math.min(high[p], Math.max(low[p], drawn[i]));
  }
}
