import { Mechanism, purpose } from "../random/address.ts";
import { read } from "../random/stream.ts";
import { draw } from "../samplers/draw.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** Draws every uncertain number of the scenario into its slot, clamped to its legal range (MODEL §0, "U"). */
export function drawParameters(plan: Plan, state: State): void {
  const { entity, sampler, slot, low, high } = plan.parameters;
  for (let p = 0; p < slot.length; p++) {
    read(state.stream, entity[p], purpose(Mechanism.parameter), 0);
    state.values[slot[p]] = Math.min(high[p], Math.max(low[p], draw(plan.samplers, sampler[p], state.stream)));
  }
}
