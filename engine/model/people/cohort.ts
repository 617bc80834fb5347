import type { Lanes } from "../../random/block.ts";
import type { Round } from "../ids.ts";
import { createLanes } from "../lanes.ts";
import type { EffectRow } from "../links/plan.ts";
import type { Planes } from "../planes.ts";

/** The persons who enter the same round in the same year of it, in the lanes in which they do. One a thread, overwritten. */
export interface Cohort {
  /** Number of the round among all rounds, and within its intervention. */
  round: Round;
  number: number;
  /** Active year n of the round. */
  year: number;
  /** Year t of entry. */
  entry: number;
  persons: number;
  /** Persons 0 … treated − 1 are treated persons of the evaluation. */
  treated: number;
  /** Those of them who are followed, and for how many years since entry: none where the evaluation has nobody to compare them with. */
  followed: number;
  followUp: number;
  /** Persons 0 … apart − 1 have frailties that are told apart. */
  apart: number;
  readonly lanes: Lanes;
  /** φ, the portfolio factor. */
  readonly portfolio: Float64Array;
  /** Whose effect stands below: the intervention's, or that of the line at work. */
  row: EffectRow;
  /** e f φ and e φ and φ: effect with real fidelity, with full fidelity, and at full success. */
  readonly effect: Float64Array;
  readonly fullEffect: Float64Array;
  readonly success: Float64Array;
}

/** A cohort to be overwritten. */
export function createCohort(planes: Planes): Cohort {
  return {
    round: 0 as Round,
    number: 0,
    year: 0,
    entry: 0,
    persons: 0,
    treated: 0,
    followed: 0,
    followUp: 0,
    apart: 0,
    lanes: createLanes(planes.lanes),
    portfolio: planes.floats(1),
    row: 0,
    effect: planes.floats(1),
    fullEffect: planes.floats(1),
    success: planes.floats(1),
  };
}
