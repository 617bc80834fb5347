import type { State } from "../model/state.ts";
import type { Column } from "./column.ts";

/** Reads a number of the whole replication. */
export function scalar(pick: (state: State) => ArrayLike<number>): Column["read"] {
  return (state, _entity, out, at) => copy(pick(state), 0, state, out, at);
}

/** Reads the entity's element of an array over all of them. */
export function element(pick: (state: State) => ArrayLike<number>): Column["read"] {
  return (state, entity, out, at) => copy(pick(state), entity, state, out, at);
}

/** Reads element `step` of the entity's row of `width` elements. */
export function cell(pick: (state: State) => ArrayLike<number>, width: number, step: number): Column["read"] {
  return (state, entity, out, at) => copy(pick(state), entity * width + step, state, out, at);
}

/** Copies one quantity of every lane. */
function copy(from: ArrayLike<number>, quantity: number, state: State, out: Float64Array, at: number): void {
  const { lanes } = state.block;
  const first = quantity * lanes;
  for (let i = 0; i < lanes; i++) out[at + i] = from[first + i];
}
