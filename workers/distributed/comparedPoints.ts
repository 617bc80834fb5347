import { measureNamed } from "../analysis/measureNamed.ts";
import { compile, type Plan, type QuantileTables, type Scenario } from "../engine.ts";
import { type ComparedMeasure, columnsOf, comparedMeasures } from "../paired.ts";

/** The scenario that a sweep varies: each of its points is compared with it in pairs of futures. */
export interface AsWritten {
  readonly hash: string;
  /** Measures whose paired differences are wanted beside those of every comparison; ids. */
  readonly measures: readonly string[];
  /** Columns that comparing needs. */
  readonly columns: readonly string[];
}

/** The scenario as written, ready to be simulated beside points, with the columns that comparing needs and no others. */
export interface Beside {
  readonly plan: Plan;
  readonly measures: readonly ComparedMeasure[];
  readonly names: readonly string[];
}

/**
 * Measures that points are compared by: those of every comparison, and others by their ids.
 *
 * throws  RangeError with a sentence for a measure that there is not, or that cannot be paired
 */
export function measuresToCompare(scenario: Scenario, ids: readonly string[]): readonly ComparedMeasure[] {
  const known = new Set(comparedMeasures.map(({ key }) => key));
  const plan = compile(scenario, undefined, []);
  const more = ids.map((id) => measureNamed(plan, id)).filter(({ id }) => !known.has(id));
  return [...comparedMeasures, ...more.map((measure) => ({ key: measure.id, measure }))];
}

/** What a plan says of it. throws  as measuresToCompare */
export function asWrittenOf(scenario: Scenario, hash: string, measures: readonly string[]): AsWritten {
  return { hash, measures, columns: columnsOf(measuresToCompare(scenario, measures)) };
}

/** tables: shared with the points, which have most of them in common */
export function besideOf(scenario: Scenario, asWritten: AsWritten, tables?: QuantileTables): Beside {
  const { columns } = asWritten;
  return { plan: compile(scenario, tables, columns), measures: measuresToCompare(scenario, asWritten.measures), names: columns };
}
