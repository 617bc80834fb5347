import { expect, test } from "vitest";
import { libraryNames, libraryText } from "../../../viz/app/state/library.ts";
import { libraryInSwedish } from "../../../viz/text/library.ts";

test("the page has every scenario of the library, and a name for each", () => {
  expect(libraryNames).toEqual(Object.keys(libraryInSwedish).sort());
});

test("a name that the library does not have is refused", async () => {
  await expect(libraryText("constructor")).rejects.toThrow("library: there is no scenario constructor");
});
