import type { Quantile } from "../../distributions/distribution.ts";
import type { Lanes } from "../../random/block.ts";
import { createLanes } from "../lanes.ts";
import type { Plan } from "../plan.ts";
import type { Planes } from "../planes.ts";
import { exactQuantile } from "../withoutTable.ts";

/** What evaluations see, and what they find. */
export interface EvaluationState {
  /** 1 once usable, and then Â and its standard error [round]. */
  readonly ready: Int32Array;
  readonly measured: Float64Array;
  readonly measuredError: Float64Array;
  readonly treatedEntered: Int32Array;
  readonly controlsEntered: Int32Array;
  /** What the treated really saved their municipality in the follow-up [round]. */
  readonly treatedSaving: Float64Array;
  /** Where a round's persons start in `observed`: treated, then controls. */
  readonly offset: Int32Array;
  readonly observed: Float64Array;

  /** Lanes whose evaluation closes, and those of them in which an error is drawn. */
  readonly closing: Lanes;
  readonly erring: Lanes;
  /** Moments of the group at hand, and those of the treated while the controls' are taken. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly treatedMean: Float64Array;
  readonly treatedVariance: Float64Array;
  readonly persons: Float64Array;
  readonly treatedPersons: Float64Array;
  readonly counted: Float64Array;
  /** The controls' bias factor of an outcome, by lane and at the lanes listed. */
  readonly bias: Float64Array;
  readonly factor: Float64Array;
  /** Quantile of the bias factor where it has no table, by intervention and outcome. */
  readonly biasQuantile: readonly (readonly (Quantile | null)[])[];
}

/** Room for the evaluations of a plan. */
export function evaluationState(plan: Plan, planes: Planes): EvaluationState {
  const R = plan.rounds;
  const { floats, sums, counters, lanes } = planes;
  const offset = new Int32Array(R + 1);
  for (const iv of plan.interventions) {
    const persons = iv.evaluation === null ? 0 : iv.evaluation.plannedTreated + iv.evaluation.plannedControls;
    for (let round = iv.firstRound; round < iv.firstRound + iv.maxRounds; round++) offset[round + 1] = offset[round] + persons;
  }
  // Nobody is followed in what is permanent.
  for (const { afterwards } of plan.interventions) if (afterwards !== null) offset[afterwards.round + 1] = offset[afterwards.round];
  return {
    ready: counters(R),
    measured: floats(R),
    measuredError: floats(R),
    treatedEntered: counters(R),
    controlsEntered: counters(R),
    treatedSaving: sums(R),
    offset,
    observed: sums(offset[R]),
    closing: createLanes(lanes),
    erring: createLanes(lanes),
    mean: floats(1),
    variance: floats(1),
    treatedMean: floats(1),
    treatedVariance: floats(1),
    persons: floats(1),
    treatedPersons: floats(1),
    counted: floats(1),
    bias: floats(1),
    factor: floats(1),
    biasQuantile: plan.interventions.map((iv) => iv.evaluation?.biasExact.map(exactQuantile) ?? []),
  };
}
