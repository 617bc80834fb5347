import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accountTables } from "../../engine/analysis/accountTable.ts";
import { parse } from "../../scenarios/parse.ts";

const folder = "scenarios/studies/accounts";

/** A hundred children with an account of the shipped tables; a start is certain to be looked at in the first year. */
function scenarioWith(table: string, effect: string, years: string) {
  const text = `
schema: 1
name: ${table}
startYear: 2012
horizonYears: 60
discountRate: 0.035
prices: { index: kpi, beyond: 0.02 }
departments: [{ id: social }]
fund: { capital: 1 mnkr }
accounts: { main: { file: ${table} } }
interventions:
  - id: a
    name: a
    start: 2012
    years: 1
    host: social
    intake: 100
    cost: 1 mnkr
    effect: ${effect}
    outcomes: [{ id: start, count: once, rate: 0.128, window: [0, 0], account: main ${years} }]
`;
  const parsed = parse(text, { fileName: "test.yaml", readFile: (name) => readFileSync(`${folder}/${name}`, "utf8") });
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.scenario;
}
const tableOf = (table: string, effect = "{ size: 1 }", years = "") => {
  const scenario = scenarioWith(table, effect, years);
  return accountTables(scenario, scenario.interventions[0]!)[0]!;
};

test.each(readdirSync(folder))("%s is an account, every row with its source and price year", (name) => {
  const [head, ...rows] = readFileSync(`${folder}/${name}`, "utf8").trim().split("\n");
  expect(head).toMatch(/,price_year,source$/);
  for (const row of rows) expect(row).toMatch(/,20\d\d,"[^"]{10,}"$/);
  expect(tableOf(name, "{ size: 1 }", name.startsWith("exclusion") ? ", ageAtStart: 20" : "").fullSuccess.total).toBeGreaterThan(0);
});

test("the exclusion account: 1 575 mnkr of 100 persons, 1 181.25 of 75 and 18 963 of 1 204 are all 15.75 each, of which 14.5 are posted", () => {
  for (const [sum, persons] of [
    [1575, 100],
    [1181.25, 75],
    [18_963, 1204],
  ] as const)
    expect(sum / persons).toBeCloseTo(15.75, 10);
  const { fullSuccess } = tableOf("exclusion-skandia.csv", "{ size: 1 }", ", ageAtStart: 20");
  expect(fullSuccess.total / 1e6).toBeCloseTo(14.5, 6);
  const by = (payer: string) => fullSuccess.byItem.filter((each) => each.payer === payer).reduce((sum, { value }) => sum + value / 1e6, 0);
  expect([by("municipality"), by("state"), by("region")].map((mnkr) => Number(mnkr.toFixed(6)))).toEqual([5, 6.5, 3]);
});

test("at full success 12.8 of a hundred are saved; at an assumed effect of a tenth 1.28, and as many must be saved either way", () => {
  const full = tableOf("exclusion-skandia.csv", "{ size: 1 }", ", ageAtStart: 20");
  const assumed = tableOf("exclusion-skandia.csv", "{ size: 0.1 }", ", ageAtStart: 20");
  expect([full.avoided, assumed.avoided].map((persons) => Number(persons.toFixed(9)))).toEqual([12.8, 1.28]);
  expect(full.total / assumed.total).toBeCloseTo(10, 9);
  expect(full.personsToSave.all).toBeCloseTo(assumed.personsToSave.all!, 9);
  // 45 years of 322.2 tkr from the first year on at 3.5 %: 7.5 mnkr in present value, so that 0.13 persons cover 1 mnkr.
  const annuity = (1 - 1.035 ** -45) / (1 - 1 / 1.035);
  expect(full.personsToSave.all).toBeCloseTo(1e6 / ((14.5e6 / 45) * annuity), 6);
  expect(full.personsToSave.ownMunicipality).toBeCloseTo(1e6 / ((5e6 / 45) * annuity), 6);
});

test("a youth at SiS costs 2.45 mnkr a year, two thirds of it fees of the municipality", () => {
  const { fullSuccess } = tableOf("sis-youth-2023.csv");
  const [fees, grant] = fullSuccess.byItem;
  expect(fees!.value / grant!.value).toBeCloseTo(2, 9);
});
