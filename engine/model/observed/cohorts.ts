import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** Writes down when a cohort entered and how much of an effect reached it, f φ, for the observations that depend on it. */
export function rememberCohort(plan: Plan, state: State, iv: InterventionPlan): void {
  if (plan.observed === null) return;
  const { lanes } = state.block;
  const { cohort } = state.people;
  const { cohortReach, cohortEntry, years, entering, started } = state.observed;
  const at = (cohort.round * years + cohort.year) * lanes;
  for (let k = 0; k < cohort.lanes.count; k++) {
    const i = cohort.lanes.lane[k];
    cohortReach[at + i] = state.interventions.fidelity[iv.index * lanes + i] * cohort.portfolio[i];
    cohortEntry[at + i] = cohort.entry + 1;
    entering[cohort.entry * lanes + i] += cohort.persons;
    if (cohort.year === 0) started[cohort.entry * lanes + i]++;
  }
}
