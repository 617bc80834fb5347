import { expect, test } from "vitest";
import { accountTables } from "../../../engine/analysis/accountTable.ts";
import { scenarioComponents } from "../../../engine/analysis/expectationsComponents.ts";
import { componentRun } from "../../../engine/analysis/expectationsRun.ts";
import { compile } from "../../../engine/model/compile.ts";
import { computedPromise } from "../../../engine/model/contract/promise.ts";
import { expectMean } from "../../statistical.ts";
import { near } from "../evidence/near.ts";
import { scenarioOf, simulate } from "./run.ts";

/** 100 persons, a start with 5 % a year in years 1–5, a quarter avoided, 120 + 80 tkr a year for five years, 20 % leave a year. */
const text = (more = "", rest = "") => `
schema: 1
name: account
startYear: 2020
horizonYears: 12
discountRate: 0.035
departments: [{ id: social }, { id: skola }]
fund: { capital: 0 }
accounts:
  main:
    rows:
      - { payer: municipality, item: support, from: 0, to: 4, amount: 120 tkr }
      - { payer: state, item: insurance, from: 0, to: 4, amount: 80 tkr }
    municipality: { social: 0.75, skola: 0.25 }
interventions:
  - id: a
    name: a
    start: 2020
    years: 1
    host: social
    intake: 100
    cost: 0
    effect: { size: 0.25 }
    outcomes:
      - { id: start, count: once, rate: 0.05, window: [1, 5], account: main, exit: 0.2 ${more} }
    ${rest}
`;

const personYears = [1.25, 2.1875, 2.878125, 3.37421875, 3.7175078125, 2.56440625, 1.662405, 0.96026, 0.4170272];
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

test("expected savings are 200 tkr for each of the person-years avoided: 1.25 in year 1 … 0.4170272 in year 9", () => {
  const scenario = scenarioOf(text());
  const saved = scenarioComponents(scenario, compile(scenario), 1024).find(({ kind }) => kind === "fullSavings")!;
  near(saved.expected!, 200_000 * sum(personYears), 1e-12);
  // 1 − .95⁵, and a quarter of it of a hundred persons.
  near(1 - 0.95 ** 5, 0.2262190625, 1e-10);
  near(100 * 0.25 * (1 - 0.95 ** 5), 5.6554765625, 1e-10);
  const [table] = accountTables(scenario, scenario.interventions[0]!);
  near(table!.avoided, 5.6554765625, 1e-10);
});

test("simulated starts, stays and payers agree with them, and with the present value of the municipality's part", () => {
  const futures = simulate(scenarioOf(text()), 16_384);
  const whole = futures.column("interventions.a.Q1");
  // At most five years of 200 tkr for each of binomial starts: the variance of a person's saving from its second moment.
  const start = 0.25 * (1 - 0.95 ** 5);
  const stays = [1, 0.8, 0.64, 0.512, 0.4096];
  const second = start * 200_000 ** 2 * sum(stays.map((p, l) => (2 * l + 1) * p));
  const mean = 200_000 * sum(personYears);
  expectMean(whole, mean, 100 * (second - (mean / 100) ** 2));
  const discounted = 120_000 * sum(personYears.map((years, t) => years / 1.035 ** (t + 1)));
  near(discounted / 1000, 1961.2999510621, 1e-9);
  const [social, skola, state] = ["social", "skola", "state"].map((payer) => futures.column(`society.payer.${payer}`));
  const own = social!.map((each, i) => each + skola![i]!);
  const variance = sum(Array.from(own, (each) => (each - discounted) ** 2)) / own.length;
  expectMean(own, discounted, variance);
  for (let i = 0; i < 50; i++) {
    // Whole kronor by payer and year: at most half a krona each.
    expect(Math.abs(social![i]! * 0.25 - skola![i]! * 0.75)).toBeLessThan(12);
    expect(Math.abs(state![i]! - (own[i]! * 2) / 3)).toBeLessThan(24);
  }
});

