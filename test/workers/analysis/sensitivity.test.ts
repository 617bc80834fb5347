import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../engine/index.ts";
import { compiler } from "../../../workers/analysis/futures.ts";
import { simulatedData } from "../../../workers/analysis/givenData.ts";
import { combinations, defaultChoices } from "../../../workers/analysis/readings.ts";
import { type SensitivityQuestion, sensitivityAnalysis, sensitivityColumns } from "../../../workers/analysis/sensitivity.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";
import { libraryScenario, scenarioOf } from "../../engine/model/run.ts";

async function analysed(scenario: Scenario, asked: Partial<SensitivityQuestion>, replications: number, futuresPerDraw = 2, workers = 1) {
  const question = { measures: ["fund.outlay"], groups: [], history: false, ...asked };
  const places = { workers, openSeat: localSeat };
  const names = sensitivityColumns({ plan: compiler()(scenario, []) }, question, scenario);
  const data = await simulatedData(scenario, names, { seed: 1, replications, futuresPerDraw }, places);
  return sensitivityAnalysis(data, question, null);
}

/** Outlays that are a sum: one assumption and one chance, with exactly known shares. */
const sum = scenarioOf(`
schema: 1
name: sum
startYear: 2020
horizonYears: 1
departments: [{ id: skola }]
fund: { capital: 100 mnkr }
interventions:
  - { id: a, name: a, start: 2020, years: 1, host: skola, intake: 0, effect: { size: 0.5 }, cost: { dist: normal, mean: 20 mnkr, sd: 1 mnkr } }
  - { id: b, name: b, start: 2020, years: 1, host: skola, intake: 0, effect: { size: { dist: uniform, min: 0, max: 1 } }, cost: 20 mnkr, costFactor: { dist: normal, mean: 1, sd: 0.1 } }
`);

describe("sensitivity on a fund whose shares are known: assumption sd 1, chance sd 2 million kronor", () => {
  test("assumptions explain 1/5, all of it one cost; an effect that nobody measures is 0; within 5 errors", async () => {
    const { answer, declined } = await analysed(sum, {}, 16_384);
    const [share] = answer.assumptionShare;
    expect(Math.abs(share!.value! - 0.2)).toBeLessThan(5 * share!.standardError!);
    const of = (path: string) => answer.indices.find((row) => row.path === path)!;
    const cost = of("interventions.a.cost").firstOrder;
    expect(Math.abs(cost.value - 0.2)).toBeLessThan(5 * cost.standardError!);
    expect(of("interventions.a.cost").rank).toEqual([1, 1]);
    const inert = of("interventions.b.effect.size").firstOrder;
    expect(Math.abs(inert.value)).toBeLessThan(5 * inert.standardError!);
    expect(declined).toEqual([]);
  });

  test("with one future a draw the share of all assumptions declines, the rest is given", async () => {
    const { answer, declined } = await analysed(sum, {}, 4096, 1);
    expect(answer.assumptionShare).toEqual([{ measure: "fund.outlay", value: null, standardError: null }]);
    expect(answer.indices.length).toBeGreaterThan(0);
    expect(declined).toEqual([{ of: "assumptionShare.fund.outlay", reason: "tooFewFutures", futures: null }]);
  });

  test("fewer than 1 024 draws decline with the futures that would do", async () => {
    const { answer, declined } = await analysed(sum, {}, 1024);
    expect(answer.indices).toEqual([]);
    expect(declined).toEqual([{ of: "indices.fund.outlay", reason: "tooFewFutures", futures: 2048 }]);
  });

  test("an output that never varies, and one without failures, decline", async () => {
    const { declined } = await analysed(sum, { measures: ["depletion", "fund.received"] }, 4096);
    expect(declined.map(({ of, reason }) => [of, reason])).toEqual([
      ["indices.depletion", "noFailures"],
      ["indices.fund.received", "noFailures"],
    ]);
  });

  test("a quantity that no single future has is refused with a sentence", () => {
    const plan = compiler()(sum, []);
    const ask = (measures: string[]) => sensitivityColumns({ plan }, { measures, groups: [], history: false }, sum);
    expect(() => ask(["credibility.receivedOverPromised"])).toThrow("is of kind ratio, which no single future has");
    expect(() => ask(["fund.outlays"])).toThrow("did you mean 'fund.outlay'");
  });
});

test("the same bits for any number of workers; history is offered, and on Norrköping decides more than any assumption", async () => {
  const scenario = libraryScenario("norrkoping");
  const asked = { measures: ["depletion"], history: true };
  const one = await analysed(scenario, asked, 2048);
  expect(await analysed(scenario, asked, 2048, 2, 2)).toEqual(one);
  const best = (kind: string) => one.answer.indices.find((row) => row.kind === kind)!.firstOrder.value;
  expect(best("history")).toBeGreaterThan(3 * best("assumption"));
  expect(one.answer.indices[0]!.path).toMatch(/^history\.firstMeasured\./);
});

describe("choices of modelling", () => {
  const scenario = libraryScenario("norrkoping");
  const choices = defaultChoices(scenario);

  test("are those that change something; alone where they are too many to combine", () => {
    expect(choices.map(({ name }) => name)).toEqual(expect.arrayContaining(["randomised", "memory up", "memory down", "partial", "loan"]));
    expect(defaultChoices(sum).map(({ aspect }) => aspect)).not.toContain("bias");
    const { sets, all } = combinations(choices);
    expect(all).toBe(false);
    expect(sets).toHaveLength(choices.length);
    const few = combinations(choices.slice(0, 3));
    expect(few.all).toBe(true);
    expect(few.sets).toHaveLength(5); // randomised or unbiased, each with or without credit years, and those alone
  });
});
