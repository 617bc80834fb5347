import { describe, expect, test } from "vitest";
import { createSimulator, type Plan, type Summary, summarise } from "../../engine/index.ts";
import { alternativeMeasures } from "../../engine/measures/alternative.ts";
import type { Estimate } from "../../engine/measures/estimate.ts";
import { alternativeColumns, replicationsOfAlternative, runAlternatives } from "../../workers/alternatives.ts";
import { compile, type PartialResult } from "../../workers/engine.ts";
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

describe("a run of readings that was stopped", () => {
  const five = Object.keys(sets).map((name, at) => ({ name, why: `${name}.`, plan: plans[at]!, replications: 5 * 1024 + 300 }));
  const counting = () => {
    const seen = { futures: 0 };
    const openSeat: typeof localSeat = (job) => {
      const seat = localSeat(job);
      return {
        ...seat,
        run(batch) {
          seen.futures += batch.replications;
          return seat.run(batch);
        },
      };
    };
    return { seen, openSeat };
  };
  const stopped = async () => {
    let kept: readonly PartialResult[] = [];
    const stop = new AbortController();
    const onCompleted = (done: readonly PartialResult[]) => {
      kept = done;
      if (done[0]!.replications >= 2048) stop.abort(new Error("stopped"));
    };
    await expect(runAlternatives(base, five, { ...request, signal: stop.signal }, { onCompleted })).rejects.toThrow("stopped");
    return kept;
  };

  test("goes on from what was kept, to what it would have come to, and simulates only the rest", async () => {
    const kept = await stopped();
    const done = kept[0]!.replications;
    expect(kept.map(({ replications }) => replications)).toEqual([done, done, done]);
    expect(done).toBeLessThan(5 * 1024);
    const { seen, openSeat } = counting();
    const again = await runAlternatives(base, five, { ...request, openSeat }, { done: kept });
    expect(again).toEqual(await runAlternatives(base, five, request));
    expect(seen.futures).toBe(5 * 1024 + 300 - done);
  });

  test("simulates nothing where all was kept, and everything again for more futures than a last block that was not full", async () => {
    let kept: readonly PartialResult[] = [];
    const onCompleted = (done: readonly PartialResult[]) => {
      kept = done;
    };
    const whole = await runAlternatives(base, readings, request, { onCompleted });
    const none = counting();
    expect(await runAlternatives(base, readings, { ...request, openSeat: none.openSeat }, { done: kept })).toEqual(whole);
    expect(none.seen.futures).toBe(0);
    const all = counting();
    const more = readings.map((each) => ({ ...each, replications: replications + 1 }));
    await runAlternatives(base, more, { ...request, openSeat: all.openSeat }, { done: kept });
    expect(all.seen.futures).toBe(replications + 1);
  });

  test("takes nothing from another seed or another reading", async () => {
    const kept = await stopped();
    const other = { ...request, seed: "2" };
    expect(await runAlternatives(base, readings, other, { done: kept })).toEqual(await runAlternatives(base, readings, other));
    const swapped = kept.map((each, at) => ({ ...each, plan: kept[(at + 1) % 3]!.plan, layout: "x" }));
    expect(await runAlternatives(base, readings, request, { done: swapped })).toEqual(await runAlternatives(base, readings, request));
  });
});

test.each([
  [null, 100_000, 16_384],
  [null, 300, 300],
  [2000, 100_000, 2000],
  [20_000, 300, 20_000],
])("stated %s beside a run of %i futures is %i", (stated, of, expected) => {
  expect(replicationsOfAlternative(stated, of)).toBe(expected);
});
