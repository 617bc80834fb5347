import type { State } from "../model/state.ts";
import type { Column } from "./column.ts";

/** Reads a number of the whole replication. */
export function scalar(pick: (state: State) => number): Column["read"] {
  return (state, _entity, out, at) => {
    out[at] = pick(state);
  };
}

/** Reads the entity's element of an array over all of them. */
export function element(pick: (state: State) => ArrayLike<number>): Column["read"] {
  return (state, entity, out, at) => {
    out[at] = pick(state)[entity];
  };
}

/** Reads element `step` of the entity's row of `width` elements. */
export function cell(pick: (state: State) => ArrayLike<number>, width: number, step: number): Column["read"] {
  return (state, entity, out, at) => {
    out[at] = pick(state)[entity * width + step];
  };
}
