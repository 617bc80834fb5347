import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, createSimulator, type Scenario } from "../../../engine/index.ts";
import { columnCatalogue } from "../../../engine/record/catalogue.ts";
import type { Column } from "../../../engine/record/column.ts";
import { type PlacedColumn, placeColumns } from "../../../engine/record/place.ts";
import { element, scalar } from "../../../engine/record/reads.ts";
import { selectColumns } from "../../../engine/record/select.ts";
import { scenarioArbitrary } from "../../reference/model/randomScenario.ts";
import { eventful } from "../model/eventful.ts";
import { planOf, tables } from "../model/run.ts";

const few = 8;

function rowsOf(
  scenario: Scenario,
  asked: readonly string[],
  catalogue?: readonly Column[],
  futures = few,
): Readonly<Record<string, readonly number[]>> {
  const plan = compile(scenario, tables, asked, catalogue);
  const width = plan.columns.length;
  const rows = new Float64Array(futures * width);
  createSimulator(plan, 1, catalogue).run(0, futures, rows);
  return Object.fromEntries(plan.columns.map((name, c) => [name, Array.from({ length: futures }, (_, i) => rows[i * width + c]!)]));
}

/** Without what is there on request only. */
function unasked(placed: readonly PlacedColumn[]): readonly PlacedColumn[] {
  return placed.filter(({ column }) => column.onRequest !== true);
}

describe("the catalogue", () => {
  const plan = planOf(eventful);

  test("declares each name once, and every column of a plan follows from it", () => {
    expect(new Set(columnCatalogue.map(({ name }) => name)).size).toBe(columnCatalogue.length);
    expect(compile(eventful, tables, ["all"]).columns).toEqual(unasked(placeColumns(columnCatalogue, plan)).map(({ name }) => name));
  });

  test("marks with * exactly the columns of which there are several", () => {
    for (const { name, group } of columnCatalogue)
      expect(name.includes("*"), name).toBe(!["fund", "draw", "account", "weight", "applicants", "restoring"].includes(group));
  });

  test("gives whole numbers where it says flag, count or year, and 0 or 1 for flags", () => {
    const found = rowsOf(eventful, ["all"], columnCatalogue, 200);
    for (const { name, column } of unasked(placeColumns(columnCatalogue, plan))) {
      const values = found[name]!.filter((x) => !Number.isNaN(x));
      if (["flag", "count", "year"].includes(column.unit)) expect(values.every(Number.isInteger), name).toBe(true);
      if (column.unit === "flag") expect(new Set([0, 1, ...values]).size, name).toBe(2);
    }
  });

  test("has the number of the future as a column, also beyond 2^31", () => {
    const asked = compile(eventful, tables, ["replication"]);
    const row = new Float64Array(1);
    createSimulator(asked, 1).run(2_500_000, 1, row);
    expect(row[0]).toBe(2_560_000_000);
  });

  test("that has two columns of one name is refused", () => {
    const twice = [...columnCatalogue, { ...columnCatalogue[2]!, meaning: "other" }];
    expect(() => compile(eventful, tables, ["all"], twice)).toThrow("two columns are called fund.depletionIndex");
  });

  test("is a value: a column declared elsewhere is computed like the others", () => {
    const last: Column = {
      name: "fund.last",
      unit: "kr",
      kind: "measure",
      group: "fund",
      needs: [],
      meaning: "last",
      read: scalar((s) => s.fund.balance),
    };
    const spent: Column = { ...last, name: "interventions.*.spent", group: "intervention", read: element((s) => s.fund.totalOutlay) };
    const rows = rowsOf(eventful, ["fund.last", "balance.*", "*.spent", "*.outlay"], [...columnCatalogue, last, spent]);
    expect(rows["fund.last"]).toEqual(rows[`balance.${plan.years - 1}`]);
    for (const { id } of eventful.interventions) expect(rows[`interventions.${id}.spent`]).toEqual(rows[`interventions.${id}.outlay`]);
  });
});

describe("what a replication leaves", () => {
  const random = fc.sample(scenarioArbitrary, { numRuns: 2, seed: 4 });

  test.each([eventful, ...random].map((scenario, i) => [i, scenario] as const))(
    "scenario %i: a column has the same numbers alone, with those of its kind, and with all",
    (_, scenario) => {
      const all = rowsOf(scenario, ["all"]);
      for (const kind of ["assumption", "history", "flow", "measure"]) {
        for (const [name, values] of Object.entries(rowsOf(scenario, [kind]))) expect(values, name).toEqual(all[name]);
      }
      const there = selectColumns(placeColumns(columnCatalogue, planOf(scenario)), ["all"]).columns;
      for (const name of new Set(there.map(({ column }) => column.name))) {
        // A pattern also catches what is there on request: `*.outlay.*` of the fund's years and of an intervention's.
        for (const [one, values] of Object.entries(rowsOf(scenario, [name]))) if (one in all) expect(values, one).toEqual(all[one]);
      }
    },
  );

  test("is only what was asked for, and simulates only what that needs", () => {
    expect(compile(eventful, tables, ["fund.loss", "balance.*"])).toMatchObject({ needs: [] });
    expect(compile(eventful, tables, ["society.npv"])).toMatchObject({ columns: ["society.npv"], needs: ["savings"] });
    expect(compile(eventful, tables, ["naive.npv", "fund.loss"])).toMatchObject({ needs: ["naive"] });
    expect(compile(eventful, tables, ["interventions.*.Q4"])).toMatchObject({ needs: ["chain"] });
    expect(compile(eventful, tables, ["fund.due", "rules.*"])).toMatchObject({ needs: ["claims"] });
  });

  test("cannot be what no column is called", () => {
    expect(() => compile(eventful, tables, ["fund.los", "all"])).toThrow("no column is called fund.los");
  });

  test("needs the catalogue that the plan was compiled with", () => {
    expect(() => createSimulator({ ...planOf(eventful), columns: ["fund.last"] }, 1)).toThrow("there is no column fund.last");
  });
});
