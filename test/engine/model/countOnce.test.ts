import { expect, test } from "vitest";
import { normalCdf, normalDensity } from "../../../engine/numeric/normal.ts";
import { expectMean } from "../../statistical.ts";
import { near } from "../evidence/near.ts";
import { scenarioOf, simulate } from "./run.ts";

const lines = (lines: string, rule = "") =>
  scenarioOf(`
schema: 1
name: once
startYear: 2020
horizonYears: 3
departments: [{ id: skola }, { id: arbete }]
fund: { capital: 0 }
interventions:
  - id: a
    name: a
    start: 2020
    years: 1
    host: skola
    intake: 1
    cost: 0
    effect: { size: 1 }
    ${rule}
    ${lines}
`);
const benefits = `benefits:
      - { id: grades, perPersonYear: { dist: normal, mean: 100, sd: 30 }, window: [0, 0], payer: arbete, referenceEffect: 1, countOnce: earnings }
      - { id: diploma, perPersonYear: { dist: normal, mean: 80, sd: 40 }, window: [0, 0], payer: arbete, referenceEffect: 1, countOnce: earnings }
      - { id: health, perPersonYear: 10, window: [0, 0], payer: region, referenceEffect: 1, countOnce: earnings }
      - { id: years, perPersonYear: 0.1, window: [0, 0], unit: qaly, referenceEffect: 1, countOnce: earnings }`;

test("of N(100, 30²) and N(80, 40²) the larger expected one counts, 100, not the larger of each future, 111.52", () => {
  const scenario = lines(benefits);
  const saved = simulate(scenario, 16_384);
  expectMean(saved.column("interventions.a.Q1"), 110, 900);
  expectMean(saved.column("society.payer.arbete"), 100, 900 + 1 / 12);
  // E max by Clark's formula: what choosing in each replication would have counted.
  const spread = Math.hypot(30, 40);
  const d = 20 / spread;
  near(100 * normalCdf(d) + 80 * normalCdf(-d) + spread * normalDensity(d), 111.5219418474, 1e-8);
  near(30 / Math.sqrt(Math.PI), 16.9256875064, 1e-8);
  expect(scenario.interventions[0]!.notCounted).toEqual([{ line: "diploma", payer: "arbete", value: 80 }]);
});

test("other payers of the group count for themselves, and life years are a payer of their own", () => {
  const saved = simulate(lines(benefits), 1);
  expect(saved.column("society.payer.region")[0]).toBe(10);
  expect(saved.column("society.qalys")[0]).toBeCloseTo(0.1, 12);
});

test("first counts the first of the file, sum counts all, and without a group nothing changes", () => {
  const q1 = (rule: string) => lines(benefits, rule).interventions[0]!.notCounted ?? [];
  expect(q1("countOnce: { earnings: first }").map(({ line }) => line)).toEqual(["diploma"]);
  expect(q1("countOnce: { earnings: sum }")).toEqual([]);
  expect(lines(benefits.replaceAll(", countOnce: earnings", "")).interventions[0]).not.toHaveProperty("notCounted");
  expectMean(simulate(lines(benefits, "countOnce: { earnings: sum }"), 16_384).column("society.payer.arbete"), 180, 900 + 1600 + 1 / 12);
});

const outcomes = `outcomes:
      - { id: dear, count: one, acts: cost, window: [0, 0], cost: 1000, payers: { arbete: 0.5, region: 0.5 }, countOnce: care }
      - { id: cheap, count: one, acts: cost, window: [0, 0], cost: 600, payers: { arbete: 0.9, skola: 0.1 }, countOnce: care }
    evaluation: { design: randomised, basis: outcome, followUpYears: 1 }`;

test("an outcome counts for some of its payers only: savings, leakage, promise and price follow", () => {
  // For arbete 540 of cheap is above 500 of dear; region has dear alone, skola cheap alone.
  const scenario = lines(outcomes);
  expect(scenario.interventions[0]!.notCounted).toEqual([{ line: "dear", payer: "arbete", value: 500 }]);
  const saved = simulate(scenario, 1);
  const at = (name: string) => saved.column(name)[0];
  expect([at("society.payer.arbete"), at("society.payer.region"), at("society.payer.skola")]).toEqual([540, 500, 60]);
  expect([1, 2, 3].map((q) => at(`interventions.a.Q${q}`))).toEqual([1100, 1100, 600]);
  expect(at("naive.payer.arbete")).toBe(540);
  // Own part of dear is none now: its price is 0, that of cheap 600; neither event is avoided.
  expect(at("interventions.a.measured")).toBe(0);
});

test("ties count for the first of the file", () => {
  const equal = benefits.replace("mean: 80, sd: 40", "mean: -100, sd: 40");
  expect(lines(equal).interventions[0]!.notCounted!.map(({ line }) => line)).toEqual(["diploma"]);
});
