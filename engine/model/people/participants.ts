import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** P(s_M > s) = (1 − o)^s: still in the municipality s years after entry (MODEL §3.3). */
export function drawStaying(plan: Plan, state: State): void {
  const { values, block } = state;
  const { lanes } = block;
  const { staying } = state.people;
  for (const iv of plan.interventions) {
    const at = iv.index * plan.years * lanes;
    for (let i = 0; i < lanes; i++) {
      const yearly = 1 - values[iv.outMigration * lanes + i];
      for (let s = 0, left = 1; s < plan.years; s++, left *= yearly) staying[at + s * lanes + i] = left;
    }
  }
}
