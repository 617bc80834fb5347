import { TABLE_SIZE } from "../samplers/quantileTable.ts";
import { legalMean } from "./legalRanges.ts";
import type { Evaluation, Intervention, Outcome, Scenario, Uncertain } from "./scenario.ts";

/** Nanoseconds of one thread, measured on a 2020s server core and rounded up; for refusing absurd sizes, not for planning. */
const PER_EVENT = 60;
const PER_COUNT = 40;
const PER_PERSON = 15;
const PER_COLUMN = 6;
const PER_SEVERITY = 30;
/** Values that a thread may keep of a column whose order statistics are wanted, before it hands them over. */
const KEPT = 65_536;

export interface RunCost {
  /** One thread; Infinity where an expected number of events is. */
  readonly seconds: number;
  /** Of one thread's workspace and of the rows of a block. */
  readonly bytes: number;
}

/**
 * What a run would take, from the scenario alone: expected events, counts, persons, columns of a replication, and the
 * severities that compound distributions add up. Never NaN.
 *
 * replications  whole number ≥ 1
 */
export function estimateCost(scenario: Scenario, replications: number): RunCost {
  const years = scenario.horizonYears;
  let nanoseconds = 2000 + PER_SEVERITY * severitiesAnywhere(scenario);
  let cells = 0;
  let columns = 64 + 4 * years + 12 * scenario.departments.length;
  let tables = 1;
  let largestCohort = 0;
  for (const iv of scenario.interventions) {
    const rounds = iv.renewal === null ? 1 : Math.max(1, Math.ceil(years / iv.renewal.everyYears));
    const persons = iv.intake.reduce((a, b) => a + b, 0);
    const observed = observedPersons(iv.evaluation, persons);
    columns += 29;
    cells += rounds * (4 * years * (iv.outcomes.length + iv.benefits.length) + observed) + 4 * years * years;
    largestCohort = Math.max(largestCohort, observed, ...iv.intake);
    nanoseconds += rounds * times(iv.years * PER_SEVERITY, severitiesOf(iv.costFactor));
    for (const outcome of iv.outcomes) nanoseconds += rounds * outcomeTime(outcome, iv, years, persons + observed);
    nanoseconds += rounds * persons * personTime(iv, years);
    tables += 8 + 4 * iv.outcomes.length + iv.benefits.length;
  }
  const samples = years + 3 + 2 * scenario.interventions.length + scenario.departments.length;
  return {
    seconds: ((nanoseconds + columns * PER_COLUMN) * replications) / 1e9,
    bytes: 8 * (cells + 4 * largestCohort + 1024 * columns + TABLE_SIZE * tables) + 8 * KEPT * samples,
  };
}

/** Treated and controls at most. */
function observedPersons(evaluation: Evaluation | null, persons: number): number {
  if (evaluation === null) return 0;
  const treated = Math.min(evaluation.sample ?? persons, persons);
  return treated + (evaluation.controls ?? treated);
}

/** Nanoseconds of a round: counts by cohort and year, and events with what each of them draws. */
function outcomeTime(outcome: Outcome, iv: Intervention, horizon: number, persons: number): number {
  const years = Math.max(0, Math.min(horizon, outcome.window[1] - outcome.window[0] + 1));
  const rate = outcome.count === "one" || outcome.rate === null ? 1 : legalMean("interventions.outcomes.rate", outcome.rate);
  const event = PER_EVENT + PER_SEVERITY * (severitiesOf(outcome.cost) + severitiesOf(outcome.days) + severitiesOf(outcome.dayRate));
  return years * (iv.years * PER_COUNT + times(times(persons, rate), event));
}

/** Nanoseconds per person of a round: frailty, moving away, and who is still here in each year of a benefit. */
function personTime(iv: Intervention, horizon: number): number {
  const drawn = PER_PERSON * (iv.frailtyVariance > 0 ? 2 : 1);
  return drawn + (iv.outMigration === 0 || iv.benefits.length === 0 ? 0 : 2 * horizon);
}

/** Expected number of severities that one draw adds up. */
function severitiesOf(u: Uncertain | null): number {
  if (u === null || typeof u === "number") return 0;
  if (u.dist === "compound") return times(u.rate, 1 + severitiesOf(u.severity));
  if (u.dist !== "mixture") return 0;
  const weight = u.of.reduce((sum, part) => sum + part.weight, 0);
  return u.of.reduce((sum, part) => sum + times(part.weight / weight, severitiesOf(part.of)), 0);
}

/** Severities of every uncertain number of the scenario, each drawn once. */
function severitiesAnywhere(part: unknown): number {
  if (typeof part !== "object" || part === null) return 0;
  if ("dist" in part) return severitiesOf(part as Uncertain);
  return Object.values(part).reduce((sum: number, inner) => sum + severitiesAnywhere(inner), 0);
}

/** a · b, where nothing times whatever is nothing. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}
