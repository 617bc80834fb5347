import type { Scope } from "./place.ts";

/** Where each control stands among those of a plan (engine/MODEL.md §8, *Control variates*), and what they are called. */
export interface ControlRows {
  /** Σ (paid − expected), kronor. */
  readonly payments: number;
  /** Changes of majority less their expectation. */
  readonly majorities: number;
  /** Changes of head less their expectation, from here on by department. */
  readonly heads: number;
  /** From here on by year: whether the fund is dissolved in it, less the risk. */
  readonly dissolution: number;
  /** From here on by intervention: what a method does here, by its studies. */
  readonly effects: number;
  readonly names: readonly string[];
}

/** The controls of a plan in order. */
export function controlRows({ years, departments, interventions }: Pick<Scope, "years" | "departments" | "interventions">): ControlRows {
  const heads = departments.map(({ id }) => `heads.${id}`);
  const dissolution = Array.from({ length: years }, (_, t) => `dissolution.${t}`);
  const effects = interventions.map(({ id }) => `effect.${id}`);
  return {
    payments: 0,
    majorities: 1,
    heads: 2,
    dissolution: 2 + heads.length,
    effects: 2 + heads.length + dissolution.length,
    names: ["payments", "majorities", ...heads, ...dissolution, ...effects],
  };
}
