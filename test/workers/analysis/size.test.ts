import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../engine/index.ts";
import type { Futures } from "../../../workers/analysis/futures.ts";
import { type SizeQuestion, sizeAnalysis } from "../../../workers/analysis/size.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";
import { libraryScenario, scenarioOf } from "../../engine/model/run.ts";

type Asked = Partial<Omit<SizeQuestion, "own">>;

function sized(scenario: Scenario, asked: Asked, futures: Partial<Futures> = {}, workers = 1) {
  return sizeAnalysis(
    scenario,
    { risk: 0.05, lever: "fund.capital", byYear: false, confidence: 0.95, ...asked },
    { seed: 1, replications: 4096, ...futures },
    { workers, openSeat: localSeat },
  );
}

const fund = (rules: string, years: number, interventions: string) =>
  scenarioOf(`
schema: 1
name: size
startYear: 2020
horizonYears: ${years}
departments: [{ id: skola }]
fund: { ${rules} }
interventions: [${interventions}]
`);
const paid = (id: string, years: number, rest: string) =>
  `{ id: ${id}, name: ${id}, start: 2020, years: ${years}, host: skola, intake: 0, effect: { size: 0.5 }, ${rest} }`;

const claims =
  "{ dist: compound, rate: 1.75, severity: { dist: discrete, values: [1, 2, 3, 4, 5], weights: [0.2, 0.4, 0.2, 0.15, 0.05] } }";
const ruin = fund("capital: 16 mnkr, yearlyTopUp: 5 mnkr", 10, paid("a", 10, `cost: 1 mnkr, costFactor: ${claims}`));

describe("annual ruin (oracles of the analyses)", () => {
  test.each([
    [0.2, 8],
    [0.1, 12],
    [0.05, 16],
    [0.01, 24],
  ])("at risk %f the interval holds %i million kronor, the exact answer", async (risk, mnkr) => {
    const { answer, declined } = await sized(ruin, { risk }, { replications: 20_000 });
    const { low, high, enough } = answer.needed!;
    expect(low).toBeLessThanOrEqual(mnkr * 1e6);
    expect(high).toBeGreaterThanOrEqual(mnkr * 1e6);
    expect(enough).toBeGreaterThanOrEqual(answer.needed!.value);
    expect(declined).toEqual([]);
  });

  test("the expected gap is the exact one, and the scenario's own capital is on the curve with its probability", async () => {
    const exact = [
      [5, 1.97032982291],
      [10, 0.811162836158],
    ] as const;
    for (const [capital, gap] of exact) {
      const scenario = { ...ruin, fund: { ...ruin.fund, capital: capital * 1e6 } };
      const { value, standardError } = (await sized(scenario, {}, { replications: 20_000 })).answer.expectedGap!;
      expect(Math.abs(value / 1e6 - gap)).toBeLessThan((5 * standardError!) / 1e6 + 1e-4);
    }
    const { answer } = await sized(ruin, {}, { replications: 20_000 });
    const own = answer.curve.find(({ capital }) => capital === 16e6)!;
    expect(Math.abs(own.probability - 0.0468963964973)).toBeLessThan(5 * Math.sqrt((0.0469 * 0.9531) / 20_000));
  });

  test("over 40 seeds the amount that is enough with 95 % confidence is so in at least 80 %", async () => {
    let enough = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { answer } = await sized(ruin, { risk: 0.1 }, { seed, replications: 1024 });
      // P(needed > 11) = .1166 and P(needed > 12) = .0978: 12 is the least that is enough.
      if (answer.needed!.enough! >= 12e6) enough++;
    }
    expect(enough).toBeGreaterThanOrEqual(32);
  });
});

