import type { Sampler } from "../../samplers/samplerSet.ts";
import type { DistributionSpec } from "../scenario.ts";

/** Enrolled are those with more than `above` events of an outcome in the year before (MODEL §4). */
export interface SelectionPlan {
  /** Number of the outcome within the intervention. */
  readonly on: number;
  readonly above: number;
  /** Samplers of (1/V + λ h) Z after above + 1, above + 2, … events; after more its quantile is found each time. */
  readonly frailties: Int32Array;
}

export interface EvaluationPlan {
  readonly entity: number;
  readonly onCost: boolean;
  readonly cohorts: number;
  readonly followUp: number;
  /** Treated and controls of cohort n, and where their persons start in the round's list. */
  readonly treated: Int32Array;
  readonly treatedOffset: Int32Array;
  readonly controls: Int32Array;
  readonly controlOffset: Int32Array;
  readonly plannedTreated: number;
  readonly plannedControls: number;
  /** By outcome: sampler of the factor on the controls' rate (with `count: one` on their cost). */
  readonly bias: Int32Array;
  /** By outcome: set where its quantile must be found on its cdf (mixtures); the thread builds it from this. */
  readonly biasExact: readonly (DistributionSpec | null)[];
  /** Sampler of the error's factor; −1: none. */
  readonly measurementError: Sampler;
  readonly capPerPerson: number;
  /** Set where only some are enrolled, who are compared with their own year before. */
  readonly selection: SelectionPlan | null;
  /** Rounds that are ready are measured as one sample. */
  readonly pooled: boolean;
  /** Constant part of Â for department benefits with basis `outcome`; kronor per participant and year. */
  readonly benefitPart: number;
}
