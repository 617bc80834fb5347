import { expect, test } from "vitest";
import { parse } from "../../../scenarios/parse.ts";
import { applicationFigures } from "../../../workers/analysis/applicationFigures.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";
import { libraryParent, libraryText } from "../../scenarios/libraryParent.ts";

const places = { workers: 1, openSeat: localSeat };

const scenarioOf = (text: string) => {
  const parsed = parse(text, { fileName: "fund", readParent: libraryParent });
  if ("errors" in parsed) throw new Error(parsed.errors[0]!.message);
  return parsed.scenario;
};

const certain = `schema: 1
name: Certain
startYear: 2030
horizonYears: 5
departments: [{ id: social }, { id: skola }]
fund: { capital: 10 mnkr }
interventions:
  - id: a
    name: A
    start: 2031
    years: 2
    host: social
    intake: 10
    cost: 1 mnkr
    effect: { size: 0.5 }
    outcomes: [{ id: fall, count: one, acts: cost, window: [0, 0], cost: 40 tkr, payers: { social: 0.75, region: 0.25 } }]
    contract: loan
  - { id: b, name: B, start: 2030, years: 1, host: skola, intake: 1, cost: 1 mnkr, effect: { size: 0.5 }, outcomes: [{ id: fall, count: one, acts: cost, window: [0, 0], cost: 40 tkr, payers: { skola: 1 } }] }
`;

test("of a fund without chance every year is exact: ten events of 40 tkr, half avoided, three quarters to the board, none of it another intervention's", async () => {
  const scenario = scenarioOf(certain);
  const figures = await applicationFigures(scenario, { id: "a", start: 2031 }, { seed: 1, replications: 8 }, places);
  const saved = new Map(figures.savings.map(({ payer, total }) => [payer, Math.round(total.value)]));
  expect([...saved].sort()).toEqual([
    ["region", 100_000],
    ["social", 300_000],
  ]);
  const years = figures.years.map(({ year, outlay, savings }) => [year, outlay.value, ...savings.map(({ value }) => Math.round(value))]);
  const order = figures.savings.map(({ payer }) => (payer === "social" ? 150_000 : 50_000));
  expect(years.slice(0, 2)).toEqual([
    [2031, 1_000_000, ...order],
    [2032, 1_000_000, ...order],
  ]);
  expect(figures.outlay.value).toBe(2_000_000);
});

test("what is saved in the years adds up to what is saved in all, in every payer's account", async () => {
  const scenario = scenarioOf(libraryText("rector-conditional"));
  const figures = await applicationFigures(scenario, scenario.interventions[0]!, { seed: 1, replications: 256 }, places);
  figures.savings.forEach(({ total }, at) => {
    const sum = figures.years.reduce((all, { savings }) => all + savings[at]!.value, 0);
    expect(sum).toBeCloseTo(total.value, 4);
  });
  expect(figures.keptInFull.value).toBeGreaterThanOrEqual(0);
});
