import { describe, expect, test } from "vitest";
import { parse } from "../../../scenarios/parse.ts";
import { problemText } from "../../../scenarios/problem.ts";
import { columnsOf, compiler } from "../../../workers/analysis/futures.ts";
import { scoreAnalysis } from "../../../workers/analysis/score.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";

const places = { workers: 1, openSeat: localSeat };
const futures = { seed: "1", replications: 1024 };

const fund = (name: string, observed: string) => {
  const text = `
schema: 1
name: ${name}
startYear: 2020
horizonYears: 4
departments: [{ id: dep, headTurnover: 0.2 }]
fund: { capital: 10 mnkr }
credibility: { anchoring: 0.5, lossPerHeadChange: 0.5, lossPerMajorityChange: 0.2 }
interventions:
  - { id: a, name: A, start: 2020, years: 2, host: dep, intake: 10, cost: 2 mnkr, costFactor: { dist: lognormal, mean: 1, sd: 0.2 },
      contract: loan, effect: { size: 0.3 }, outcomes: [] }
${observed}
`;
  const parsed = parse(text, { fileName: "score.yaml" });
  if ("errors" in parsed) throw new Error(parsed.errors.map(problemText).join("\n"));
  return parsed.scenario;
};
const some = `observed:
  through: 2022
  fund: { balance: { 2021: 5.5 mnkr } }
  interventions: { a: { started: 2020, outlays: { 2020: 2.2 mnkr, 2021: 2.1 mnkr }, repayments: [] } }`;

test("the forecast is the same scenario without what has happened, on the same futures", async () => {
  const [{ answer }, [columns]] = await Promise.all([
    scoreAnalysis([fund("A", some)], futures, places),
    columnsOf([compiler()(fund("A", ""), ["balance.1", "outlay.0"])], futures, places),
  ]);
  // Nothing can come back before 2022: that nothing did says nothing.
  expect(answer.lines.map(({ year, line }) => `${year} ${line}`)).toEqual(["2020 outlay", "2021 balance", "2021 outlay", "2022 received"]);
  const [paid, left] = answer.lines;
  const below = (name: string, y: number) => columns!.get(name)!.filter((x) => x < y).length / 1024;
  expect(paid!.rank.value).toBe(below("outlay.0", 2.2e6));
  expect(left!.rank.value).toBe(below("balance.1", 5.5e6));
  expect(left).toMatchObject({ observed: 5.5e6, budget: 6e6, budgetError: 0.5e6, within90: true });
  expect(left!.p05).toBeLessThan(left!.p50);
});

test("the skill of a fund is 1 − Σ CRPS/Σ |budget − outcome| over its lines, with the error that shared futures leave", async () => {
  const { answer, tables } = await scoreAnalysis([fund("A", some)], futures, places);
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  const [all] = answer.funds;
  expect(all!.crps.value).toBeCloseTo(sum(answer.lines.map(({ crps }) => crps.value)), 6);
  expect(all!.skill!.value).toBeCloseTo(1 - all!.crps.value / sum(answer.lines.map(({ budgetError }) => budgetError)), 12);
  // Errors of lines that hang together add up to at most their sum.
  expect(all!.crps.standardError!).toBeLessThanOrEqual(sum(answer.lines.map(({ crps }) => crps.standardError!)));
  expect(Object.keys(tables)).toEqual(["lines", "funds"]);
  const others = await Promise.all(
    [2, 3, 4, 5].map((seed) => scoreAnalysis([fund("A", some)], { ...futures, seed: String(seed) }, places)),
  );
  for (const other of others) {
    const apart = other.answer.funds[0]!.crps.value - all!.crps.value;
    expect(Math.abs(apart)).toBeLessThan(5 * Math.SQRT2 * all!.crps.standardError!);
  }
});

describe("over many funds", () => {
  const [many, perFund] = [40, { seed: "1", replications: 256 }];
  const seen = async (factor: number) => {
    const [truth] = await columnsOf([compiler()(fund("truth", ""), ["balance.0"])], { seed: "truth", replications: many }, places);
    return Array.from({ length: many }, (_, k) => {
      const closing = Math.round(8e6 + factor * (truth!.get("balance.0")![k]! - 8e6));
      return fund(`Fund ${k}`, `observed: { through: 2020, fund: { balance: { 2020: ${closing} } } }`);
    });
  };

  test("what was drawn from the forecast itself falls into its limits as often as they say", async () => {
    const { answer, scenario } = await scoreAnalysis(await seen(1), perFund, places);
    const { within50, within90, ranks } = answer.calibration!;
    expect(Math.abs(within50.value - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / many));
    expect(Math.abs(within90.value - 0.9)).toBeLessThan(5 * Math.sqrt(0.09 / many));
    expect(ranks.reduce((sum, { funds }) => sum + funds, 0)).toBe(many);
    expect(ranks.every(({ expected }) => expected === many / 10)).toBe(true);
    expect(scenario.name).toContain("Fund 0, Fund 1");
  });

  test("outcomes that scatter four times as much are told to lie outside", async () => {
    const { answer } = await scoreAnalysis(await seen(4), perFund, places);
    expect(answer.calibration!.within90.high).toBeLessThan(0.9);
  });

  test("fewer than twenty are too few to judge", async () => {
    const { answer } = await scoreAnalysis((await seen(1)).slice(0, 19), perFund, places);
    expect([answer.funds.length, answer.calibration]).toEqual([19, null]);
  });
});

test("a fund of which nothing is known, or no line, or that is given twice, is refused by name", async () => {
  const score = (...texts: string[]) =>
    scoreAnalysis(
      texts.map((text) => fund("A", text)),
      futures,
      places,
    );
  await expect(score("")).rejects.toThrow("must say what has happened");
  await expect(score("observed: { through: 2020, interventions: { a: { started: 2020 } } }")).rejects.toThrow(
    "'A': no past year's balance, payments or repayments are known; give observed.fund.balance, or outlays or repayments",
  );
  await expect(score(some, some)).rejects.toThrow("'A' is given twice: a fund counts once");
});
