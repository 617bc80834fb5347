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
  /** Persons there is room for in a lane: those of lane i start at i · width in `moves` and `guide`, at i · (width + 1) in `frailtySum`. */
  readonly width: number;
  readonly moves: Float64Array;
  readonly frailtySum: Float64Array;
  readonly guide: Int32Array;
  /** Sum of the frailties. */
  readonly frailty: Float64Array;
  /** Still here [year since entry]. */
  readonly stayers: Float64Array;

  /** Events of the outcome at work: per year of all persons together, how many there are [year since entry], and a batch of them. */
  readonly rate: Float64Array;
  readonly mean: Float64Array;
  readonly none: Float64Array;
  readonly counts: Int32Array;
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
    width,
    moves: floats(width),
    frailtySum: floats(width + 1),
    guide: integers(width),
    frailty: floats(1),
    stayers: floats(T),
    rate: floats(1),
    mean: floats(1),
    none: floats(1),
    counts: integers(T),
    events: createEvents(lanes),
  };
}
