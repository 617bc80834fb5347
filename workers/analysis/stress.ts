import { type StressTest, stressedScenario } from "../../scenarios/stressTests.ts";
import { blockSize, compile, type Measure, type Plan, type Scenario } from "../engine.ts";
import { columnsOf as columnsOfMeasures, differencesIn, type Pairing, pairingOf } from "../paired.ts";
import type { ColumnBlock } from "../protocol.ts";
import { type Analysis, analysisOf, type Declined } from "./analysis.ts";
import type { Futures, Places } from "./futures.ts";
import type { GivenData } from "./givenData.ts";
import { keptRun } from "./keptRuns.ts";
import { measureNamed } from "./measureNamed.ts";
import { refuseObserved } from "./refuseObserved.ts";
import { type ReverseRow, reverseOf } from "./reverse.ts";

/** A test of somebody's own: a name, and the scenario in which it has happened. */
export interface OwnTest {
  readonly name: string;
  readonly scenario: Scenario;
}

/** The options of `stress`, as they were understood. */
export interface StressQuestion {
  /** Names, those of somebody's own last. */
  readonly tests: readonly string[];
  readonly measures: readonly string[];
  /** What counts as a failure where it is asked what was typical of those; null: it is not. */
  readonly when: string | null;
}

/** What a test changes of a measure; base: as the scenario is written, under: with the test. */
export interface StressDifference {
  readonly measure: string;
  readonly value: number | null;
  readonly standardError: number | null;
  readonly base: number | null;
  readonly under: number | null;
}

export interface StressResult {
  readonly name: string;
  /** Whether it changes a bit of any column in any future; where not, nothing is told of it. */
  readonly applies: boolean;
  readonly differences: readonly StressDifference[];
}

export interface StressAnswer {
  readonly tests: readonly StressResult[];
  /** What was typical where it failed; null: not asked for, or too few failures. */
  readonly reverse: readonly ReverseRow[] | null;
}

export type StressAnalysis = Analysis<"stress", StressQuestion, StressAnswer>;

/** Scenarios that are simulated together: bounds the memory. */
const together = 6;

/**
 * What happens if bad things happen (ANALYSES §8): each test changes the scenario exactly so, and is told by its paired difference to
 * the scenario as written, on the same futures. One that leaves every column of every future as it was does not apply.
 *
 * reverse  futures of the scenario, and what fails in them: what was typical of those, beside the tests
 * throws  RangeError for a measure that there is not, or a distribution that a tail cannot be stretched of
 */
export async function stressAnalysis(
  scenario: Scenario,
  asked: { readonly tests: readonly StressTest[]; readonly measures: readonly string[]; readonly own: readonly OwnTest[] },
  futures: Futures,
  places: Places,
  reverse: { readonly when: string; readonly data: GivenData } | null = null,
): Promise<StressAnalysis> {
  refuseObserved(scenario);
  const tables = new Map<string, Float64Array>();
  const whole = compile(scenario, tables, []);
  const measures = asked.measures.map((id) => ({ key: id, measure: measureNamed(whole, id) }));
  const names = columnsOfMeasures(measures);
  const base = compile(scenario, tables, names);
  const tests: readonly OwnTest[] = [...asked.tests.map((name) => ({ name, scenario: stressedScenario(scenario, name) })), ...asked.own];
  const results: StressResult[] = [];
  const declined: Declined[] = [];
  for (let from = 0; from < tests.length; from += together) {
    const some = tests.slice(from, from + together);
    const plans = some.map((test) => compile(test.scenario, tables, names));
    const pairings = plans.map((plan) => pairingOf(measures, [base.hash, plan.hash], String(futures.seed)));
    const differs = await compared(base, plans, names, futures, places, pairings);
    for (const [i, { name, scenario: changed }] of some.entries()) {
      const applies = differs[i]! || (await changesAnything(scenario, changed, tables, futures, places));
      const found = differencesIn(measures, pairings[i]!.take());
      const differences = applies ? measures.map(({ key, measure }) => told(measure, found[key]!)) : [];
      for (const { measure, value } of differences) {
        if (value === null) declined.push({ of: `tests.${name}.${measure}`, reason: "unidentified", futures: null });
      }
      results.push({ name, applies, differences });
    }
  }
  const typical = reverse === null ? null : await reverseOf(reverse.data, reverse.when);
  if (typical !== null) declined.push(...typical.declined);
  return analysisOf({
    analysis: "stress",
    scenario,
    ...futures,
    question: { tests: tests.map(({ name }) => name), measures: measures.map(({ measure }) => measure.id), when: reverse?.when ?? null },
    answer: { tests: results, reverse: typical?.rows ?? null },
    declined,
  });
}

function told(measure: Measure, { a, b, difference }: ReturnType<typeof differencesIn>[string]): StressDifference {
  const { value, standardError } = difference ?? { value: null, standardError: null };
  return { measure: measure.id, value, standardError, base: a?.value ?? null, under: b?.value ?? null };
}

/** Runs the tests beside the scenario and pairs them; whether a column asked for differs in some future, by test. */
async function compared(
  base: Plan,
  plans: readonly Plan[],
  names: readonly string[],
  { seed, replications }: Futures,
  places: Places,
  pairings: readonly Pairing[],
): Promise<readonly boolean[]> {
  const differs = plans.map(() => false);
  let block = 0;
  const take = ([first = [], ...rest]: readonly ColumnBlock[]) => {
    rest.forEach((columns, i) => {
      pairings[i]?.add(block, first, columns);
      differs[i] ||= !sameBits(first, columns);
    });
    block += Math.ceil((first[0]?.length ?? 0) / blockSize);
  };
  await keptRun({ ...places, plans: [base, ...plans], seed, target: { replications }, columns: { names, take } }, places.keeper);
  return differs;
}

/** Whether any column that both have differs in any future; a few futures tell it of most, all of them of the rest. */
async function changesAnything(
  scenario: Scenario,
  changed: Scenario,
  tables: Map<string, Float64Array>,
  { seed, replications }: Futures,
  places: Places,
): Promise<boolean> {
  const there = new Set(compile(changed, tables, ["ordinary"]).columns);
  const names = compile(scenario, tables, ["ordinary"]).columns.filter((name) => there.has(name));
  const plans = [compile(scenario, tables, names), compile(changed, tables, names)];
  for (const count of new Set([Math.min(blockSize, replications), replications])) {
    const [differs] = await compared(plans[0]!, plans.slice(1), names, { seed, replications: count }, places, []);
    if (differs === true) return true;
  }
  return false;
}

/** Equal number by number; what is missing equals what is missing. */
function sameBits(a: ColumnBlock, b: ColumnBlock): boolean {
  return a.every((column, c) => {
    const other = b[c]!;
    for (let i = 0; i < column.length; i++) if (!Object.is(column[i], other[i])) return false;
    return true;
  });
}
