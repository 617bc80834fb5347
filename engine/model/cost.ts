import { BINS } from "../aggregate/bins.ts";
import { meanOf } from "../distributions/fromSpec.ts";
import type { Scenario } from "./scenario.ts";

/** Nanoseconds of one thread, measured on a 2020s server core and rounded up; for refusing absurd sizes, not for planning. */
const PER_EVENT = 60;
const PER_COUNT = 40;
const PER_PERSON = 15;
const PER_COLUMN = 6;

export interface RunCost {
  /** One thread. */
  readonly seconds: number;
  /** Of one thread's workspace and of the rows, if they are kept. */
  readonly bytes: number;
}

/**
 * What a run would take, from the scenario alone: expected events, counts, persons and columns of a replication.
 *
 * replications  whole number ≥ 1
 */
export function estimateCost(scenario: Scenario, replications: number): RunCost {
  let nanoseconds = 2000;
  let cells = 0;
  let columns = 16 + 4 * scenario.horizonYears;
  for (const iv of scenario.interventions) {
    const rounds = iv.renewal === null ? 1 : Math.max(1, Math.ceil(scenario.horizonYears / iv.renewal.everyYears));
    const persons = iv.intake.reduce((a, b) => a + b, 0);
    const controls = iv.evaluation?.controls ?? iv.evaluation?.sample ?? persons;
    columns += 29;
    cells += rounds * (4 * scenario.horizonYears * (iv.outcomes.length + iv.benefits.length) + persons + controls);
    for (const outcome of iv.outcomes) {
      const years = Math.min(scenario.horizonYears, outcome.window[1] - outcome.window[0] + 1);
      const rate = outcome.count === "one" || outcome.rate === null ? 1 : meanOf(outcome.rate);
      nanoseconds += rounds * years * (iv.years * PER_COUNT + (persons + controls) * rate * PER_EVENT);
    }
    nanoseconds += rounds * persons * PER_PERSON * (iv.frailtyVariance > 0 || iv.benefits.length > 0 ? 2 : 1);
  }
  return {
    seconds: ((nanoseconds + columns * PER_COLUMN) * replications) / 1e9,
    bytes: 8 * cells + 40 * BINS * (scenario.horizonYears + 8 + 2 * scenario.interventions.length + scenario.departments.length),
  };
}
