import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { libraryInSwedish, libraryName, libraryTextIn, nameIn } from "../../../viz/text/library.ts";

const folder = new URL("../../../scenarios/library/", import.meta.url);
const ids = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => file.slice(0, -".yaml".length));

test("every scenario of the library has a Swedish name and question, and no text is left over", () => {
  expect(Object.keys(libraryInSwedish).sort()).toEqual([...ids].sort());
});

test.each(ids)("%s: short enough for a list, a question, unlike the English, with the same numbers", (id) => {
  const file = parse(readFileSync(new URL(`${id}.yaml`, folder), "utf8")) as { readonly name: string; readonly question: string };
  const { english, name, question } = libraryInSwedish[id]!;
  expect(english).toBe(file.name);
  expect([nameIn(english, "sv"), nameIn(english, "en")]).toEqual([name, english]);
  expect([libraryName(id, "sv"), libraryName(id, "en")]).toEqual([name, english]);
  expect(name.length).toBeLessThanOrEqual(60);
  expect(question).toMatch(/^[A-ZÅÄÖ].*\?$/);
  expect(question).not.toBe(file.question);
  const digits = (text: string) => text.match(/\d[\d \u00a0]*\d|\d/g) ?? [];
  expect(digits(question)).toEqual(digits(file.question));
  expect(digits(name)).toEqual(digits(file.name));
});

test("English, a text of one's own and a name that is none have no text of their own", () => {
  for (const [id, locale] of [
    ["ale", "en"],
    [null, "sv"],
    ["constructor", "sv"],
    ["nowhere", "sv"],
  ] as const)
    expect(libraryTextIn(id, locale)).toBeNull();
  expect(nameIn("My fund", "sv")).toBe("My fund");
  expect(libraryName("constructor", "sv")).toBe("constructor");
});
