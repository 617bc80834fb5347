import { expect, test } from "vitest";
import { parse } from "../../../scenarios/parse.ts";
import { assumptionsOf } from "../../../viz/app/model/assumptions.ts";
import { explainPrices } from "../../../viz/cli/explainPrices.ts";
import { numberNotes } from "../../../viz/cli/explainSources.ts";
import { reportInput } from "../../../viz/cli/reportInput.ts";
import { levelsOf, levelValue, overridesOf } from "../../../viz/levels/levels.ts";
import { report } from "../../../viz/report/report.ts";
import { datedLine } from "../../../viz/text/prices.ts";
import { plain } from "../../scenarios/plain.ts";
import { finished } from "../report/finished.ts";

const text = `prices: { base: 2011, index: kpi, beyond: 2 % } # S1\n${plain}`
  .replace("capital: 40 mnkr # S1", "capital: 40 mnkr (2018) # S1\n  interestNominal: 0")
  .replace("cost: 4,5 mnkr", "cost: { amount: 4 mnkr, prices: 2018 }")
  .replace("median: 4 tkr, sigma: 0.3", "median: 4 tkr, sigma: 0.3, prices: 2018")
  .replace("conditional, ", "conditional, claims: nominal, ");

function read() {
  const parsed = parse(text, { fileName: "p.yaml" });
  if ("errors" in parsed) throw new Error(parsed.errors.map(({ message }) => message).join("\n"));
  return parsed;
}
const dated = { year: 2018, base: 2011, factor: 311.43 / 328.4 };

test("an amount of another year carries it, and what it is in prices of the base year", () => {
  expect(datedLine("4 500 kr (2018)", dated, "sv")).toBe("4 500 kr (2018) = 4\u00a0267 kr i 2011 års priser");
  expect(datedLine("4 500 kr (2018)", dated, "en")).toBe("4 500 kr (2018) = SEK 4,267 in 2011 prices");
  expect(datedLine("10 to 40 tkr (2018)", dated, "sv")).toBe("10 to 40 tkr (2018), i 2018 års priser, × 0,948 till 2011 års");
});

test("explain says whose prices are used, what is nominal, and every amount of another year", () => {
  const said = explainPrices(read(), "sv");
  for (const line of [
    "Alla belopp räknas om till 2011 års priser.",
    "Fonden får 0 % ränta om året i löpande kronor. Efter prisökningar är det −1,96 % om året 2027–2037.",
    "Det som ska betalas tillbaka räknas i löpande kronor, så prisökningar gör det mindre värt: A team.",
  ])
    expect(said).toContain(line);
  expect(said).toMatch(/fund\.capital +40 mnkr \(2018\) = 37\u00a0933\u00a0009 kr i 2011 års priser/);
  expect(said).toMatch(/interventions\.team\.cost +i 2018 års priser, × 0,948 till 2011 års/);
  const none = parse(plain, { fileName: "p.yaml" });
  expect("errors" in none ? "" : explainPrices(none, "sv")).toBe("");
});

test("a price year is no number of its own in the list of sources, and does not hide the amount", () => {
  const paths = numberNotes(read().document).map(({ path }) => path);
  expect(paths).toContain("fund.capital");
  expect(paths).toContain("interventions.team.cost.amount");
  expect(paths.filter((path) => /prices$|^prices\.base$/.test(path))).toEqual([]);
  expect(paths).toContain("prices.beyond");
});

test("the explorer's list of assumptions knows them, and a slider keeps the price year", () => {
  const { document, amounts } = read();
  const all = new Map(assumptionsOf(document, amounts).map((each) => [each.path, each]));
  expect(all.get("fund.capital")).toMatchObject({ text: "40 mnkr (2018)", dated });
  expect(all.get("interventions.team.outcomes.placement.dayRate.prices")).toMatchObject({ dated });
  expect(all.get("interventions.team.outcomes.placement.dayRate.sigma")).toMatchObject({ dated: null });
  const capital = levelsOf(document.toJS()).find(({ id }) => id === "capital")!;
  const moved = overridesOf(capital, 30e6);
  expect(moved).toEqual([["fund.capital", "30 mnkr (2018)"]]);
  expect(levelValue(capital, new Map(moved))).toBe(30e6);
});

test("the report's table of assumptions shows it", async () => {
  const page = report(await reportInput(finished({ text, replications: 1024 })));
  // 40 million · 311.43 / 328.40.
  expect(page).toContain("<td>40 mnkr (2018) = 37\u00a0933\u00a0009 kr i 2011 års priser</td>");
  expect(page).toContain("amount 4 mnkr, prices 2018, i 2018 års priser, × 0,948 till 2011 års");
});
