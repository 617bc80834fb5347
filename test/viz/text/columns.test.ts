import { expect, test } from "vitest";
import { columnCatalogue } from "../../../engine/record/catalogue.ts";
import { columnsPage } from "../../../viz/text/columnsPage.ts";
import { columnWords } from "../../../viz/text/columnWords.ts";

test("every column has words in both languages, and no words are left over", () => {
  expect(new Set(columnCatalogue.map(({ meaning }) => meaning))).toEqual(new Set(Object.keys(columnWords)));
  for (const [key, { sv, en }] of Object.entries(columnWords)) expect([sv.trim(), en.trim(), sv === en], key).toEqual([sv, en, false]);
});

test("no two columns of one kind of entity mean the same", () => {
  for (const locale of ["sv", "en"] as const) {
    const told = columnCatalogue.map(({ group, meaning }) => `${group}: ${columnWords[meaning as keyof typeof columnWords][locale]}`);
    expect(new Set(told).size).toBe(told.length);
  }
});

test("the page of columns is what the catalogue says", async () => {
  await expect(columnsPage()).toMatchFileSnapshot("../../../engine/COLUMNS.md");
});
