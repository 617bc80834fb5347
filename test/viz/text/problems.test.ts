import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { parse } from "../../../scenarios/parse.ts";
import { quoted, shown } from "../../../scenarios/problem.ts";
import { guessed, problem, type Said, type Value } from "../../../scenarios/said.ts";
import { tell } from "../../../scenarios/tell.ts";
import { observedWords } from "../../../scenarios/words/observedWords.ts";
import { problemWords } from "../../../scenarios/words/problemWords.ts";
import { seriesWords } from "../../../scenarios/words/seriesWords.ts";
import { workbookWords } from "../../../scenarios/words/workbookWords.ts";
import { problemIn } from "../../../viz/text/problems.ts";
import { plain } from "../../scenarios/plain.ts";
import { provokedProblems } from "./problemMessages.ts";

const fraction = problem("numberInRange", { number: problem("aNumber"), range: problem("fromTo", { min: 0, max: 1 }) });

/** Of every form that a sentence can have, one in both languages. */
const worded: readonly (readonly [said: Said, english: string, swedish: string])[] = [
  [
    problem("expected", { found: shown("abc"), rule: fraction }),
    "found 'abc', expected a number from 0 to 1",
    "hittade 'abc', väntade ett tal från 0 till 1",
  ],
  [
    guessed(problem("expected", { found: shown("40 Mkr"), rule: problem("unitOrNone", { units: ["kr", "tkr", "mnkr"] }) }), "mnk", [
      "mnkr",
    ]),
    "found '40 Mkr', expected the unit kr, tkr or mnkr, or none; did you mean 'mnkr'?",
    "hittade '40 Mkr', väntade enheten kr, tkr eller mnkr, eller ingen; menade du 'mnkr'?",
  ],
  [
    guessed(problem("unknownKey", { key: shown("capitl"), known: ["capital", "interest"] }), "capitl", ["capital", "interest"]),
    "found the unknown key 'capitl', expected one of capital, interest; did you mean 'capital'?",
    "hittade den okända nyckeln 'capitl', väntade någon av capital, interest; menade du 'capital'?",
  ],
  [problem("missing", { rule: problem("aList") }), "missing, expected a list", "saknas: väntade en lista"],
  [
    problem("expected", { found: shown([1]), rule: problem("blockOfNames") }),
    "found a list of 1, expected a block of names",
    "hittade en lista med ett värde, väntade ett block med namn",
  ],
  [
    problem("expected", { found: shown([1, 2, 3]), rule: problem("yearValues", { years: 2 }) }),
    "found a list of 3, expected 2 values, one for each of the 2 years",
    "hittade en lista med 3 värden, väntade 2 värden, ett för vart och ett av de 2 åren",
  ],
  [
    problem("wrongParameters", {
      given: ["mean", "sigma"],
      dist: "lognormal",
      sets: [
        ["mean", "sd"],
        ["median", "sigma"],
        ["p5", "p95"],
      ],
    }),
    "found mean and sigma for lognormal, expected mean and sd, or median and sigma, or p5 and p95",
    "hittade mean och sigma för lognormal, väntade mean och sd, eller median och sigma, eller p5 och p95",
  ],
  [problem("sharesSum", { sum: 0.9 }), "found shares that sum to 0.9, expected 1", "hittade andelar med summan 0.9, väntade 1"],
  [
    problem("infiniteMeanNeeded", { need: problem("promise") }),
    "the mean is infinite, but the promise of the application needs it: give a cap (max) or a lighter tail",
    "medelvärdet är oändligt, men det som ansökan lovar behöver det: ange ett tak (max) eller en lättare svans",
  ],
];

test.each(worded)("%o", (said, english, swedish) => {
  expect(problemIn(said, "en")).toEqual({ text: english, language: "en" });
  expect(problemIn(said, "sv")).toEqual({ text: swedish, language: "sv" });
});

let problems: ReadonlyMap<string, Said> = new Map();
beforeAll(() => {
  problems = provokedProblems();
}, 300_000);

