import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aggregateLayout, compile, createSimulator, leaving, measuredColumns, type Plan, summarise } from "../../../engine/index.ts";
import { columnCatalogue } from "../../../engine/record/catalogue.ts";
import { placeColumns } from "../../../engine/record/place.ts";
import { eventful } from "./eventful.ts";
import { tables } from "./run.ts";

const bare = compile(eventful, tables, []);
const summed = measuredColumns(bare);
const every = placeColumns(columnCatalogue, bare).map(({ name }) => name);
const futures = 24;

function rowsOf(plan: Plan): Readonly<Record<string, readonly number[]>> {
  const width = plan.columns.length;
  const rows = new Float64Array(futures * width);
  createSimulator(plan, 1).run(0, futures, rows);
  return Object.fromEntries(plan.columns.map((name, c) => [name, Array.from({ length: futures }, (_, i) => rows[i * width + c]!)]));
}

function answersOf(plan: Plan) {
  const simulator = createSimulator(plan, 1);
  simulator.run(0, 64);
  const host = { node: "", workers: 1, seconds: 0 };
  return summarise(plan, simulator.take(), { scenario: { name: "", hash: "" }, version: "", seed: "1", host });
}

describe("a run that is asked for columns", () => {
  test("leaves those that measures are made of and those asked for, and no others", () => {
    const plan = leaving(bare, eventful, { summed, rows: ["fund.loss", "topUps.*"] });
    expect(new Set(plan.columns)).toEqual(new Set([...summed, "fund.loss", ...every.filter((name) => name.startsWith("topUps."))]));
    expect(plan.summed).toBe(summed.length);
    expect(leaving(bare, eventful, { summed: ["fund.loss"], rows: [] })).toMatchObject({
      columns: ["fund.loss"],
      needs: [],
      unlimited: false,
    });
    expect(summed.length).toBeLessThan(compile(eventful, tables).columns.length);
  });

  test("has the measures, hashes and fingerprint of one that is asked for none, or for all, and adds up the same", () => {
    const whole = answersOf(compile(eventful, tables));
    expect(whole.run.resultHash).not.toBeNull();
    const layouts = [[], ["fund.loss"], ["all", "interventions.*.npv"]].map((rows) => {
      const plan = leaving(bare, eventful, { summed, rows });
      expect(answersOf(plan)).toEqual(whole);
      return aggregateLayout(plan).id;
    });
    expect(new Set(layouts).size).toBe(1);
  });

  test("has in a column what it holds whatever else is asked for", () => {
    const whole = rowsOf(leaving(bare, eventful, { summed: every, rows: [] }));
    const some = fc.subarray(every, { minLength: 1 });
    fc.assert(
      fc.property(some, some, (first, rows) => {
        const found = rowsOf(leaving(bare, eventful, { summed: first, rows }));
        expect(new Set(Object.keys(found))).toEqual(new Set([...first, ...rows]));
        for (const [name, values] of Object.entries(found)) expect(values, name).toEqual(whole[name]);
      }),
      { numRuns: 25, seed: 13 },
    );
  });
});
