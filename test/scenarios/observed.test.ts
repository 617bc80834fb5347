import { describe, expect, test } from "vitest";
import { parse } from "../../scenarios/parse.ts";

const file = (observed: string, extra = "") => `schema: 1
name: Past
startYear: 2020
horizonYears: 6
departments: [{ id: dep }]
fund: { capital: 10 mnkr }
${extra}
interventions:
  - id: iv
    name: Row
    start: 2020
    years: 2
    host: dep
    intake: 10
    cost: 1 mnkr
    contract: loan
    effect: { size: 1 }
    staff: { positions: 3, turnover: 0.2 }
    evaluation: { followUpYears: 1 }
    outcomes: [{ id: o, rate: { dist: gamma, shape: 4, scale: 0.1 }, window: [0, 2], cost: 1000, payers: { dep: 1 } }]
observed:
${observed}
`;
const read = (observed: string, extra?: string) => parse(file(observed, extra), { fileName: "past.yaml" });
const problems = (observed: string, extra?: string) => {
  const parsed = read(observed, extra);
  return "errors" in parsed ? parsed.errors.map(({ path, line, message }) => `${line} ${path}: ${message}`) : [];
};
const iv = (facts: string) => `  through: 2023\n  interventions: { iv: ${facts} }`;

describe("what cannot have happened is an error with place and remedy", () => {
  test.each([
    [
      "more paid than due",
      "{ started: 2020, repayments: [{ year: 2023, debtor: dep, due: 1 tkr, paid: 2 tkr }] }",
      /repayments.0.paid: found 2000 kronor paid of 1000 due, expected no more/,
    ],
    [
      "a due that was honoured and not paid",
      "{ started: 2020, repayments: [{ year: 2023, debtor: dep, due: 2 tkr, paid: 1 tkr, decision: honoured }] }",
      /repayments.0.paid: found 1000 kronor paid of 2000 due and honoured, expected all of it, or decision: broken or waived/,
    ],
    [
      "a commitment that was broken and paid in full",
      "{ started: 2020, repayments: [{ year: 2023, debtor: dep, due: 2 tkr, paid: 2 tkr, decision: broken }] }",
      /repayments.0.decision: found all 2000 kronor paid of a commitment that was broken, expected less paid, or decision: honoured/,
    ],
    [
      "a round that was renewed without renewal",
      "{ started: 2020, renewal: { 2022: yes } }",
      /renewal: found a round that was renewed, but the intervention has no renewal/,
    ],
    [
      "outlays after the stop",
      "{ started: 2020, stopped: { year: 2021, shortfall: true }, outlays: { 2020: 1 mnkr, 2021: 1 mnkr } }",
      /outlays: found 1000000 in 2021, expected only the years in which the round was active, 2020/,
    ],
    [
      "a year outside the horizon",
      "{ started: 2031 }",
      /started: found the year 2031, expected one from startYear, 2020, to observed.through, 2023/,
    ],
    [
      "events and evaluation of the same persons",
      "{ started: 2020, events: [{ outcome: o, controls: { events: 1, personYears: 10 } }], evaluation: { ready: 2022, saving: 1 tkr, se: 1 tkr } }",
      /evaluation: found events and an evaluation of the same persons: .* use: events or use: evaluation/,
    ],
    [
      "an evaluation without an error",
      "{ evaluation: { ready: 2022, saving: 1 tkr } }",
      /evaluation: found no standard error above 0, expected se, or sd_t, n_t, sd_c and n_c: √/,
    ],
    [
      "an outcome that there is not",
      "{ events: [{ outcome: x, controls: { events: 1, personYears: 1 } }] }",
      /events.0.outcome: found 'x', expected the id of an outcome \(o\)/,
    ],
    ["more leavers than positions", "{ leavers: { 2020: 4 } }", /leavers: found 4 in 2020, expected at most the 3 positions/],
    [
      "outlays that inform without a density",
      "{ outlays: { informs: true, 2020: 1 mnkr } }",
      /outlays: found informs: true, but costFactor has no density/,
    ],
    [
      "a second round without renewal",
      "[{ started: 2020 }, { started: 2022 }]",
      /found 2 rounds, expected one: the intervention has no renewal/,
    ],
    ["a start beside a withdrawal", "{ withdrawn: true, started: 2020 }", /withdrawn: found it beside other facts/],
  ])("%s", (_, facts, message) => {
    const found = problems(iv(facts));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
    expect(found[0]).toMatch(/^2[0-9] observed/);
  });

  test("an intervention that there is not", () => {
    expect(problems("  through: 2023\n  interventions: { other: { started: 2020 } }")).toEqual([
      "23 observed.interventions.other: found 'other', expected the id of an intervention (iv)",
    ]);
  });

  test("a result that cannot vary", () => {
    expect(problems("  through: 2023\n  municipality: { result: { 2020: 0.01 } }")[0]).toMatch(/municipality.result.sd is 0/);
  });

  test("a past beyond the horizon", () => {
    expect(problems("  through: 2030")).toEqual(["22 observed.through: found 2030, expected a year of the horizon, 2020 to 2025"]);
  });

  test("an amount in a year for which there is no price level", () => {
    const prices = "prices: { index: { kind: index, values: { 2020: 100, 2021: 102 } } }";
    expect(problems("  through: 2023\n  fund: { balance: { 2021: 5 mnkr, 2022: 4 mnkr } }", prices)[0]).toMatch(
      /observed.fund.balance.2022: found an amount of 2022, expected a year of the index/,
    );
  });
});

