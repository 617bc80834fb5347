import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { libraryGroups } from "../../scenarios/libraryFigures.ts";
import { figureText, libraryPage } from "../../scenarios/libraryPage.ts";
import { libraryRow, replications, seed } from "./libraryRows.ts";

const page = readFileSync("scenarios/README.md", "utf8");

test.each(libraryGroups)("$heading: the first row is what its command gives", async ({ heading, entries }) => {
  const row = await libraryRow(entries[0]!);
  const line = libraryPage({ replications, seed, groups: [{ heading, rows: [row] }] })
    .split("\n")
    .find((each) => each.startsWith(`| [${row.name}]`));
  expect(page.split("\n")).toContain(line);
});

test("every scenario of the library is on the page, once", () => {
  const files = readdirSync(new URL("../../scenarios/library/", import.meta.url)).map((file) => file.replace(/\.yaml$/, ""));
  expect(libraryGroups.flatMap(({ entries }) => entries.map(({ file }) => file)).sort()).toEqual(files.sort());
});

test.each([
  [
    "a probability, with half of Wilson's interval",
    { value: 0.1307, standardError: 0.005, low: 0.12, high: 0.141 },
    "of 100",
    "13.1 ± 1.1 of 100",
  ],
  ["kronor, with 1.96 standard errors", { value: -37_812_345, standardError: 96_000 }, "mnkr", "−37.81 ± 0.19 mnkr"],
  ["a share", { value: 0.43, standardError: 0.002 }, "%", "43.0 ± 0.4 %"],
  ["what is the same in every future", { value: 4e6, standardError: 0 }, "mnkr", "4.00 ± 0.00 mnkr"],
  ["a small number below zero", { value: -1, standardError: 900 }, "mnkr", "0.000 ± 0.002 mnkr"],
] as const)("%s", (_, estimate, unit, text) => {
  expect(figureText({ label: "x", estimate, unit })).toBe(`x ${text}`);
});

test("a number that a run does not have is said to be missing", () => {
  expect(figureText({ label: "power", estimate: null, unit: "of 100" })).toBe("power: not available");
});

test("a bar in a text does not break the table", () => {
  const row = { file: "a", name: "A | B", question: "Q?", finding: "F.", figures: [], resultHash: "00" };
  expect(libraryPage({ replications: 1, seed: "1", groups: [{ heading: "H", rows: [row] }] })).toContain("[A \\| B](library/a.yaml)");
});
