import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Everything that a person reads, and what explains it to the next who writes: texts, library, documents. */
const files = [
  "README.md",
  "scenarios/README.md",
  "engine/MODEL.md",
  ...["viz", "scenarios", "bench"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|tsx|html|yaml|json)$/.test(name))
      .map((name) => `${folder}/${name}`),
  ),
];

/** A fund runs short of a planned payment; it is not dry, empty or at its end, and what is short is not "missing". */
const banned =
  /\b(?:runs?|running|ran|has run) (?:dry|out)\b|\b(?:tar|ta|tog|tagit) slut\b|tar \w+ slut\b|pengarna räcker inte|inte något år|läggs ned|lagts ned|enstaka framtid|\bfattas\b/giu;

test.each(files)("%s says that the fund runs short, that its means do not suffice, or that it is closed", (file) => {
  expect(readFileSync(file, "utf8").match(banned) ?? []).toEqual([]);
});

test("the words that are not used are found where they are", () => {
  for (const text of [
    "the fund runs dry",
    "never runs out",
    "Fonden tar slut",
    "hur ofta tar pengarna slut",
    "pengarna räcker inte något år",
  ])
    expect(text.match(banned)).not.toBeNull();
});
