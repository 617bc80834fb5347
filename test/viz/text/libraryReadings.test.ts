import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readingIn, readingsInSwedish } from "../../../viz/text/libraryReadings.ts";

interface File {
  readonly alternatives?: readonly { readonly name: string; readonly why: string }[];
}

test("every name and reason of the library's other readings is also in Swedish, and no other text is", () => {
  const folder = new URL("../../../scenarios/library/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const listed = files.flatMap((name) => (parse(readFileSync(new URL(name, folder), "utf8")) as File).alternatives ?? []);
  const wanted = new Set(listed.flatMap(({ name, why }) => [name, why]));
  expect(Object.keys(readingsInSwedish).sort()).toEqual([...wanted].sort());
});

test("a reading names the same sources and the same numbers in both languages, and no two Swedish texts are the same", () => {
  const kept = (text: string) => text.match(/\b[EFR]\d+|\d+([.,]\d+)?/g)?.map((each) => each.replace(",", ".")) ?? [];
  for (const [english, swedish] of Object.entries(readingsInSwedish)) expect(kept(swedish), english).toEqual(kept(english));
  expect(new Set(Object.values(readingsInSwedish)).size).toBe(Object.keys(readingsInSwedish).length);
});

test("in English, and where the library has no such reading, a text is as it is", () => {
  expect(readingIn("nothing is measured", "sv")).toEqual({ text: "ingenting mäts", translated: true });
  for (const [text, locale] of [
    ["nothing is measured", "en"],
    ["My own reading", "sv"],
    ["constructor", "sv"],
  ] as const)
    expect(readingIn(text, locale)).toEqual({ text, translated: false });
});
