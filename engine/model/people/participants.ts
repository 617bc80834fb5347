import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** P(s_M > s) = (1 − o)^s: still in the municipality s years after entry (MODEL §3.3), where it is not known. */
export function drawStaying(plan: Plan, state: State): void {
  for (const iv of plan.interventions) if (state.isDrawn[iv.outMigration] === 1) computeStaying(plan, state, iv, state.block.lanes);
}

/** P(s_M > s) of an intervention in the first `count` lanes, s = 0 … T − 1, from the numbers as they stand. Left in `people.staying`. */
export function computeStaying(plan: Plan, state: State, iv: InterventionPlan, count: number): void {
  const { values, block } = state;
  const { lanes } = block;
  const { staying } = state.people;
  const at = iv.index * plan.years * lanes;
  for (let i = 0; i < count; i++) {
    const yearly = 1 - values[iv.outMigration * lanes + i];
    for (let s = 0, left = 1; s < plan.years; s++, left *= yearly) staying[at + s * lanes + i] = left;
  }
}
