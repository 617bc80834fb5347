import { expect, test } from "vitest";
import { movedRows } from "../../../viz/tables/movedRows.ts";
import { comparedMeasures, type PairedResult } from "../../../workers/host.ts";

const difference = (value: number | null, standardError: number | null) => ({
  a: { value: 1e6, standardError: 1e5 },
  b: { value: 1e6 + (value ?? 0), standardError: 1e5 },
  difference: value === null ? null : { value, standardError },
  better: 0.5,
  equal: 0,
  replications: 1024,
});
const found = (value: number | null, standardError: number | null, key = "fund.loss.mean") =>
  ({ [key]: difference(value, standardError) }) as unknown as PairedResult;

test.each([
  ["less than its error", 1.9e5, 1e5, 0],
  ["more than its error", 2e5, 1e5, 1],
  ["more than its error downwards", -2e5, 1e5, 1],
  ["the same in every future", 1, 0, 1],
  ["nothing in every future", 0, 0, 0],
  ["of what exists in no future", null, null, 0],
  ["with an error that is not known", 2e5, null, 0],
])("a difference %s", (_, value, standardError, rows) => {
  const told = movedRows(found(value, standardError), "sv");
  expect([told.rows.length, told.of]).toEqual([rows, 1]);
});

test("which way is better is what the catalogue says, and boards stand after the rest by their names", () => {
  const both = { ...found(2e5, 1e5, "departments.skola.net"), ...found(2e5, 1e5) };
  const { rows } = movedRows(both, "en", { nameOf: (id) => (id === "skola" ? "the school board" : id) });
  expect(rows.map(({ key, went }) => [key, went])).toEqual([
    ["fund.loss.mean", "worse"],
    ["departments.skola.net", "better"],
  ]);
  expect(rows[1]!.name).toContain("the school board");
  expect(rows[0]).toMatchObject({ before: "1.00", now: "1.20", change: "+0.20", error: "±0.20", unit: "SEK m" });
});

test("every measure that scenarios are compared by is looked at", () => {
  const all = Object.fromEntries(comparedMeasures.map(({ key }) => [key, difference(1, 0)])) as unknown as PairedResult;
  expect(movedRows(all, "sv")).toMatchObject({ of: comparedMeasures.length });
  expect(movedRows(all, "sv").rows.map(({ key }) => key)).toEqual(comparedMeasures.map(({ key }) => key));
});
