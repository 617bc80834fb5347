import type { Quantile } from "../../distributions/distribution.ts";
import type { Plan } from "../plan.ts";
import type { Planes } from "../planes.ts";
import { exactQuantile } from "../withoutTable.ts";

/** How well interventions work and what their year costs. */
export interface InterventionState {
  /** Quantile of `size` where it has no table, by intervention. */
  readonly sizeQuantile: readonly (Quantile | null)[];
  /** e [effect row]: of the interventions, then of the lines that have one of their own. */
  readonly effect: Float64Array;
  /** e at full success [effect row]; 1 but where links lead to it. */
  readonly success: Float64Array;
  /** g(s) [effect row][year since entry]. */
  readonly fade: Float64Array;
  /** θ of the studies, where the size follows from some, and 1 where the method works here [intervention]. */
  readonly theta: Float64Array;
  readonly works: Int32Array;
  /** Of the active year drawn last: f, kronor and how many of the team left [intervention]. */
  readonly fidelity: Float64Array;
  readonly outlay: Float64Array;
  readonly leavers: Int32Array;
  /** In all active years that were paid [intervention]. */
  readonly totalLeavers: Float64Array;
  /** Normal scores being turned into effects: the common one and the intervention's own. */
  readonly context: Float64Array;
  readonly own: Float64Array;
  /** Values at the lanes listed, first to last. */
  readonly drawn: Float64Array;
}

/** Room for the interventions of a plan. */
export function interventionState(plan: Plan, planes: Planes): InterventionState {
  const I = plan.interventions.length;
  return {
    sizeQuantile: plan.interventions.map((iv) => exactQuantile(iv.effect.exact)),
    effect: planes.floats(plan.effectRows),
    success: planes.floats(plan.effectRows).fill(1),
    fade: planes.floats(plan.effectRows * plan.years),
    theta: planes.floats(I),
    works: planes.integers(I),
    fidelity: planes.floats(I),
    outlay: planes.floats(I),
    leavers: planes.integers(I),
    totalLeavers: planes.sums(I),
    context: planes.floats(1),
    own: planes.floats(1),
    drawn: planes.floats(1),
  };
}
