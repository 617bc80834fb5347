import { describe, expect, test } from "vitest";
import { columnCatalogue } from "../../../engine/record/catalogue.ts";
import { placeColumns } from "../../../engine/record/place.ts";
import { selectColumns } from "../../../engine/record/select.ts";

const placed = placeColumns(columnCatalogue, {
  futuresPerDraw: 1,
  years: 2,
  interventions: [{ id: "a" }, { id: "b" }],
  departments: [{ id: "skola" }],
  payers: ["skola", "region"],
  rules: ["loan"],
  parameters: { paths: ["fund.dissolution.base", "interventions.a.effect.size"] },
});
const select = (...selectors: string[]) => selectColumns(placed, selectors).columns.map(({ name }) => name);

describe("a list of columns", () => {
  test("takes names, in the order of the catalogue, each once", () => {
    expect(select("society.npv", "fund.loss", "fund.loss")).toEqual(["fund.loss", "society.npv"]);
  });

  test("takes * for any text, several times", () => {
    expect(select("interventions.*.effect")).toEqual(["interventions.a.effect", "interventions.b.effect"]);
    expect(select("balance.*")).toEqual(["balance.0", "balance.1"]);
    expect(select("*.b.*Square*")).toEqual(["interventions.b.measuredSquares"]);
    expect(select("*.payer.skola")).toEqual(["society.payer.skola", "naive.payer.skola"]);
    expect(select("*")).toEqual(select("all"));
  });

  test("does not let a part stand for two: a*a is not a", () => {
    expect(selectColumns(placed, ["fund.due*due"]).columns).toEqual([]);
    expect(selectColumns(placed, ["fund*.*due"]).columns.map(({ name }) => name)).toEqual(["fund.due"]);
  });

  test("takes kinds", () => {
    expect(select("index")).toEqual(["replication"]);
    expect(select("assumption")).toEqual([
      "interventions.a.effect",
      "interventions.a.worksHere",
      "interventions.b.effect",
      "interventions.b.worksHere",
      "context",
      "fund.dissolution.base",
      "interventions.a.effect.size",
    ]);
    const ofKind = placed.filter(({ column }) => column.kind === "history").map(({ name }) => name);
    expect(select("history")).toEqual(["fund.capitalNeeded", ...ofKind]);
    expect(ofKind).toEqual(expect.arrayContaining(["history.deficitYears", "history.firstMeasured.a", "history.headChanges.skola"]));
  });

  test("takes default: the number of the future, assumptions, the fund's totals and society's net value", () => {
    const fund = placed.filter(({ name, column }) => /^fund\.[a-zA-Z]+$/.test(name) && !column.unlimited).map(({ name }) => name);
    expect(select("default")).toEqual([
      "replication",
      ...fund,
      ...select("interventions.*.effect", "interventions.*.worksHere"),
      "society.npv",
      "context",
      ...select("*.base", "*.size"),
    ]);
  });

  test("tells which of its parts no column answers to", () => {
    expect(selectColumns(placed, ["fund.los", "fund.loss", "x.*", "flows"]).missed).toEqual(["fund.los", "x.*", "flows"]);
  });
});
