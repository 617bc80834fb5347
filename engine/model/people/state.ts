import type { Plan } from "../plan.ts";
import type { Planes } from "../planes.ts";
import { type Cohort, createCohort } from "./cohort.ts";
import { createEvents, type Events } from "./events.ts";

/** Those who take part and their controls: a cohort at a time. */
export interface PeopleState {
  /** P(still here s years after entry) [intervention][s]. */
  readonly staying: Float64Array;
  /** h_t; 1 without cyclicality [outcome][year]. */
  readonly cyclical: Float64Array;

  /** The cohort at work. */
  readonly cohort: Cohort;
  /** [person], the sums with one more. */
  readonly moves: Float64Array;
  readonly frailtySum: Float64Array;
  /** Sum of the frailties. */
  readonly frailty: Float64Array;
  /** Still here [year since entry]. */
  readonly stayers: Float64Array;

  /** Events of the outcome at work: per year of all persons together, how many there are [year since entry], and a batch of them. */
  readonly rate: Float64Array;
  readonly mean: Float64Array;
  readonly none: Float64Array;
  readonly counts: Int32Array;
  /** What is spared of a cost that everybody has: really, at full fidelity, and at full success. */
  readonly spared: Float64Array;
  readonly sparedFull: Float64Array;
  readonly succeeds: Float64Array;
  readonly events: Events;
}

/** Room for the people of a plan. */
export function peopleState(plan: Plan, planes: Planes): PeopleState {
  const T = plan.years;
  const width = plan.largestCohort;
  const { floats, integers, lanes } = planes;
  return {
    staying: floats(plan.interventions.length * T),
    cyclical: floats(plan.outcomes * T).fill(1),
    cohort: createCohort(planes),
    moves: floats(width),
    frailtySum: floats(width + 1),
    frailty: floats(1),
    stayers: floats(T),
    rate: floats(1),
    mean: floats(1),
    none: floats(1),
    counts: integers(T),
    spared: floats(1),
    sparedFull: floats(1),
    succeeds: floats(1),
    events: createEvents(lanes),
  };
}