test.each([
  [
    "pool: cohorts",
    "{ started: 2020, evaluation: { ready: 2022, saving: 1 tkr, se: 1 tkr } }",
    /evaluation: found an evaluation, .* pool: cohorts/,
  ],
  [
    "selection: { on: o }, design: beforeAfter",
    "{ started: 2020, evaluation: { ready: 2022, saving: 1 tkr, se: 1 tkr } }",
    /evaluation: found what was measured of persons enrolled by earlier events/,
  ],
])("a figure of an evaluation with %s cannot be weighed yet", (design, facts, expected) => {
  const text = file(iv(facts))
    .replace("{ followUpYears: 1 }", `{ followUpYears: 1, ${design} }`)
    .replace("    years: 2", "    years: 2\n    frailtyVariance: 1");
  const parsed = parse(text, { fileName: "past.yaml" });
  expect("errors" in parsed ? parsed.errors.map(({ path, message }) => `${path}: ${message}`).join("\n") : "").toMatch(expected);
});

test.each([
  ["balance: { 2022: 1 mnkr }", /fund.balance.2022: found .*2022.*2021/],
  ["topUps: { 2023: 1 mnkr }", /fund.topUps.2023: found .*2023.*2021/],
  ["returned: { 2022: 1 mnkr }", /fund.returned.2022: found .*2022.*2021/],
  ["shortfalls: [2022]", /fund.shortfalls: found .*2022.*2021/],
])("nothing happens to a fund after it was dissolved: %s", (facts, expected) => {
  expect(problems(`  through: 2023\n  fund: { dissolved: 2021, ${facts} }`).join("\n")).toMatch(expected);
});

test("nothing starts in the year in which the fund is dissolved, nor later; an account that is empty then is no contradiction", () => {
  const known = (year: number) =>
    `  through: 2023\n  fund: { dissolved: 2021, balance: { 2022: 0 } }\n  interventions: { iv: { started: ${year} } }`;
  expect(problems(known(2021)).join("\n")).toMatch(/iv.started: found .*2021/);
  expect(problems(known(2020))).toEqual([]);
});

test("observed amounts are in prices of their own year and are converted to those of the base year", () => {
  const prices = "prices: { index: { kind: index, values: { 2020: 100, 2021: 125 } } }";
  const parsed = read("  through: 2021\n  fund: { balance: { 2021: 5 mnkr } }", prices);
  expect("errors" in parsed ? parsed.errors : parsed.scenario.observed?.fund.balance).toEqual({ 2021: 4_000_000 });
  const plain = read("  through: 2021\n  fund: { balance: { 2021: 5 mnkr } }");
  expect("errors" in plain ? plain.errors : plain.scenario.observed?.fund.balance).toEqual({ 2021: 5_000_000 });
});

test("a scenario without it has no such key, so that it is the same scenario as before", () => {
  const parsed = parse(file("").replace(/observed:[\s\S]*$/, ""), { fileName: "past.yaml" });
  expect("errors" in parsed ? parsed.errors : "observed" in parsed.scenario).toBe(false);
});
