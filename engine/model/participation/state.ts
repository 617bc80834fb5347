import type { Plan } from "../plan.ts";
import type { Planes } from "../planes.ts";

/** What an applicant decides. Not asked: nothing says how it decides, or the intervention is switched off. */
export const Decision = { notAsked: 0, declined: 1, additional: 2, anyway: 3 } as const;

export interface ParticipationState {
  /** Of `Decision` [intervention]. */
  readonly decision: Int32Array;
}

/** Room for the decisions of a plan. */
export function participationState(plan: Plan, planes: Planes): ParticipationState {
  return { decision: planes.counters(plan.interventions.length) };
}
