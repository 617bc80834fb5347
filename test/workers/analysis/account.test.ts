import { describe, expect, test } from "vitest";
import { parse } from "../../../scenarios/parse.ts";
import { problemText } from "../../../scenarios/problem.ts";
import { accountAnalysis } from "../../../workers/analysis/account.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";

const places = { workers: 1, openSeat: localSeat };
const futures = { seed: "1", replications: 1024 };

const fund = (observed: string, extra = "") => `
schema: 1
name: Account
startYear: 2020
horizonYears: 6
departments: [{ id: dep, headTurnover: 0.2 }]
${extra}
fund: { capital: 10 mnkr, interest: 0.02, topUps: [{ year: 2022, amount: 1 mnkr }] }
credibility: { anchoring: 0.5, lossPerHeadChange: 0.5, lossPerMajorityChange: 0.2 }
interventions:
  - { id: a, name: A, start: 2020, years: 2, host: dep, intake: 10, cost: 2 mnkr, costFactor: { dist: lognormal, mean: 1, sd: 0.2 },
      contract: loan, effect: { size: { dist: normal, mean: 0.3, sd: 0.2 } },
      outcomes: [{ id: o, rate: 0.2, window: [0, 3], cost: { dist: lognormal, mean: 300 tkr, sd: 300 tkr }, payers: { dep: 1 } }] }
  - { id: b, name: B, start: 2023, years: 2, host: dep, intake: 10, cost: 1 mnkr, contract: conditional,
      evaluation: { followUpYears: 1 }, effect: { size: 0.3 },
      outcomes: [{ id: o, rate: 0.2, window: [0, 3], cost: 300 tkr, payers: { dep: 1 } }] }
${observed}
`;
const account = async (observed: string, extra?: string) => {
  const parsed = parse(fund(observed, extra), { fileName: "account.yaml" });
  if ("errors" in parsed) throw new Error(parsed.errors.map(problemText).join("\n"));
  return accountAnalysis(parsed.scenario, futures, places);
};
const some = `
observed:
  through: 2022
  fund: { balance: { 2021: 5.5 mnkr } }
  municipality: { headsLeft: { dep: [2021] } }
  interventions: { a: { started: 2020, outlays: { 2020: 2.2 mnkr, 2021: 2.1 mnkr }, intake: { 2020: 9, 2021: 10 }, repayments: [{ year: 2022, debtor: dep, due: 0.86 mnkr, paid: 0.4 mnkr, decision: broken }] } }
`;
const n = (row: Readonly<Record<string, unknown>>, key: string) => row[key] as number;

test("in every year the account balances to the krona, and opens as the year before closed", async () => {
  const { answer } = await account(some);
  answer.account.forEach((row, t) => {
    const sum =
      n(row, "opening") +
      n(row, "interest") +
      n(row, "top_ups") +
      n(row, "received") -
      n(row, "outlay_fund") -
      n(row, "returned") +
      n(row, "unexplained");
    expect(Math.abs(sum - n(row, "closing"))).toBeLessThan(1e-5);
    if (t > 0) expect(n(row, "opening")).toBe(n(answer.account[t - 1]!, "closing"));
  });
});

test("what is known stands in the account as it was given, and the rest of the balance is unexplained and nowhere else", async () => {
  const { answer } = await account(some);
  const [first, second, third] = answer.account;
  expect([n(first!, "outlay_fund"), n(second!, "outlay_fund")]).toEqual([2_200_000, 2_100_000]);
  expect([n(first!, "persons_in"), n(second!, "persons_in")]).toEqual([9, 10]);
  expect([n(second!, "closing"), n(second!, "closing_p05"), n(second!, "closing_p95")]).toEqual([5_500_000, 5_500_000, 5_500_000]);
  // 10 − 2.2 + 2 % of 7.8 − 2.1 = 5.856 mnkr by the ledger.
  expect(n(second!, "unexplained")).toBe(5_500_000 - 5_856_000);
  expect(n(first!, "unexplained")).toBe(0);
  expect([n(third!, "due"), n(third!, "received"), n(third!, "missed"), n(third!, "lapsed_decision")]).toEqual([
    860_000, 400_000, 460_000, 460_000,
  ]);
  expect(answer.account.map(({ kind }) => kind)).toEqual(["outcome", "outcome", "outcome", "forecast", "forecast", "forecast"]);
});

