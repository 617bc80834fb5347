import { expect, test } from "vitest";
import { budgetOf } from "../../../../engine/analysis/account/budget.ts";
import { knownLines } from "../../../../engine/analysis/score/knownLines.ts";
import { compile } from "../../../../engine/model/compile.ts";
import { parse } from "../../../../scenarios/parse.ts";
import { problemText } from "../../../../scenarios/problem.ts";

const planOf = (observed: string, renewal = "") => {
  const text = `
schema: 1
name: Known
startYear: 2020
horizonYears: 8
departments: [{ id: dep }]
fund: { capital: 10 mnkr, interest: 0.1, topUps: [{ year: 2021, amount: 1 mnkr }] }
interventions:
  - { id: a, name: A, start: 2020, years: 1, host: dep, intake: 10, cost: 2 mnkr, contract: loan, effect: { size: 0.3 }, outcomes: [] ${renewal} }
  - { id: b, name: B, start: 2022, years: 1, host: dep, intake: 10, cost: 1 mnkr, contract: loan, effect: { size: 0.3 }, outcomes: [] }
observed: ${observed}
`;
  const parsed = parse(text, { fileName: "known.yaml" });
  if ("errors" in parsed) throw new Error(parsed.errors.map(problemText).join("\n"));
  return compile(parsed.scenario, new Map(), []);
};
const known = (observed: string, renewal?: string) =>
  knownLines(planOf(observed, renewal)).map(({ t, line, value }) => `${2020 + t} ${line} ${value / 1e6}`);

test("payments of a year are known where they are of every round that can have begun", () => {
  const a = "a: { started: 2020, outlays: { 2020: 2.5 mnkr } }";
  expect(known(`{ through: 2023, interventions: { ${a} } }`)).toEqual(["2020 outlay 2.5", "2021 outlay 0"]);
  expect(known(`{ through: 2023, interventions: { ${a}, b: { started: 2023, outlays: { 2023: 1 mnkr } } } }`)).toEqual([
    "2020 outlay 2.5",
    "2021 outlay 0",
    "2022 outlay 0",
    "2023 outlay 1",
  ]);
  expect(known(`{ through: 2022, interventions: { ${a}, b: { withdrawn: true } } }`)).toHaveLength(3);
});

test("repayments are those of all debtors, and an unlisted year has none", () => {
  const paid = "repayments: [{ year: 2021, debtor: dep, due: 0.5 mnkr, paid: 0.2 mnkr }]";
  expect(known(`{ through: 2021, interventions: { a: { started: 2020, ${paid} } } }`)).toEqual(["2020 received 0", "2021 received 0.2"]);
});

test("a renewal that may have happened makes the years after it unknown, one that did not leaves them known", () => {
  const renewal = ", renewal: { everyYears: 1, until: 2025 }";
  const a = "started: 2020, outlays: { 2020: 2 mnkr }";
  expect(known(`{ through: 2021, interventions: { a: { ${a} } } }`, renewal)).toEqual(["2020 outlay 2"]);
  expect(known(`{ through: 2021, interventions: { a: { ${a}, renewal: { 2021: no } } } }`, renewal)).toEqual([
    "2020 outlay 2",
    "2021 outlay 0",
  ]);
});

test("balances are known in their years, and nothing after a dissolution", () => {
  expect(known("{ through: 2022, fund: { balance: { 2020: 8 mnkr, 2022: 0 }, dissolved: 2021 } }")).toEqual(["2020 balance 8"]);
});

test("the budget's balance has interest and planned top-ups, planned payments and dues in full", () => {
  const { closing, outlay, received } = budgetOf(planOf("{ through: 2020 }"));
  expect([...outlay.slice(0, 3)]).toEqual([2e6, 0, 1e6]);
  expect(closing[0]).toBe(8e6);
  // 8 mnkr, a tenth in interest, 1 in top-ups, and a fifth of the loan back.
  expect(closing[1]).toBe(8e6 + 0.8e6 + 1e6 + received[1]!);
  expect(received[1]).toBe(0.4e6);
});
