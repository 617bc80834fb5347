import { expect, test } from "vitest";
import { inLocale, localeNamed } from "../../../viz/text/locale.ts";
import { read, sources, topOf } from "../../imports.ts";

test("one file knows what the languages are called; all others ask it", () => {
  const asking = sources.filter((file) => topOf(file) === "viz" && file !== "viz/text/locale.ts" && /[!=]== "(?:sv|en)"/.test(read(file)));
  expect(asking).toEqual([]);
});

test("a text names a language or none", () => {
  expect([inLocale("sv", 1, 2), inLocale("en", 1, 2)]).toEqual([1, 2]);
  expect(["sv", "en", "de", "", null, undefined].map(localeNamed)).toEqual(["sv", "en", null, null, null, null]);
});