test("at full success one person saved is the whole account", () => {
  const certain = text("", "").replace("rate: 0.05", "rate: 1").replace("exit: 0.2", "exit: 0").replace("intake: 100", "intake: 1");
  const futures = simulate(scenarioOf(certain), 1);
  expect(futures.column("naive.savings")[0]).toBeCloseTo(sum([1, 2, 3, 4, 5].map((t) => 200_000 / 1.035 ** t)), -1);
});

test("under harm the account is added once more, at most", () => {
  const certain = (size: number) =>
    scenarioOf(text().replace("rate: 0.05", "rate: 1").replace("exit: 0.2", "exit: 0").replace("size: 0.25", `size: ${size}`));
  const total = (size: number) => simulate(certain(size), 1).column("interventions.a.Q1")[0]!;
  expect(total(-1)).toBe(-100 * 5 * 200_000);
  expect(total(1)).toBe(100 * 5 * 200_000);
});

test("an effect on cost makes the account cheaper and avoids none", () => {
  const futures = simulate(scenarioOf(text(", acts: cost").replace("rate: 0.05", "rate: 1").replace("exit: 0.2", "exit: 0")), 4);
  expect(new Set(futures.column("interventions.a.Q1"))).toEqual(new Set([0.25 * 100 * 5 * 200_000]));
});

test("the promise has the own part of the whole account, and a chance that falls from year to year", () => {
  const iv = scenarioOf(text()).interventions[0]!;
  const whole = 120_000 * sum([1, 0.8, 0.64, 0.512, 0.4096]);
  const starts = sum([1, 2, 3, 4].map((s) => 0.05 * 0.95 ** (s - 1))) / 5;
  const [social, skola] = computedPromise(iv, ["social", "skola"]);
  near(social!, 0.75 * whole * 0.25 * starts, 1e-9);
  near(skola!, 0.25 * whole * 0.25 * starts, 1e-9);
});

test("an evaluation measures what starts in the follow-up: costs of the municipality, or starts at their price", () => {
  const measured = (basis: string) =>
    simulate(scenarioOf(text("", `evaluation: { design: randomised, basis: ${basis}, followUpYears: 4, controls: 400 }`)), 4096).column(
      "interventions.a.measured",
    );
  // Own person-years of the follow-up, years 1–3, per participant; prices of starts in years 1–3.
  const costs = (120_000 * sum(personYears.slice(0, 3))) / 100 / 4;
  const price = 120_000 * sum([1, 0.8, 0.64, 0.512, 0.4096]);
  const starts = (price * 0.25 * (1 - 0.95 ** 3)) / 4;
  for (const [values, mean] of [
    [measured("cost"), costs],
    [measured("outcome"), starts],
  ] as const) {
    const variance = sum(Array.from(values, (each) => (each - mean) ** 2)) / values.length;
    expectMean(values, mean, variance);
  }
});

test("what explain expects of starts is what is simulated", () => {
  const run = componentRun(scenarioOf(text()), 1, 4096);
  for (let piece = 0; piece < run.pieces; piece++) run.step();
  const judged = run.checks().filter(({ z }) => z !== null);
  expect(judged.map(({ component }) => component.kind)).toEqual(["outlay", "events", "eventCost", "baselineCost", "fullSavings"]);
  for (const { component, z } of judged) expect(Math.abs(z!), component.kind).toBeLessThan(5);
});

test("accounts by age, in prices of their year, spread over a municipality with one department", () => {
  const byAge = text(", ageAtStart: 18")
    .replace("from: 0, to: 4, amount: 120 tkr", "ageFrom: 20, ageTo: 21, amount: 100 tkr (2015)")
    .replace(
      "departments: [{ id: social }, { id: skola }]",
      "departments: [{ id: social }]\nprices: { index: { values: { 2015: 100, 2020: 110 }, kind: index } }",
    )
    .replace("    municipality: { social: 0.75, skola: 0.25 }\n", "");
  const { account } = scenarioOf(byAge).interventions[0]!.outcomes[0]!;
  expect(account!.rows[0]).toEqual({
    payer: "municipality",
    item: "support",
    from: 2,
    to: 3,
    amount: expect.closeTo(110_000, 6),
    payers: { social: 1 },
  });
});
