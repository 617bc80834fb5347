import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { setNote } from "../../../scenarios/completeText.ts";
import { entryGroups } from "../../../viz/report/assumptions.ts";
import { libraryText } from "./finished.ts";

const text = `
name: Fond # not an assumption
startYear: 2026 # F1
sources: { F1: a book }
fund:
  capital: 40 mnkr # assumption: a guess
  dissolution: { base: 0.02, onDeficit: 0.1 } # F2
departments:
  - id: social
    name: Socialnämnden
    budget: 700 mnkr
interactions:
  - { of: [a, b], factor: 0.9 } # F3
interventions:
  - id: a
    name: Skolfam
    intake: [20, 6] # F4
    cost: &cost { dist: lognormal, mean: 1 mnkr, sd: 2 } # F5
    outcomes:
      - id: hvb
        days: { dist: spliced, body: { dist: gamma, mean: 3, sd: 1 }, threshold: 9 }
  - id: b
    cost: *cost
    effect:
      size: 0.3 # F6
`;

const groups = entryGroups(parseDocument(text));

test("every entry stands once, in the order of the file, with its value as written and the comment behind it", () => {
  expect(groups).toEqual([
    { key: "general", at: "", name: "", entries: [{ path: "startYear", value: "2026", note: "F1", set: false }] },
    {
      key: "fund",
      at: "fund",
      name: "",
      entries: [
        { path: "capital", value: "40 mnkr", note: "assumption: a guess", set: false },
        { path: "dissolution", value: "base 0.02, onDeficit 0.1", note: "F2", set: false },
      ],
    },
    { key: "departments", at: "departments", name: "", entries: [{ path: "social.budget", value: "700 mnkr", note: "", set: false }] },
    { key: "interactions", at: "interactions", name: "", entries: [{ path: "0", value: "of [a; b], factor 0.9", note: "F3", set: false }] },
    {
      key: "interventions",
      at: "interventions.a",
      name: "Skolfam",
      entries: [
        { path: "intake", value: "[20; 6]", note: "F4", set: false },
        { path: "cost", value: "lognormal, mean 1 mnkr, sd 2", note: "F5", set: false },
        { path: "outcomes.hvb.days", value: "spliced, body (gamma, mean 3, sd 1), threshold 9", note: "", set: false },
      ],
    },
    {
      key: "interventions",
      at: "interventions.b",
      name: "b",
      entries: [
        { path: "cost", value: "lognormal, mean 1 mnkr, sd 2", note: "F5", set: false },
        { path: "effect.size", value: "0.3", note: "F6", set: false },
      ],
    },
  ]);
});

test("an entry that was set, whole or in part, says so and keeps its source", () => {
  const [group] = entryGroups(
    parseDocument(`fund:
  dissolution: { base: 0.02 } # F7
  capital: 3 # ${setNote}
  topUps: { # F8
    amount: 2, # ${setNote}
    year: 2030
  }
`),
  );
  expect(group?.entries.map(({ path, value, note, set }) => [path, value, note, set])).toEqual([
    ["dissolution", "base 0.02", "F7", false],
    ["capital", "3", "", true],
    ["topUps", "amount 2, year 2030", "", true],
  ]);
});

test("a part in braces is taken apart, and its note is that of every entry in it that has none of its own", () => {
  const [fund, contracts] = entryGroups(parseDocument("fund: { capital: 3, result: { mean: 1, sd: 2 } } # F1\ncontracts: {}\n"));
  expect(fund?.entries).toEqual([
    { path: "capital", value: "3", note: "F1", set: false },
    { path: "result", value: "mean 1, sd 2", note: "F1", set: false },
  ]);
  expect(contracts).toBeUndefined();
});

test("a value that was set in such a part says so beside the part's note", () => {
  const [fund] = entryGroups(parseDocument(`fund: # F1\n  { capital: 3, # ${setNote}\n  interest: 0 } # F1\n`));
  expect(fund?.entries.map(({ path, note, set }) => [path, note, set])).toEqual([
    ["capital", "F1", true],
    ["interest", "F1", false],
  ]);
});

test("a long list shows its beginning and how many more there are", () => {
  const list = Array.from({ length: 25 }, (_, at) => at);
  const [group] = entryGroups(parseDocument(`fund:\n  costs: ${JSON.stringify(list)}`));
  expect(group?.entries[0]?.value).toBe(`[${list.slice(0, 20).join("; ")}; … + 5]`);
});

describe("the library", () => {
  test("no comment behind a value of Norrköping's file is lost", () => {
    const file = libraryText("norrkoping");
    const notes = entryGroups(parseDocument(file)).flatMap(({ entries }) => entries.map(({ note }) => note));
    const body = file.slice(file.indexOf("\nstartYear"), file.indexOf("\nalternatives:"));
    const written = [...body.matchAll(/^ *(?:- )?[^#\n]*[^#\n :] # (.*)$/gm)].map((match) => match[1]!.trim());
    expect(written.length).toBeGreaterThan(150);
    expect(written.filter((note) => !notes.includes(note))).toEqual([]);
  });
});