describe("size", () => {
  test("agrees with runs at each capital of the curve, and falls with capital", async () => {
    const scenario = libraryScenario("norrkoping");
    const { answer } = await sized(scenario, { byYear: true }, { replications: 1024 });
    const probabilities = answer.curve.map(({ probability }) => probability);
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
    expect(answer.curve.map(({ capital }) => capital)).toContain(scenario.fund.capital);
    expect(answer.byYear!.at(-1)).toMatchObject({ year: 2025, value: answer.needed!.value, high: answer.needed!.high });
    const years = answer.byYear!.map(({ value }) => value);
    expect(years).toEqual([...years].sort((a, b) => a - b));
  });

  test("the same bits for any number of workers, and for a scenario of unlimited capital", async () => {
    const scenario = libraryScenario("norrkoping");
    const futures = { replications: 3000 };
    const one = await sized(scenario, {}, futures);
    expect(await sized(scenario, {}, futures, 3)).toEqual(one);
    const unlimited = libraryScenario("norrkoping", ["fund.capital=unlimited"]);
    const { answer, question } = await sized(unlimited, {}, futures);
    expect(question.own).toBeNull();
    expect(answer).toMatchObject({ needed: one.answer.needed, worstMean: one.answer.worstMean, expectedGap: null });
  });

  test("kronor twice as large need twice as much", async () => {
    const of = (unit: number) =>
      fund(`capital: ${4 * unit}`, 4, paid("a", 4, `cost: ${unit}, costFactor: { dist: lognormal, mean: 1, sd: 0.3 }`));
    const [one, two] = [await sized(of(1e6), {}), await sized(of(2e6), {})];
    // Outlays are whole kronor in both: at most one krona a year apart.
    expect(Math.abs(two.answer.needed!.value - 2 * one.answer.needed!.value)).toBeLessThanOrEqual(8);
  });

  test("too few futures: what is needed stands, what is enough declines with the futures that would do", async () => {
    const { answer, declined } = await sized(ruin, {}, { replications: 58 });
    expect(answer.needed!.enough).toBeNull();
    expect(answer.needed!.value).toBeGreaterThan(0);
    expect(declined).toEqual([{ of: "needed.enough", reason: "tooFewFutures", futures: 59 }]);
  });

  test("the yearly top-up that is needed makes the fund run short in at most the risk", async () => {
    const scenario = libraryScenario("norrkoping");
    const { answer } = await sized(scenario, { lever: "fund.yearlyTopUp" }, { replications: 2048 });
    const topped = { ...scenario, fund: { ...scenario.fund, yearlyTopUp: answer.needed!.value } };
    const { answer: again } = await sized(topped, {}, { replications: 2048 });
    const own = again.curve.find(({ capital }) => capital === scenario.fund.capital)!;
    expect(own.probability).toBeLessThanOrEqual(0.05);
    expect(own.probability).toBeGreaterThan(0.045);
  });
});

describe("the commitment rule is not monotone (oracles of the analyses)", () => {
  const factor = "{ dist: discrete, values: [0.5, 1.5], weights: [1, 1] }";
  const of = (mnkr: number) =>
    fund(
      `capital: ${mnkr} mnkr, fundingRule: commitment`,
      6,
      `${paid("a", 1, "cost: 10 mnkr")}, ${paid("b", 2, `cost: 4 mnkr, costFactor: ${factor}`)}`,
    );

  test("P = 1, 0, ¼, 0 at 10, 16, 18, 22 million kronor: several crossings, flagged, the last of them the answer", async () => {
    const { answer, flags } = await sized(of(18), {}, { replications: 2000 });
    const at = (mnkr: number) => answer.curve.filter(({ capital }) => capital <= mnkr * 1e6).at(-1)!.probability;
    expect(at(10)).toBeGreaterThan(0.9);
    expect(answer.curve.find(({ capital }) => capital === 18e6)!.probability).toBeCloseTo(0.25, 1);
    expect(flags).toEqual([{ flag: "notMonotone", of: "needed" }]);
    expect(answer.crossings!.length).toBeGreaterThan(1);
    expect(answer.needed!.value).toBe(answer.crossings!.at(-1)!.value);
    expect(answer.needed!.value).toBeGreaterThan(18e6);
    expect(answer.needed!.value).toBeLessThanOrEqual(22e6);
  });
});
