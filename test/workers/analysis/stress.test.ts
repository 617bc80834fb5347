import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../engine/index.ts";
import { type StressTest, stressedScenario, stressTests } from "../../../scenarios/stressTests.ts";
import { defaultMeasures } from "../../../workers/analysis/measureNamed.ts";
import { type OwnTest, stressAnalysis } from "../../../workers/analysis/stress.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";
import { eventful } from "../../engine/model/eventful.ts";
import { libraryScenario, simulate } from "../../engine/model/run.ts";
import { plainIntervention, plainScenario } from "../../reference/model/plainScenario.ts";

interface Asked {
  readonly tests?: readonly StressTest[];
  readonly own?: readonly OwnTest[];
  readonly measures?: readonly string[];
}

function stressed(scenario: Scenario, asked: Asked = {}, replications = 512, workers = 1) {
  const { tests = stressTests, own = [], measures = defaultMeasures } = asked;
  return stressAnalysis(scenario, { tests, own, measures }, { seed: 1, replications }, { workers, openSeat: localSeat });
}

describe("the named tests (ANALYSES §8)", () => {
  test("overrun: everything that the fund pays for running costs is 30 per cent more, to the krona", async () => {
    const scenario = plainScenario([plainIntervention({ cost: 1_000_000, years: 2, intake: [1, 1] })]);
    const { answer } = await stressed(scenario, { tests: ["overrun"], measures: ["fund.outlay"] }, 64);
    expect(answer.tests).toEqual([
      {
        name: "overrun",
        applies: true,
        differences: [{ measure: "fund.outlay", value: 600_000, standardError: 0, base: 2_000_000, under: 2_600_000 }],
      },
    ]);
  });

  test("lateMoney moves every repayment two years, noEffects leaves no saving, memoryGone no commitment", () => {
    const late = stressedScenario(eventful, "lateMoney");
    for (const [i, { contract }] of late.interventions.entries()) {
      expect(contract.graceYears).toBe(eventful.interventions[i]!.contract.graceYears + 2);
    }
    const none = simulate(stressedScenario(eventful, "noEffects"), 64);
    for (const { id } of eventful.interventions) expect(new Set(none.column(`interventions.${id}.effect`))).toEqual(new Set([0]));
    expect(stressedScenario(eventful, "memoryGone").credibility).toMatchObject({ anchoring: 0, paidWhenBroken: 0 });
  });

  test("weakTransfer halves the effect of every future in which it is not clamped", () => {
    const plain = simulate(eventful, 64).column("interventions.a.effect");
    const half = simulate(stressedScenario(eventful, "weakTransfer"), 64).column("interventions.a.effect");
    expect(half).toEqual(plain.map((e) => 0.5 * e));
  });

  test("electionChange: the first election changes the majority in every future, later ones as drawn", () => {
    const scenario = plainScenario([plainIntervention()], {
      horizonYears: 8,
      municipality: {
        revenue: null,
        result: { mean: 0.02, sd: 0, persistence: 0 },
        elections: { first: 2022, everyYears: 4, majorityChange: 0.5 },
      },
      fund: { ...plainScenario([]).fund, dissolution: { base: 0, onDeficit: 0, onMajorityChange: 1 } },
    });
    const years = simulate(scenario, 256).column("fund.dissolutionIndex");
    expect(new Set(years)).toEqual(new Set([2, 6, Number.NaN]));
    const changed = simulate(stressedScenario(scenario, "electionChange"), 256).column("fund.dissolutionIndex");
    expect(new Set(changed)).toEqual(new Set([2]));
  });

  test("all is everything at once but for beliefs in effects and evaluations", () => {
    const all = stressedScenario(eventful, "all");
    expect(all.stress).toEqual({ costTail: true, keyPersonsLeave: true, headsLeave: true, electionChange: true, recession: true });
    expect(all.interventions.map(({ effect }) => effect.noEffect)).toEqual(eventful.interventions.map(({ effect }) => effect.noEffect));
    expect(all.interventions.map((iv) => iv.evaluation?.design)).toEqual(eventful.interventions.map((iv) => iv.evaluation?.design));
  });

  test("a test that changes no bit of any column does not apply, and nothing is told of it", async () => {
    // Nobody works here, nobody is elected, nothing is drawn of the economy, nobody measures and nothing is owed.
    const scenario = plainScenario([plainIntervention({ cost: 1_000_000 })]);
    const { answer } = await stressed(scenario, {}, 64);
    const applying = answer.tests.filter(({ applies }) => applies).map(({ name }) => name);
    expect(applying).toEqual(["noEffects", "weakTransfer", "recession", "overrun", "all"].filter((name) => applying.includes(name)));
    expect(applying).toContain("overrun");
    for (const name of ["keyPersonsLeave", "electionChange", "honestEvaluations", "costTail"]) expect(applying).not.toContain(name);
    for (const { applies, differences } of answer.tests) if (!applies) expect(differences).toEqual([]);
  });

  test("a change that no column asked for shows still applies", async () => {
    const { answer } = await stressed(eventful, { tests: ["noEffects"], measures: ["fund.topUps"] }, 64);
    expect(answer.tests[0]).toMatchObject({ applies: true, differences: [{ measure: "fund.topUps", value: 0, standardError: 0 }] });
  });
});

describe("the paired difference", () => {
  test("is the mean of per-future differences with its error, as two runs give them", async () => {
    const { answer } = await stressed(eventful, { tests: ["overrun"], measures: ["fund.loss"] }, 300);
    const [a, b] = [eventful, stressedScenario(eventful, "overrun")].map((scenario) => simulate(scenario, 300).column("fund.loss"));
    const differences = [...a!].map((x, i) => b![i]! - x);
    const mean = differences.reduce((sum, d) => sum + d, 0) / 300;
    const variance = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / 299;
    const [found] = answer.tests[0]!.differences;
    expect(found!.value! / mean).toBeCloseTo(1, 9);
    expect(found!.standardError! / Math.sqrt(variance / 300)).toBeCloseTo(1, 2);
  });

  test("of running short is smaller in error than that of separate futures", async () => {
    const { answer } = await stressed(libraryScenario("norrkoping"), { tests: ["overrun"] }, 2048);
    const [depletion] = answer.tests[0]!.differences;
    const separate = [depletion!.base!, depletion!.under!].reduce((sum, p) => sum + (p * (1 - p)) / 2048, 0);
    expect(depletion!.value).toBeGreaterThan(0);
    expect(depletion!.standardError!).toBeLessThan(Math.sqrt(separate));
  });

  test("has the same bits for any number of workers; own tests stand beside the named ones", async () => {
    const own = [{ name: "poor", scenario: { ...eventful, fund: { ...eventful.fund, capital: 1_000_000 } } }];
    const one = await stressed(eventful, { tests: ["recession"], own }, 3000);
    expect(await stressed(eventful, { tests: ["recession"], own }, 3000, 3)).toEqual(one);
    expect(one.answer.tests.map(({ name }) => name)).toEqual(["recession", "poor"]);
    expect(one.tables["tests.differences"]).toHaveLength(8);
  });

  test("of a measure that cannot be told in pairs, or is not there, is refused with a sentence", async () => {
    await expect(stressed(eventful, { measures: ["fund.loss.expectedShortfall95"] })).rejects.toThrow("is of kind expectedShortfall");
    await expect(stressed(eventful, { measures: ["fund.los"] })).rejects.toThrow(
      "there is no measure or column 'fund.los'; did you mean 'fund.loss'?",
    );
  });
});
