import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../engine/index.ts";
import { conditionOf } from "../../../workers/analysis/condition.ts";
import { type DiscoverQuestion, discoverAnalysis, discoverColumns } from "../../../workers/analysis/discover.ts";
import { compiler } from "../../../workers/analysis/futures.ts";
import { type GivenData, simulatedData } from "../../../workers/analysis/givenData.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";
import { libraryScenario, scenarioOf } from "../../engine/model/run.ts";

async function given(scenario: Scenario, asked: Partial<DiscoverQuestion>, replications: number, workers = 1) {
  const question: DiscoverQuestion = { when: "depletion", inputs: "both", boxes: 1, least: 0.02, ...asked };
  const names = discoverColumns({ plan: compiler()(scenario, []), scenario }, question);
  const futures = { seed: 1, replications, futuresPerDraw: 1 };
  return { question, data: await simulatedData(scenario, names, futures, { workers, openSeat: localSeat }) };
}

async function found(scenario: Scenario, asked: Partial<DiscoverQuestion>, replications: number, workers = 1) {
  const { question, data } = await given(scenario, asked, replications, workers);
  return discoverAnalysis(data, question, null);
}

/** A fund that runs short exactly where one cost is above 24 and another above 22 million kronor. */
const corner = scenarioOf(`
schema: 1
name: corner
startYear: 2020
horizonYears: 1
departments: [{ id: skola }]
fund: { capital: 100 mnkr }
interventions:
  - { id: a, name: a, start: 2020, years: 1, host: skola, intake: 0, effect: { size: 0.5 }, cost: { dist: uniform, min: 20 mnkr, max: 30 mnkr } }
  - { id: b, name: b, start: 2020, years: 1, host: skola, intake: 0, effect: { size: { dist: uniform, min: 0, max: 1 } }, cost: { dist: uniform, min: 20 mnkr, max: 30 mnkr } }
`);

/** The same futures, of which those fail in which a and b are dear. */
async function corners(): Promise<{ readonly data: GivenData; readonly question: DiscoverQuestion }> {
  const { data, question } = await given(corner, { when: "fund.outlay>0" }, 8192);
  const [a, b] = [await data.column("interventions.a.cost"), await data.column("interventions.b.cost")];
  const outlay = a.map((x, r) => (x > 26e6 && b[r]! > 24e6 ? 1 : -1));
  return { question, data: { ...data, column: async (name) => (name === "fund.outlay" ? outlay : data.column(name)) } };
}

describe("discover", () => {
  test("finds the corner in which it fails, restricts nothing else, and reports it on other futures", async () => {
    const { data, question } = await corners();
    const { answer, declined } = await discoverAnalysis(data, question, null);
    const [box] = answer.boxes;
    expect(box!.limits.map(({ path }) => path)).toEqual(["interventions.a.cost", "interventions.b.cost"]);
    expect(Math.abs(box!.limits[0]!.atLeast! - 26e6)).toBeLessThan(0.3e6);
    expect(Math.abs(box!.limits[1]!.atLeast! - 24e6)).toBeLessThan(0.3e6);
    expect(box!.density.value).toBeGreaterThan(0.93);
    expect(box!.coverage.value).toBeGreaterThan(0.93);
    expect(Math.abs(box!.mass.value - 0.24)).toBeLessThan(0.03);
    expect(box!.lift.low!).toBeGreaterThan(3);
    // A second box outside finds nothing more, and the share of assumptions needs several futures a draw.
    expect(answer.boxes).toHaveLength(1);
    expect(declined.map(({ of, reason }) => [of, reason])).toEqual([
      ["boxes.history", "noInputs"],
      ["assumptionShare", "tooFewFutures"],
    ]);
  });

  test("no failure, and fewer than 200 of them, decline with the futures that would do", async () => {
    const none = await found(corner, {}, 4096);
    expect(none.declined[0]).toEqual({ of: "boxes", reason: "noFailures", futures: null });
    const few = await found(corner, { when: "interventions.a.cost>29500000", inputs: "assumptions" }, 1024);
    expect(few.declined[0]).toMatchObject({ of: "boxes", reason: "tooFewFutures" });
    expect(few.declined[0]!.futures).toBeGreaterThan(3000);
  });

  test("where nothing explains it, none is named", async () => {
    const { question, data } = await given(corner, { when: "fund.outlay>0", inputs: "assumptions" }, 8192);
    const luck = Float64Array.from({ length: 8192 }, (_, r) => (((r * 2654435761) >>> 0) % 100 < 13 ? 1 : -1));
    const blind = { ...data, column: async (name: string) => (name === "fund.outlay" ? luck : data.column(name)) };
    const { answer, declined } = await discoverAnalysis(blind, question, null);
    expect(answer.boxes).toEqual([]);
    expect(declined[0]).toEqual({ of: "boxes", reason: "unidentified", futures: null });
  });

  test("Norrköping runs short where one intervention is measured to save little: history, not its true effect", async () => {
    const scenario = libraryScenario("norrkoping");
    const one = await found(scenario, {}, 4096);
    const [box] = one.answer.boxes;
    expect(box!.limits.some(({ path }) => path.startsWith("history.firstMeasured."))).toBe(true);
    expect(box!.density.value).toBeGreaterThan(2 * box!.outside!.value);
  });

  test("the same bits for any number of workers", async () => {
    const asked = { when: "interventions.a.cost>26000000", inputs: "assumptions" } as const;
    const one = await found(corner, asked, 4096);
    expect(one.answer.boxes).toHaveLength(1);
    expect(await found(corner, asked, 4096, 3)).toEqual(one);
  });

  test("a condition is something that happens, or an amount compared", () => {
    const plan = compiler()(corner, []);
    expect([...conditionOf(plan, "fund.loss>=2").holds(Float64Array.of(1, 2, Number.NaN))]).toEqual([0, 1, Number.NaN]);
    expect(() => conditionOf(plan, "fund.loss")).toThrow("is an amount: say when it fails");
    expect(() => conditionOf(plan, "fund.los<0")).toThrow("did you mean 'fund.loss'");
  });
});
