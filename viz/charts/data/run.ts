import type { PartialResult, Plan } from "../../../workers/host.ts";
import type { Scenario, Summary } from "../../../workers/index.ts";

/** A simulated set of rules: what every figure is made from. */
export interface Run {
  /** How the rules are called beside others. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly partial: PartialResult;
  readonly summary: Summary;
  /** Closing balances of a few whole futures, one number a year until the fund is closed. */
  readonly paths: readonly (readonly number[])[];
}

/** Futures drawn as whole paths. */
export const pathCount = 6;

/** Columns that whole futures are made of: closing balances of the years in which the fund is there. */
export function pathColumns(plan: Plan): readonly string[] {
  return Array.from({ length: plan.years }, (_, t) => `openBalance.${t}`);
}

/** The first `count` futures as paths, from columns by name; the path of a fund that is closed ends the year before. */
export function pathsOf(columns: ReadonlyMap<string, Float64Array>, plan: Plan, count = pathCount): readonly (readonly number[])[] {
  const years = pathColumns(plan).map((name) => columns.get(name) ?? new Float64Array());
  const there = Math.min(count, ...years.map((year) => year.length));
  return Array.from({ length: there }, (_, future) => years.map((year) => year[future]!).filter((balance) => !Number.isNaN(balance)));
}
