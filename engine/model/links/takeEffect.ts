import type { InterventionPlan } from "../intervention/plan.ts";
import type { State } from "../state.ts";
import type { EffectRow } from "./plan.ts";

/** Makes the effect of a row that of the cohort at work: with real fidelity, with full fidelity, and at full success. */
export function takeEffect(state: State, iv: InterventionPlan, row: EffectRow): void {
  const { lanes } = state.block;
  const { cohort } = state.people;
  const { effect, success, fidelity } = state.interventions;
  cohort.row = row;
  for (let k = 0; k < cohort.lanes.count; k++) {
    const i = cohort.lanes.lane[k];
    const portfolio = cohort.portfolio[i];
    cohort.success[i] = success[row * lanes + i] * portfolio;
    cohort.fullEffect[i] = effect[row * lanes + i] * portfolio;
    cohort.effect[i] = cohort.fullEffect[i] * fidelity[iv.index * lanes + i];
  }
}