test("the real saving of past years stays an estimate with an interval", async () => {
  const { answer } = await account(some);
  expect(n(answer.account[1]!, "real_saving_p95")).toBeGreaterThan(n(answer.account[1]!, "real_saving_p05"));
});

test("the budget is that of the plan, at means, whatever has happened", async () => {
  const [{ answer: a }, { answer: b }] = await Promise.all([account(some), account("observed: { through: 2020 }")]);
  expect(a.account.map((row) => row.budget_outlay)).toEqual([2_000_000, 2_000_000, 0, 1_000_000, 1_000_000, 0]);
  expect(b.account.map((row) => row.budget_outlay)).toEqual(a.account.map((row) => row.budget_outlay));
  expect(b.account.map((row) => row.budget_received)).toEqual(a.account.map((row) => row.budget_received));
});

test("each round that has begun stands in the satellite account", async () => {
  const { answer } = await account(some);
  expect(answer.satellite.map(({ round }) => round)).toEqual(["a.1"]);
  const [round] = answer.satellite;
  expect(round).toMatchObject({ invested: 4_300_000, received: 400_000, written_off: 460_000, remaining_claim: 4_300_000 - 860_000 });
  expect(round!.expected_recovery).toBeGreaterThan(0);
  expect(round!.expected_recovery).toBeLessThanOrEqual(round!.remaining_claim!);
});

describe("with everything known to the end", () => {
  const whole = `
observed:
  through: 2025
  fund: { balance: { 2020: 8 mnkr, 2021: 6 mnkr, 2022: 7 mnkr, 2023: 6 mnkr, 2024: 5 mnkr, 2025: 5 mnkr }, topUps: { 2022: 1 mnkr }, returned: {}, shortfalls: [] }
  municipality: { headsLeft: { dep: [] }, majorityChanged: [] }
  interventions:
    a: { started: 2020, outlays: { 2020: 2 mnkr, 2021: 2 mnkr }, intake: { 2020: 10, 2021: 10 }, repayments: [] }
    b: { started: 2023, outlays: { 2023: 1 mnkr, 2024: 1 mnkr }, intake: { 2023: 10, 2024: 10 }, evaluation: { ready: 2025, saving: 0, informs: false }, repayments: [] }
`;
  test("the account is what was put in, in every future", async () => {
    const { answer } = await account(whole);
    expect(answer.account.map((row) => row.closing)).toEqual([8e6, 6e6, 7e6, 6e6, 5e6, 5e6]);
    for (const row of answer.account) {
      for (const key of ["opening", "interest", "top_ups", "received", "outlay_fund", "returned", "unexplained", "closing", "due"]) {
        expect(n(row, `${key}_p05`), key).toBe(n(row, `${key}_p95`));
        expect(n(row, key), key).toBeCloseTo(n(row, `${key}_p50`), 6);
      }
    }
  });
});

test("with prices the account has kronor of their own year, whose interest is what is left", async () => {
  const prices = "prices: { index: { kind: index, values: { 2020: 100, 2021: 110, 2022: 121 } }, beyond: 0.1 }";
  const { answer } = await account(
    "observed: { through: 2021, interventions: { a: { started: 2020, outlays: { 2020: 2 mnkr, 2021: 2.2 mnkr } } } }",
    prices,
  );
  const [first, second] = answer.account;
  // 2.2 mnkr of 2021 are 2.0 mnkr of 2020, and 2.2 again in the account of their own year.
  expect(n(second!, "outlay_fund")).toBe(2_000_000);
  expect(n(second!, "outlay_fund_nominal")).toBeCloseTo(2_200_000, 4);
  expect(n(second!, "opening_nominal")).toBeCloseTo(n(first!, "closing_nominal"), 6);
  expect(n(second!, "price_index")).toBeCloseTo(1.1, 12);
});

test("a fund of which nothing is known has no account", async () => {
  await expect(account("")).rejects.toThrow(/must say what has happened/);
});
