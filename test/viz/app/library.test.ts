import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "../../../scenarios/parse.ts";
import { libraryNames, titleOf } from "../../../viz/app/state/library.ts";

test("the title read from a scenario's text is its name, for every scenario of the library", () => {
  expect(libraryNames.length).toBeGreaterThanOrEqual(20);
  for (const name of libraryNames) {
    const text = readFileSync(new URL(`../../../scenarios/library/${name}.yaml`, import.meta.url), "utf8");
    const parsed = parse(text, { fileName: name });
    if ("errors" in parsed) {
      // A variant names another file as its base, which is not given here; its own name line counts all the same.
      expect(titleOf(text)).not.toBeNull();
      continue;
    }
    expect(titleOf(text)).toBe(parsed.scenario.name);
  }
});

test.each([
  ["name: Ale, the double model\n", "Ale, the double model"],
  ["schema: 1\nname: Ale # the town\n", "Ale"],
  ['name: "Ale: #1"\n', "Ale: #1"],
  ["name: 'Ale'\n", "Ale"],
  ["schema: 1\n", null],
  ["name:\n  Ale\n", null],
  [`name: ${"a".repeat(61)}\n`, null],
])("%j is called %j", (text, title) => {
  expect(titleOf(text)).toBe(title);
});
