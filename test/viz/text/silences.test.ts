import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { reportInput } from "../../../viz/cli/reportInput.ts";
import { report } from "../../../viz/report/report.ts";
import { summaryTable } from "../../../viz/tables/summaryTable.ts";
import { silencesSaid } from "../../../viz/text/silences.ts";
import { finished } from "../report/finished.ts";

const run = finished({ text: readFileSync("test/scenarios/ownFund.yaml", "utf8"), replications: 1024 });
const nothingRandom = "Inget i fondens konto är slumpmässigt. Det är likadant i alla framtider, så talen om fonden säger inget om risk.";

test("the table says what is left out, and what nobody measures, before any figure", () => {
  const table = summaryTable(run.summary, "sv");
  const figures = table.indexOf("\nFonden\n");
  expect(table.indexOf(`\n! ${nothingRandom}\n`)).toBeGreaterThan(0);
  for (const said of [
    nothingRandom,
    "men ingenting mäts",
    "\nUtelämnat i scenariot, räknas som ingen risk\n",
    "Personal: ingen slutar (alla 3 insatser).",
  ]) {
    expect(table.indexOf(said)).toBeGreaterThan(0);
    expect(table.indexOf(said)).toBeLessThan(figures);
  }
});

test("the report says it before the answer", async () => {
  const page = report(await reportInput(run));
  const answer = page.indexOf('<p class="hero">');
  for (const said of [nothingRandom, "men ingenting mäts", "Utelämnat, räknas som ingen risk: 18"]) {
    expect(page.indexOf(said)).toBeGreaterThan(0);
    expect(page.indexOf(said)).toBeLessThan(answer);
  }
});

test("a scenario that leaves nothing out has nothing to say; other warnings are left to others", () => {
  expect(silencesSaid([{ code: "something.else", path: "fund", values: {} }], "sv")).toEqual({ grave: [], leftOut: null });
});

test("long lists of names are cut, and say how many more there are", () => {
  const names = ["A", "B", "C", "D", "E"];
  const said = silencesSaid([{ code: "leftOut.staff", path: "", values: { names, interventions: names, of: 6 } }], "en");
  expect(said.leftOut?.sentences).toEqual(["Staff: nobody leaves (A, B, C and 2 more)."]);
});
