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
  /** Running sums over those who are told apart, from 0 on [person]. */
  readonly frailtySum: Float64Array;
  /** Events of each person in the year before entry, where only those with some are enrolled [person]. */
  readonly before: Int32Array;
  /** Sums of the frailties of the followed, of everybody else, and of those whose events are being drawn. */
  readonly followedFrailty: Float64Array;
  readonly otherFrailty: Float64Array;
  readonly frailty: Float64Array;
  /** Of the followed (or the controls), and of everybody else, those still here [year since entry]. */
  readonly followedStayers: Float64Array;
  readonly otherStayers: Float64Array;

  /** Events of the outcome at work: per year of all persons together, how many there are [year since entry], and a batch of them. */
  readonly rate: Float64Array;
  readonly mean: Float64Array;
  readonly none: Float64Array;
  readonly counts: Int32Array;
  /** Running sums of the mean number of events spared, and of those that everybody has the spared ones of stayers [year since entry]. */
  readonly sparedMean: Float64Array;
  readonly sparedStayers: Int32Array;
  /** What is spared of a cost that everybody has, really and at full fidelity, and its sums over those here and those away. */
  readonly spared: Float64Array;
  readonly sparedFull: Float64Array;
  readonly sumHere: Float64Array;
  readonly sumAway: Float64Array;
  /** Values at the lanes listed, first to last. */
  readonly drawn: Float64Array;
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
    frailtySum: floats(width + 1),
    before: integers(plan.interventions.some(({ evaluation }) => evaluation?.selection != null) ? width : 0),
    followedFrailty: floats(1),
    otherFrailty: floats(1),
    frailty: floats(1),
    followedStayers: floats(T),
    otherStayers: floats(T),
    rate: floats(1),
    mean: floats(1),
    none: floats(1),
    counts: integers(T),
    sparedMean: floats(T + 1),
    sparedStayers: integers(T),
    spared: floats(1),
    sparedFull: floats(1),
    sumHere: floats(1),
    sumAway: floats(1),
    drawn: floats(1),
    events: createEvents(lanes),
  };
}
