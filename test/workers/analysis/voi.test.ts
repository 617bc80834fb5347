import { describe, expect, test } from "vitest";
import { compiler } from "../../../workers/analysis/futures.ts";
import { readValue } from "../../../workers/analysis/value.ts";
import { voiAnalysis } from "../../../workers/analysis/voi.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";
import { libraryScenario, scenarioOf } from "../../engine/model/run.ts";

const places = { workers: 1, openSeat: localSeat };

/**
 * Take a or not: it costs 1 mnkr and, drawn once for a future, is worth p ~ N(1, 1) mnkr more than that to society; b is drawn too and
 * has nothing to do with it.
 */
const yesOrNo = (taken: boolean) =>
  scenarioOf(`
schema: 1
name: take it or not
startYear: 2020
horizonYears: 2
discountRate: 0
departments: [{ id: skola }]
fund: { capital: 100 mnkr }
interventions:
  - id: a
    name: a
    start: 2020
    years: 1
    host: skola
    intake: 1
    cost: 1 mnkr
    enabled: ${taken}
    effect: { size: 1 }
    benefits: [{ id: gain, perPersonYear: { dist: normal, mean: 2 mnkr, sd: 1 mnkr }, window: [0, 0], payer: skola }]
  - id: b
    name: b
    start: 2020
    years: 1
    host: skola
    intake: 0
    cost: { dist: uniform, min: 1 mnkr, max: 2 mnkr }
    effect: { size: 1 }
`);
const run = (replications: number, futuresPerDraw: number, about: { name: string; paths: string[] }[] = []) =>
  voiAnalysis(
    yesOrNo(false),
    { options: [{ name: "take", scenario: yesOrNo(true) }], value: "society.npv", about },
    { seed: 1, replications, futuresPerDraw },
    places,
  );
const gain = "interventions.a.benefits.gain.perPersonYear";
/** E max(0, X) − max(0, E X) of X ~ N(1, 1): φ(1) + Φ(1) − 1. */
const exact = 0.0833154705877 * 1e6;

describe("voi", () => {
  test("D ~ N(1, 1): knowing it is worth φ(1) + Φ(1) − 1 = .0833154705877; the cost of the other is worth nothing", async () => {
    const { answer, flags, declined } = await run(32_768, 2);
    expect(answer.best).toBe("take");
    const of = (path: string) => answer.evppi.find(({ about }) => about === path)!;
    const found = of(gain);
    expect(Math.abs(found.value - exact)).toBeLessThan(5 * found.standardError!);
    expect(found.value / found.standardError!).toBeGreaterThan(20);
    expect(of("interventions.b.cost")).toMatchObject({ value: 0, standardError: 0 });
    expect(of("interventions.b.cost").upperLimit).toBeGreaterThan(0);
    // There is no chance in the gain, so the bounds of knowing everything meet it.
    expect(Math.abs(answer.evpi!.upper.value - exact)).toBeLessThan(5 * answer.evpi!.upper.standardError!);
    expect(Math.abs(answer.evpi!.lower.value - exact)).toBeLessThan(5 * answer.evpi!.lower.standardError!);
    expect(flags).toEqual([]);
    expect(declined).toEqual([]);
    const { difference } = answer.options[1]!;
    expect(Math.abs(difference.value - 1e6)).toBeLessThan(5 * difference.standardError!);
  });

  test("a group is worth no less than what is in it, and knowing everything no less than any of it, within errors", async () => {
    const both = { name: "both", paths: ["interventions.b.cost", gain] };
    const { answer } = await run(32_768, 2, [both, { name: "gain", paths: [gain] }]);
    const [group, one] = answer.evppi;
    const error = Math.hypot(group!.standardError!, one!.standardError!);
    expect(group!.value - one!.value).toBeGreaterThan(-3 * error);
    expect(answer.evpi!.upper.value - group!.value).toBeGreaterThan(-3 * error);
  });

  test("with one future a draw, the value of knowing everything is declined; the rest stands", async () => {
    const { answer, declined } = await run(4096, 1);
    expect(answer.evpi).toBeNull();
    expect(declined).toContainEqual({ of: "evpi", reason: "tooFewFutures", futures: null });
    expect(answer.evppi.length).toBeGreaterThan(0);
  });

  test("options that are the same are undecided, and nothing is worth knowing", async () => {
    const same = { options: [{ name: "same", scenario: yesOrNo(false) }], value: "society.npv", about: [] };
    const { answer } = await voiAnalysis(yesOrNo(false), same, { seed: 1, replications: 4096, futuresPerDraw: 2 }, places);
    expect(answer.evppi.every(({ value }) => value === 0)).toBe(true);
    expect(answer.evpi!.upper.value).toBe(0);
  });
});

describe("what options are judged by", () => {
  const scenario = libraryScenario("norrkoping");
  const plan = compiler()(scenario, []);

  test("is a weighted sum of amounts, fund.capital what the scenario has", () => {
    const value = readValue(plan, "society.npv - 0.5*fund.capital + 2 * fund.received");
    const columns = new Map([
      ["replication", Float64Array.of(0, 1)],
      ["society.npv", Float64Array.of(10, 20)],
      ["fund.received", Float64Array.of(1, 2)],
    ]);
    expect(value.columns).toEqual(["replication", "society.npv", "fund.received"]);
    expect([...value.read({ ...scenario, fund: { ...scenario.fund, capital: 4 } }, columns)]).toEqual([10, 22]);
  });

  test.each([
    ["depletion", "is no amount in kronor"],
    ["society.benefitCostRatio", "is of kind ratio"],
    ["society.npv fund.loss", "is no sum of amounts"],
    ["nonsense", "there is no measure or column"],
    [" ", "is empty"],
  ])("refuses %s: %s", (text, sentence) => {
    expect(() => readValue(plan, text)).toThrow(sentence);
  });
});
