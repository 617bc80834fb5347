import { expect, test } from "vitest";
import * as z from "zod";
import { reportInput } from "../../../viz/cli/reportInput.ts";
import { report } from "../../../viz/report/report.ts";
import { accountCsv, hasAccounts } from "../../../viz/tables/accountCsv.ts";
import { summaryTable } from "../../../viz/tables/summaryTable.ts";
import { accountTables, measureCatalogue, summarySchema } from "../../../workers/host.ts";
import { finished, libraryText } from "../report/finished.ts";

const run = finished({ text: libraryText("exclusion-account"), library: "exclusion-account", replications: 200 });
const { summary, prepared } = run;
const tables = prepared.scenario.interventions.map((iv) => accountTables(prepared.scenario, iv)[0]!);

test("summary.json has the account by payer and year, by payer and item, full success beside, and how many must be saved", () => {
  for (const [n, id] of ["full", "assumed"].entries()) {
    const { account } = summary.interventions[id]!;
    const table = tables[n]!;
    expect(account!.byYear).toEqual(table.byYear);
    expect(account!.byItem.map(({ fullSuccess: _, ...each }) => each)).toEqual(table.byItem);
    expect(account!.byItem.map(({ fullSuccess }) => fullSuccess)).toEqual(table.fullSuccess.byItem.map(({ value }) => value));
    expect(account!.personsToSave).toEqual(table.personsToSave);
    expect([account!.perPerson, account!.afterHorizon]).toEqual([table.perPerson, 0]);
    expect(account!.notAttributable.map(({ item, value }) => [item, Math.round(value)])).toEqual([
      ["other", 1_000_000],
      ["notSplit", 250_000],
    ]);
    const sum = (values: readonly { readonly value: number }[]) => values.reduce((total, { value }) => total + value, 0);
    expect(sum(account!.byYear)).toBeCloseTo(account!.total, 0);
    expect(sum(account!.byItem)).toBeCloseTo(account!.total, 0);
  }
  // An intervention without an account has none, and the numbers do not depend on it.
  expect(finished({ text: libraryText("rector-equity"), replications: 16 }).summary.interventions.insats).not.toHaveProperty("account");
});

test("its JSON Schema knows it", () => {
  const validator = z.fromJSONSchema(summarySchema(measureCatalogue, (key) => key) as Parameters<typeof z.fromJSONSchema>[0]);
  expect(validator.safeParse(JSON.parse(JSON.stringify(summary))).error?.issues ?? []).toEqual([]);
  const wrong = { ...summary, interventions: { ...summary.interventions, full: { ...summary.interventions.full, account: { total: 1 } } } };
  expect(validator.safeParse(JSON.parse(JSON.stringify(wrong))).success).toBe(false);
});

test("the table on the terminal tells it in Swedish and English", () => {
  const told = summaryTable(summary, "sv").replaceAll("\u00a0", " ");
  expect(told).toContain("Socialt bokslut för full, i genomsnitt");
  expect(told).toMatch(/\n {2}kommunen +municipality +5,0 +64,0\n/);
  expect(told).toContain(
    "Ytterligare 1,25 miljoner kronor för en räddad (other, notSplit) går inte att hänföra till någon betalare, och bokförs inte.",
  );
  expect(told).toContain(
    "För att utbetalningarna ska täckas måste 0,2 personer verkligen räddas, räknat på alla betalare; räknat på den egna kommunen 1,5.",
  );
  expect(told).toContain("Väntat per deltagare 1,86 miljoner kronor; i startårets värde för alla 59,32 miljoner kronor.");
  expect(told).toContain("Väntat per deltagare 55 700 kronor;");
  const english = summaryTable(summary, "en");
  expect(english).toMatch(/\n {2}the municipality +municipality +5.0 +1.9\n/);
  expect(english).toContain("Expected number who are spared a start: 0.4.");
});

test("as CSV: items with one person saved beside what is expected, years, and what nobody is known to pay", () => {
  expect(hasAccounts(summary)).toBe(true);
  const lines = accountCsv(summary).trim().split("\r\n");
  expect(lines[0]).toBe("intervention,table,payer,item,year,expected,onePersonSaved");
  expect(lines).toContain(
    `full,byItem,municipality,municipality,,${tables[0]!.byItem[0]!.value},${tables[0]!.fullSuccess.byItem[0]!.value}`,
  );
  expect(lines.filter((line) => line.startsWith("assumed,byYear,state,"))).toHaveLength(45);
  expect(lines.filter((line) => line.includes(",notAttributable,"))).toHaveLength(4);
  expect(hasAccounts(finished({ text: libraryText("rector-equity"), replications: 16 }).summary)).toBe(false);
});

test("the report has it under a heading of its own, with every year in a table that opens", async () => {
  const page = report(await reportInput(run));
  expect(page).toContain("Sociala bokslut");
  expect(page).toContain("Socialt bokslut för With an assumed effect, i genomsnitt");
  expect(page).toContain("<summary>Väntat per år och betalare</summary>");
  const without = report(await reportInput(finished({ text: libraryText("rector-equity"), library: "rector-equity", replications: 16 })));
  expect(without).not.toContain("Sociala bokslut");
});
