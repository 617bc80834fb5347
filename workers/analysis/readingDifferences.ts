import { meanEstimate } from "../../engine/analysis/meanEstimate.ts";
import type { Scenario } from "../engine.ts";
import type { NumberWithError } from "./analysis.ts";
import { columnsOf, compiler } from "./futures.ts";
import { quantityOf } from "./quantity.ts";
import { type Choice, combinations } from "./readings.ts";
import type { AlternativeRuns, SensitivityAnswer } from "./sensitivity.ts";

/** Scenarios that are simulated together: bounds the memory. */
const together = 8;

/**
 * What each choice of modelling made otherwise changes, in mean and paired future by future, and between which means all of them lie;
 * combinations among them where there are few.
 */
export async function readingsOf(
  scenario: Scenario,
  measures: readonly string[],
  { choices, own: given, futures, places }: AlternativeRuns,
): Promise<Pick<SensitivityAnswer, "alternatives" | "structuralRange">> {
  const compiled = compiler();
  const base = compiled(scenario, []);
  const quantities = measures.map((id) => quantityOf(base, id));
  const names = [...new Set(quantities.flatMap(({ columns }) => columns))];
  const sets = [...given.map((choice) => [choice]), ...combinations(choices).sets];
  const valuesOf = async (scenarios: readonly Scenario[]) => {
    const plans = scenarios.map((each) => compiled(each, names));
    const found = await columnsOf(plans, futures, places);
    return found.map((columns) => quantities.map(({ read }) => read((name) => columns.get(name)!)));
  };
  const [own] = (await valuesOf([scenario])) as [Float64Array[]];
  const ends = own.map((values) => [meanOf(values), meanOf(values)] as [number, number]);
  const alternatives: SensitivityAnswer["alternatives"][number][] = [];
  for (let from = 0; from < sets.length; from += together) {
    const some = sets.slice(from, from + together);
    const found = await valuesOf(some.map((set) => changed(scenario, set)));
    found.forEach((values, i) => {
      const set = some[i]!;
      values.forEach((column, m) => {
        const mean = meanOf(column);
        ends[m] = [Math.min(ends[m]![0], mean), Math.max(ends[m]![1], mean)];
        if (set.length > 1) return;
        const [{ name, aspect }] = set as readonly [Choice];
        alternatives.push({ measure: measures[m]!, name, set: aspect, difference: differenceOf(own[m]!, column) });
      });
    });
  }
  return {
    alternatives: measures.flatMap((measure) => alternatives.filter((row) => row.measure === measure)),
    structuralRange: sets.length === 0 ? [] : measures.map((measure, m) => ({ measure, low: ends[m]![0], high: ends[m]![1] })),
  };
}

function changed(scenario: Scenario, set: readonly Choice[]): Scenario {
  return set.reduce((before, { change }) => change(before), scenario);
}

function meanOf(values: Float64Array): number {
  return meanEstimate(values.length, (r) => values[r]!).value;
}

function differenceOf(a: Float64Array, b: Float64Array): NumberWithError {
  const { value, standardError } = meanEstimate(a.length, (r) => b[r]! - a[r]!);
  return { value, standardError };
}
