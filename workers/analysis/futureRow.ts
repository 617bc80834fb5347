import { blockSize, createSimulator, mostReplications, type Plan, type Scenario } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";
import type { Compiler } from "./futures.ts";

/** A single future: its plan, and its number in every column that it is told from. */
export interface FutureRow {
  readonly plan: Plan;
  readonly at: (name: string) => number;
}

/**
 * Simulates one future, with all that it is told from; of its block only what comes before it.
 *
 * number    0 … 2³² − 1
 * compiled  of the analysis, which has most of its tables already
 * throws  RangeError for another number
 */
export function futureRow(scenario: Scenario, seed: string | number, number: number, compiled: Compiler): FutureRow {
  if (!(Number.isInteger(number) && number >= 0 && number < mostReplications)) {
    throw invalidRequest("noFuture", { number });
  }
  const plan = compiled(scenario, ["ordinary", "topUps.*", "interventions.*.outlay.*", "interventions.*.received.*", ...shortfall]);
  const block = Math.floor(number / blockSize);
  const place = number - block * blockSize;
  const width = plan.columns.length;
  const rows = new Float64Array((place + 1) * width);
  createSimulator(plan, seed).run(block, place + 1, rows);
  const row = new Map(plan.columns.map((name, c) => [name, rows[place * width + c]!]));
  return {
    plan,
    at: (name) => {
      const value = row.get(name);
      if (value === undefined) throw new RangeError(`futureRow: there is no column ${name}`);
      return value;
    },
  };
}

const shortfall = ["cause", "costMore", "measuredLess", "boardsUnpaid", "lessMoney", "plannedMargin"].map((name) => `history.${name}`);
