import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analysisTold } from "../../../viz/app/model/analysisView.ts";
import { type AnalysisKind, analyst, type Question } from "../../../viz/app/model/analyst.ts";
import { evidenceFigures } from "../../../viz/app/model/evidenceFigures.ts";
import { readingParents } from "../../../viz/app/model/libraryParent.ts";
import { payerRows } from "../../../viz/tables/payersTable.ts";
import { accountAnalysis } from "../../../workers/analysis/account.ts";
import { placesOf } from "../../../workers/api/settings.ts";
import { type Analysis, compare, discover, future, sensitivity, size, stress } from "../../../workers/index.ts";
import { readLibrary } from "../../scenarios/libraryRun.ts";

const name = "rector-conditional";
const text = readFileSync(`scenarios/library/${name}.yaml`, "utf8");
const overrides = ["fund.capital=2 mnkr"];
const { scenario } = readLibrary(name, overrides);
const settings = { seed: "1", replications: 1024, workers: 0 };
const page = readingParents(analyst());

const asked: Readonly<Record<Exclude<AnalysisKind, "account">, readonly [Question, () => Promise<Analysis>]>> = {
  future: [{ kind: "future", future: { number: 1, failing: true } }, () => future(scenario, { ...settings, number: 1, failing: true })],
  size: [{ kind: "size", risk: 0.1 }, () => size(scenario, { ...settings, risk: 0.1 })],
  sensitivity: [{ kind: "sensitivity" }, () => sensitivity(scenario, settings)],
  discover: [{ kind: "discover" }, () => discover(scenario, settings)],
  stress: [{ kind: "stress" }, () => stress(scenario, settings)],
};

test.each(Object.entries(asked))(
  "%s of the page is the document of the library, and is told in both languages",
  async (_, [question, of]) => {
    const answer = await page.answer({ policy: { text, overrides }, seed: "1", replications: 1024, question });
    if ("errors" in answer) throw new Error(answer.errors[0]?.message);
    expect(answer).toEqual(await of());
    for (const locale of ["sv", "en"] as const) {
      const { view, notes } = analysisTold(answer, locale);
      expect(view.sentences.length + notes.length).toBeGreaterThan(0);
    }
  },
);

test("the yearly account of a fund with a past is the document of the command", async () => {
  const past = readFileSync("scenarios/library/norrkoping-2013.yaml", "utf8");
  const request = { policy: { text: past, overrides: [] }, seed: "1", replications: 1024, question: { kind: "account" as const } };
  const answer = await page.answer(request);
  if ("errors" in answer) throw new Error(answer.errors[0]?.message);
  const { scenario: known } = readLibrary("norrkoping-2013");
  expect(answer).toEqual(await accountAnalysis(known, { seed: "1", replications: 1024 }, placesOf(0)));
  expect(analysisTold(answer, "sv").view.pictures).toHaveLength(1);
});

test("what studies say of an effect is drawn from plain data as the report draws it", async () => {
  const studied = readFileSync("scenarios/library/servicetrainee-studies.yaml", "utf8");
  const found = await page.evidence({ text: studied, overrides: [] }, "1");
  if ("errors" in found) throw new Error(found.errors[0]?.message);
  const figures = evidenceFigures(structuredClone(found), (id) => id);
  expect(figures.map(({ id }) => id)).toEqual(["chain-1", "studies-1"]);
  const charts = figures.map(({ draw }) => draw({ width: 700, locale: "sv", replications: 1024 }));
  expect(charts.every(({ finding, table }) => finding.length > 0 && table.rows.length > 0)).toBe(true);
});

test("what cannot be read, or not be asked of a scenario, is told and not thrown", async () => {
  const question: Question = { kind: "size", risk: 0.1 };
  const request = { seed: "1", replications: 64, question };
  expect(await page.answer({ ...request, policy: { text: "fund: 1", overrides: [] } })).toHaveProperty("errors");
  const unlimited = { text, overrides: ["fund.capital=unlimited"] };
  const why: Question = { kind: "future", future: { number: 0, failing: false } };
  expect(await page.answer({ ...request, question: why, policy: unlimited })).toHaveProperty("errors");
});

test("variants are compared as the library compares them: fund, boards, municipality and society, with what differs in the files", async () => {
  const variants = [
    { name: "Lite", policy: { text, overrides } },
    { name: "Mer", policy: { text, overrides: ["fund.capital=5 mnkr"] } },
  ];
  const answer = await page.compare({ variants, seed: "1", replications: 1024 });
  if ("errors" in answer) throw new Error(answer.errors[0]?.message);
  const [found] = await compare([scenario, readLibrary(name, ["fund.capital=5 mnkr"]).scenario], settings);
  const { comparison, assumptions } = answer;
  expect(comparison.variants.map((each) => each.name)).toEqual(["Lite", "Mer"]);
  for (const [key, { a, b, difference }] of Object.entries(found!)) {
    expect(comparison.variants.map(({ measures }) => measures[key])).toEqual([a, b]);
    expect(comparison.differences[0]!.measures[key]!.difference).toEqual(difference);
  }
  const rows = payerRows(comparison, "sv");
  const [board] = scenario.departments;
  expect(rows.map((row) => row.name)).toEqual([
    "fondens nettokostnad, i genomsnitt",
    `${board!.name}: netto, i genomsnitt`,
    "kommunens netto, i genomsnitt",
    "nettonuvärde för samhället, i genomsnitt",
  ]);
  expect(assumptions).toEqual([{ path: "fund.capital", values: ["2 mnkr", "5 mnkr"] }]);
});
