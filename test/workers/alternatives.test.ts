import { expect, test } from "vitest";
import { createSimulator, type Plan, type Summary, summarise } from "../../engine/index.ts";
import { alternativeMeasures } from "../../engine/measures/alternative.ts";
import type { Estimate } from "../../engine/measures/estimate.ts";
import { alternativeColumns, replicationsOfAlternative, runAlternatives } from "../../workers/alternatives.ts";
import { compile } from "../../workers/engine.ts";
import { localSeat } from "../../workers/simulatorSeat.ts";
import { libraryScenario } from "./scenario.ts";

const sets = { slow: ["interventions.*.cashable=0.2"], same: [], poor: ["fund.capital=2 mnkr"] } as const;
const scenarios = Object.values(sets).map((set) => libraryScenario("ale", set));
const tables = new Map<string, Float64Array>();
const plans = scenarios.map((scenario) => compile(scenario, tables, alternativeColumns));
const base = compile(libraryScenario("ale"), tables, alternativeColumns);
const replications = 1024 + 300;

const request = { seed: "1", workers: 1, openSeat: localSeat };
const readings = Object.keys(sets).map((name, at) => ({ name, why: `${name}.`, plan: plans[at]!, replications }));

/** What a run of its own says of a plan with every column. */
function summaryOf(set: readonly string[]): Summary {
  const plan: Plan = compile(libraryScenario("ale", set), tables);
  const simulator = createSimulator(plan, "1");
  simulator.run(0, 1024);
  simulator.run(1, 300);
  const facts = { scenario: { name: "", hash: "" }, version: "", seed: "1", host: { node: "", workers: 1, seconds: 0 } };
  return summarise(plan, simulator.take(), facts);
}

/** The estimate that a measure is called by. */
function at(summary: Summary, id: string): Estimate {
  return id.split(".").reduce<unknown>((inside, step) => (inside as Readonly<Record<string, unknown>>)[step], summary) as Estimate;
}

test("the level of a reading is that of a run of its own on the same futures, and the change is its distance from the scenario's", async () => {
  const results = await runAlternatives(base, readings, request);
  const own = summaryOf([]);
  for (const [i, set] of Object.values(sets).entries()) {
    const alone = summaryOf(set);
    expect(results[i]).toMatchObject({ name: Object.keys(sets)[i], replications });
    for (const id of alternativeMeasures) {
      const { value, difference } = results[i]!.measures[id];
      expect(value!.value / at(alone, id).value, id).toBeCloseTo(1, 10);
      expect(value!.standardError! / at(alone, id).standardError!, id).toBeCloseTo(1, 6);
      expect(difference!.value, id).toBeCloseTo(at(alone, id).value - at(own, id).value, 3);
    }
    expect(results[i]!.measures["depletion.probability"].value).toEqual(alone.depletion.probability);
  }
});

test("a reading that is the scenario changes nothing", async () => {
  const [, same] = await runAlternatives(base, readings, request);
  for (const id of alternativeMeasures) expect(same!.measures[id].difference!.value, id).toBe(0);
});

test("what a reading comes to depends neither on the workers nor on the readings beside it, nor on how many futures those have", async () => {
  const together = await runAlternatives(base, readings, { ...request, workers: 3 });
  const [first, , last] = readings;
  const apart = await runAlternatives(base, [{ ...first!, replications: 100 }, last!], request);
  expect(apart[1]).toEqual(together[2]);
  expect(apart[0]!.replications).toBe(100);
});

test.each([
  [null, 100_000, 16_384],
  [null, 300, 300],
  [2000, 100_000, 2000],
  [20_000, 300, 20_000],
])("stated %s beside a run of %i futures is %i", (stated, of, expected) => {
  expect(replicationsOfAlternative(stated, of)).toBe(expected);
});
