/** Control variates of a plan: columns whose means are known. */
export interface ControlPlan {
  readonly columns: readonly string[];
  /** By column, after clamping. */
  readonly means: Float64Array;
}
