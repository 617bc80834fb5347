import type { EffectRow } from "./plan.ts";

/** Numbers the effects that lines have of their own, after those of the interventions. */
export interface EffectRows {
  next(): EffectRow;
  /** Of interventions and lines. */
  count(): number;
}

/** A count that begins after the interventions. */
export function effectRows(interventions: number): EffectRows {
  let rows = interventions;
  return {
    next: () => {
      rows += 1;
      return rows - 1;
    },
    count: () => rows,
  };
}
