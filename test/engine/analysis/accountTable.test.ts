import { expect, test } from "vitest";
import { accountTables } from "../../../engine/analysis/accountTable.ts";
import { near } from "../evidence/near.ts";
import { scenarioOf, simulate } from "../model/run.ts";

const text = (more = "") => `
schema: 1
name: account
startYear: 2020
horizonYears: 12
discountRate: 0.035
departments: [{ id: social }, { id: skola }]
fund: { capital: 1 mnkr }
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
    cost: 1 mnkr
    ${more}
    effect: { size: 0.25 }
    outcomes:
      - { id: start, count: once, rate: 0.05, window: [1, 5], account: main, exit: 0.2 }
`;
const tableOf = (more = "") => {
  const scenario = scenarioOf(text(more));
  return accountTables(scenario, scenario.interventions[0]!)[0]!;
};
const personYears = [1.25, 2.1875, 2.878125, 3.37421875, 3.7175078125, 2.56440625, 1.662405, 0.96026, 0.4170272];

test("by year and payer: 120 and 80 tkr for the person-years avoided in years 1 … 9, and 5.655 starts avoided", () => {
  const table = tableOf();
  near(table.avoided, 5.6554765625, 1e-10);
  personYears.forEach((years, t) => {
    const of = (payer: string) => table.byYear.find((each) => each.year === 2021 + t && each.payer === payer)!.value;
    near(of("social"), 0.75 * 120_000 * years, 1e-9);
    near(of("skola"), 0.25 * 120_000 * years, 1e-9);
    near(of("state"), 80_000 * years, 1e-9);
  });
  expect(table.byYear.every(({ year }) => year > 2020 && year < 2030)).toBe(true);
  const sum = personYears.reduce((a, b) => a + b, 0);
  near(table.total, 200_000 * sum, 1e-9);
  near(table.perPerson, 2000 * sum, 1e-9);
  near(table.presentValue, (1_961_299.9510621 * 200) / 120, 1e-9);
  near(table.byItem[0]!.value, 120_000 * sum, 1e-9);
  expect(table.afterHorizon).toBeCloseTo(0, 6);
});

test("one person saved is the whole table, and the persons to save cover the outlays", () => {
  const table = tableOf();
  const whole = [1, 0.8, 0.64, 0.512, 0.4096].reduce((a, b) => a + b, 0);
  expect(table.fullSuccess.byItem).toEqual([
    { item: "support", payer: "municipality", value: expect.closeTo(120_000 * whole, 6) },
    { item: "insurance", payer: "state", value: expect.closeTo(80_000 * whole, 6) },
  ]);
  // Where as many are saved as it says, the present value of what they save is that of the outlay, 1 mnkr in the first year.
  near((table.presentValue / table.avoided) * table.personsToSave.all!, 1e6, 1e-9);
  near(table.personsToSave.ownMunicipality!, (table.personsToSave.all! * 200) / 120, 1e-9);
});

test("what falls after the horizon is said and not counted, and those who move away are paid for elsewhere", () => {
  const short = scenarioOf(text().replace("horizonYears: 12", "horizonYears: 6"));
  const table = accountTables(short, short.interventions[0]!)[0]!;
  near(table.afterHorizon, 200_000 * personYears.slice(5).reduce((a, b) => a + b, 0), 1e-9);
  const moving = tableOf("outMigration: 0.1");
  const of = (payer: string) => moving.byYear.find((each) => each.year === 2022 && each.payer === payer)!.value;
  near(of("social") + of("skola"), 0.9 ** 2 * 120_000 * 2.1875, 1e-9);
  near(of("otherMunicipalities"), (1 - 0.9 ** 2) * 120_000 * 2.1875, 1e-9);
});

test("present values are those of the simulated account at full success, person by person", () => {
  const scenario = scenarioOf(text());
  const naive = simulate(scenario, 1).column("naive.savings")[0]!;
  const table = accountTables(scenario, scenario.interventions[0]!)[0]!;
  // Expected at e = 1, rounded by payer and year.
  expect(Math.abs(naive - table.presentValue / 0.25)).toBeLessThan(20);
});
