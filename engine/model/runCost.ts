import { TABLE_SIZE } from "../samplers/quantileTable.ts";
import { meanRate } from "./contract/promise.ts";
import { legalMean } from "./legalRanges.ts";
import { fittingLanes } from "./planes.ts";
import type { Evaluation, Intervention, Outcome, Scenario, Uncertain } from "./scenario.ts";

/**
 * Nanoseconds of one thread, by what a replication consists of: fitted to warm blocks of the library's scenarios (bench/README.md), which
 * they meet to a factor of three (test/engine/model/runCost.long.test.ts). A *fund year* is an intervention or one of its rounds in one year.
 */
const FIXED = 700;
const PER_COLUMN = 13;
const PER_FUND_YEAR = 70;
/** Of a cohort and year: a count of events, or a benefit. */
const PER_COUNT = 22;
const PER_EVENT = 46;
/** Of a yearly cost of one person. */
const PER_YEARLY_COST = 44;
const PER_PERSON = 14;
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
  let nanoseconds = FIXED + PER_SEVERITY * severitiesAnywhere(scenario);
  let cells = 0; // of one lane
  let promises = 0;
  let columns = 64 + 4 * years + 12 * scenario.departments.length;
  let tables = 1;
  let largestCohort = 0;
  for (const iv of scenario.interventions) {
    const rounds = iv.renewal === null ? 1 : Math.max(1, Math.ceil(years / iv.renewal.everyYears));
    const persons = iv.intake.reduce((a, b) => a + b, 0);
    const { treated, controls } = observedPersons(iv.evaluation, persons);
    columns += 29;
    cells += rounds * (4 * years * (iv.outcomes.length + iv.benefits.length) + treated + controls);
    promises += 4 * years * years;
    largestCohort = Math.max(largestCohort, treated + controls, ...iv.intake);
    nanoseconds += PER_FUND_YEAR * years * (1 + rounds);
    nanoseconds += rounds * times(iv.years * PER_SEVERITY, severitiesOf(iv.costFactor));
    for (const outcome of iv.outcomes) nanoseconds += rounds * outcomeTime(outcome, iv, years, persons, { treated, controls });
    for (const { window } of iv.benefits) nanoseconds += rounds * iv.years * PER_COUNT * yearsOf(window, years);
    nanoseconds += rounds * (persons + controls) * personTime(iv, years);
    tables += 8 + 4 * iv.outcomes.length + iv.benefits.length;
  }
  const samples = years + 3 + 2 * scenario.interventions.length + scenario.departments.length;
  const lane = 8 * (cells + 4 * largestCohort + columns);
  return {
    seconds: ((nanoseconds + columns * PER_COLUMN) * replications) / 1e9,
    bytes: fittingLanes(lane) * lane + 8 * (promises + 1024 * columns + TABLE_SIZE * tables) + 8 * KEPT * samples,
  };
}

/** Persons whom an evaluation follows. */
interface Followed {
  readonly treated: number;
  readonly controls: number;
}

/** Share of events that are spared, or that are extra with harm, at the mean effect; at least a twentieth. */
function sparedShare({ effect }: Intervention): number {
  const mean = Math.abs(legalMean("interventions.effect.size", effect.size));
  return mean < 1 ? Math.max(0.05, mean) : 1;
}

/** Treated and controls at most. */
function observedPersons(evaluation: Evaluation | null, persons: number): Followed {
  if (evaluation === null) return { treated: 0, controls: 0 };
  const treated = Math.min(evaluation.sample ?? persons, persons);
  return { treated, controls: evaluation.controls ?? treated };
}

/** Years of a window within the horizon. */
function yearsOf([from, to]: readonly [number, number], horizon: number): number {
  return Math.max(0, Math.min(horizon, to - from + 1));
}

/**
 * Nanoseconds of a round: counts by cohort and year, and events with what each of them draws. In the follow-up that is every event of
 * treated and controls, elsewhere those that are spared (MODEL §3.4), or all of them where the effect acts on what they cost.
 */
function outcomeTime(outcome: Outcome, iv: Intervention, horizon: number, persons: number, followed: Followed): number {
  const years = yearsOf(outcome.window, horizon);
  const observed = Math.min(years, iv.evaluation?.followUpYears ?? 0);
  const drawn = outcome.acts === "cost" ? 1 : sparedShare(iv);
  const personYears = (followed.treated + followed.controls) * observed + (persons * years - followed.treated * observed) * drawn;
  const severities = severitiesOf(outcome.cost) + severitiesOf(outcome.days) + severitiesOf(outcome.dayRate);
  if (outcome.count === "one" && outcome.acts === "cost" && outcome.cost !== null) {
    return times(personYears, PER_YEARLY_COST + PER_SEVERITY * severities);
  }
  const rate = meanRate(iv, outcome);
  const event = PER_EVENT * (outcome.cost === null ? 2 : 1) + PER_SEVERITY * severities;
  return PER_COUNT * years * iv.years + times(times(personYears, rate), event);
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
  if (u.dist === "scaled" || u.dist === "stretched") return severitiesOf(u.of);
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