test("the words of a code have the same slots in both languages, in one line", () => {
  const slots = (text: string) => text.match(/\{\w+(?::\w+)?\}/g)?.sort();
  for (const [code, { en, sv }] of Object.entries(problemWords)) {
    expect(slots(sv), code).toEqual(slots(en));
    for (const text of [en, sv]) expect(text, code).toMatch(/^\S(?:[^\s]| (?! ))*$/);
  }
});

test("every code is provoked, but those of files, of workbooks, of past futures and of numbers at the very edge", () => {
  const said = new Set([...problems.values()].flatMap(codesIn));
  const silent = Object.keys(problemWords).filter(
    (code) => !said.has(code) && !Object.hasOwn({ ...observedWords, ...seriesWords, ...workbookWords }, code),
  );
  expect(problems.size).toBeGreaterThan(2000);
  expect(silent.sort()).toEqual(Object.keys(unprovoked));
});

/**
 * What no text of a scenario brings about, and where else it is said; those of past futures are in test/scenarios/observed, those of ledgers and statistics in
 * test/scenarios/series, those of workbooks in test/viz/office/scenario.
 */
const unprovoked: Readonly<Record<string, string>> = {
  alternativeLeftOut: "of values given beside the file that its alternatives do not fit: test/scenarios/alternatives/",
  cannotBeRead: "of a scenario's own file: test/viz/cli/reading.test.ts",
  collection: "of YAML's reader, about a flow that is neither a list nor a block",
  fileTooLarge: "of a file that is dropped on the explorer",
  fileUnreadable: "of a file that is dropped on the explorer",
  missing: "only inside others: with the key it is missingKey",
  noneGiven: "of parse in the public API: test/workers/api/api.test.ts",
  notAmongFiles: "of parse in the public API: test/workers/api/api.test.ts",
  notUtf8: "of bytes that are no text: test/viz/cli/reading.test.ts",
  selectionCountsOnce: "of persons enrolled by earlier events: test/scenarios/selectionReferences.test.ts",
  selectionOnPoisson: "of the same",
  tableAlone: "of a table that is dropped on the explorer: test/viz/app/files.test.ts",
  technical: "what the system or a program says that we have no words for",
  tooMuchInput: "of standard input: test/viz/cli/reading.test.ts",
  unclosedQuote: "of a table beside the scenario: test/scenarios/tableNumbers.test.ts",
  yamlOther: "what another version of YAML's reader may say",
};

test("every problem is plain data with a value for every slot, and what is said of it is one line in either language", () => {
  for (const said of problems.values()) {
    expect(structuredClone(said)).toEqual(said);
    for (const text of [tell(said, "en"), tell(said, "sv")]) {
      expect(text).not.toMatch(/[\n\r]|undefined|\[object/);
    }
  }
});

test("a problem of `parse` has its English beside the data", () => {
  const parsed = parse(plain.replace("capital:", "capitl:"), { fileName: "a.yaml" });
  if (!("errors" in parsed)) throw new Error("it was read");
  for (const { code, values, message } of parsed.errors) expect(message).toBe(tell({ code, values }, "en"));
  expect(parsed.errors.map(({ code, values }) => [code, values.guess])).toEqual([["unknownKey", "capital"]]);
});

const cunning = fc
  .array(
    fc.oneof(fc.constantFrom("', expected ", "{found}", "; did you mean '", "$&", "<b>", "a number", " or "), fc.string({ maxLength: 3 })),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""));

test("what a problem quotes stays as it is, however much it looks like words of ours", () => {
  fc.assert(
    fc.property(cunning, (text) => {
      const said = problem("expected", { found: shown(text), rule: fraction });
      expect(tell(said, "sv")).toBe(`hittade ${quoted(text)}, väntade ett tal från 0 till 1`.replace(/[\s\u0085]+/g, " "));
    }),
    { numRuns: 2000, seed: 1 },
  );
});

function codesIn(value: Value): readonly string[] {
  if (typeof value !== "object") return [];
  if (!("code" in value)) return value.flatMap(codesIn);
  return [value.code, ...Object.values(value.values).flatMap(codesIn)];
}
