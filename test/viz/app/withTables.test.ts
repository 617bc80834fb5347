import { expect, test } from "vitest";
import { scenarioHash } from "../../../scenarios/hash.ts";
import { parse } from "../../../scenarios/parse.ts";
import { prepare } from "../../../viz/app/model/prepare.ts";
import { isTable, tablesAskedFor, withTables } from "../../../viz/app/model/withTables.ts";
import { withSize } from "../../scenarios/evidenceSizes.ts";

const table = "study,kind,events_t,n_t,events_c,n_c\nA,counts,12,40,20,40\nB,counts,9,50,11,50\n";
const text = withSize("{ dist: evidence, file: studies/two.csv }");

test("a scenario and its table of studies become one text with the same scenario as headless", () => {
  const headless = parse(text, { fileName: "own.yaml", readFile: () => table });
  if ("errors" in headless) throw new Error("not valid");
  const read = withTables(text, { "two.csv": table });
  if ("errors" in read) throw new Error("not valid");
  expect(read.text).toContain("A,counts,12,40,20,40");
  expect(read.text).not.toContain("two.csv");
  const shown = prepare({ text: read.text, overrides: [] }, new Map());
  if ("errors" in shown) throw new Error("not valid");
  expect(shown.hash).toBe(scenarioHash(headless.scenario));
});

test("an account is taken in the same way, in prices of its year", () => {
  const account = "payer,item,from,to,amount,price_year,source\nsocial,support,0,4,120000,2015,Example source\n";
  const own = `
schema: 1
name: own
startYear: 2020
horizonYears: 12
prices: { index: kpi, beyond: 0.02 }
departments: [{ id: social }]
fund: { capital: 0 }
accounts: { main: { file: account.csv } }
interventions:
  - { id: a, name: a, start: 2020, years: 1, host: social, intake: 10, cost: 0, effect: { size: 0.2 }, outcomes: [{ id: start, count: once, rate: 0.05, window: [0, 3], account: main }] }
`;
  const headless = parse(own, { fileName: "own.yaml", readFile: () => account });
  const read = withTables(own, { "account.csv": account });
  if ("errors" in headless || "errors" in read) throw new Error("not valid");
  expect(read.text).not.toContain("account.csv");
  const shown = parse(read.text, { fileName: "own.yaml" });
  if ("errors" in shown) throw new Error(JSON.stringify(shown.errors));
  expect(scenarioHash(shown.scenario)).toBe(scenarioHash(headless.scenario));
});

test("what is wrong with a table is told with its row and column, all at once; a table that is not there by its name", () => {
  const wrong = withTables(text, { "two.csv": table.replace("12,40", "41,40").replace("9,50", "-9,50") });
  expect("errors" in wrong ? wrong.errors.map(({ message }) => message) : []).toEqual([
    expect.stringMatching(/line 2, events_t/),
    expect.stringMatching(/line 3, events_t/),
  ]);
  const none = withTables(text, {});
  expect("errors" in none ? none.errors.map(({ message }) => message) : []).toEqual([expect.stringContaining("two.csv")]);
});

test("a text says which tables it asks for, whatever folder they stand in; what is no table is a scenario", () => {
  expect(tablesAskedFor(text, { "two.csv": table, "other.csv": table })).toEqual(["two.csv"]);
  expect(["a.csv", "A.CSV", "a.tsv", "a.txt", "a.yaml", "a.json"].map(isTable)).toEqual([true, true, true, true, false, false]);
});
