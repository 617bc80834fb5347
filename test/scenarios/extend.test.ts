import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeText } from "../../scenarios/completeText.ts";
import type { ReadParent } from "../../scenarios/extend.ts";
import { scenarioHash } from "../../scenarios/hash.ts";
import { type Parsed, parse } from "../../scenarios/parse.ts";
import { problemText } from "../../scenarios/problem.ts";
import { problem } from "../../scenarios/said.ts";
import { sourceNotes } from "../../scenarios/sourceNotes.ts";
import { plain } from "./plain.ts";

/** A folder of files by name; `plain` is the library. */
function folder(files: Readonly<Record<string, string>> = {}): ReadParent {
  const all: Readonly<Record<string, string>> = { plain, ...files };
  return (reference) =>
    Object.hasOwn(all, reference) ? { fileName: reference, text: all[reference]! } : { expected: problem("readableFile") };
}

function read(text: string, files: Readonly<Record<string, string>> = {}, overrides: readonly string[] = []): Parsed {
  const parsed = parse(text, { fileName: "child.yaml", readParent: folder(files), overrides });
  if ("errors" in parsed) throw new Error(parsed.errors.map(problemText).join("\n"));
  return parsed;
}

function errorsOf(text: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  const parsed = parse(text, { fileName: "child.yaml", readParent: folder(files) });
  return "errors" in parsed ? parsed.errors.map(problemText) : [];
}

const base = read(plain);

describe("extends", () => {
  test("takes the parent whole", () => {
    expect(scenarioHash(read("extends: plain\n").scenario)).toBe(scenarioHash(base.scenario));
  });

  test("a top-level key beside it replaces the parent's, all of it", () => {
    const { fund, name, departments } = read("extends: plain\nname: Child\nfund: { capital: 7 mnkr }\n").scenario;
    expect([name, fund.capital, fund.interest]).toEqual(["Child", 7_000_000, 0]);
    expect(departments).toEqual(base.scenario.departments);
  });

  test("a parent's own extends and set are resolved first", () => {
    const files = {
      middle: "extends: plain\nname: Middle\nset: { fund.capital: 5 mnkr, horizonYears: 11 }\n",
    };
    const { scenario } = read("extends: middle\nset: { fund.capital: 6 mnkr }\n", files);
    expect([scenario.name, scenario.fund.capital, scenario.horizonYears]).toEqual(["Middle", 6_000_000, 11]);
  });

  test("question, finding and description are the child's own, or none", () => {
    const files = { asking: `question: What?\nfinding: That.\ndescription: Long.\n${plain}` };
    expect(read(files.asking).meta).toMatchObject({ question: "What?", finding: "That.", description: "Long." });
    const { meta } = read("extends: asking\nquestion: Why?\n", files);
    expect([meta.question, meta.finding, meta.description]).toEqual(["Why?", undefined, undefined]);
    expect(meta.sources).toEqual(base.meta.sources);
  });

  test("an anchor of the parent may be replaced where it is written, and what shared it keeps its value", () => {
    const shared = plain.replace("budget: 500 mnkr", "budget: &b 500 mnkr").replace("- id: school", "- id: school\n    budget: *b");
    const { scenario } = read("extends: shared\nset: { departments.social.budget: 1 mnkr }\n", { shared });
    expect(scenario.departments.map(({ budget }) => budget)).toEqual([1_000_000, 500_000_000]);
  });

  test("a problem names the file and line where the value is written: parent, child, or the line of set", () => {
    const parent = plain.replace("horizonYears: 12", "horizonYears: 99");
    const line = parent.split("\n").findIndex((row) => row.startsWith("horizonYears")) + 1;
    expect(errorsOf("extends: parent\n", { parent })).toEqual([
      expect.stringMatching(new RegExp(`^parent:${line}:15: horizonYears: found 99`)),
    ]);
    expect(errorsOf("extends: plain\nfund:\n  capital: plenty\n")).toEqual([
      expect.stringMatching(/^child.yaml:3:12: fund.capital: found 'plenty'/),
    ]);
    expect(errorsOf("extends: plain\nset:\n  fund.capital: plenty\n")).toEqual([
      expect.stringMatching(/^child.yaml:3:17: fund.capital: found 'plenty'/),
    ]);
    expect(errorsOf("extends: plain\nset:\n  interventions.team.effect.sise: 0.4\n")).toEqual([
      expect.stringMatching(
        /^child.yaml:3:3: interventions.team.effect.sise: found the unknown key 'sise', expected .*did you mean 'size'\?$/,
      ),
    ]);
    expect(errorsOf("extends: plain\nset:\n  fund.capital: null\n")).toEqual([
      expect.stringMatching(/^child.yaml:3:3: fund.capital: the key 'capital' is missing/),
    ]);
  });

  test.each([
    ["extends: plan\n", "child.yaml:1:10: extends: found 'plan', expected a file that can be read at this path relative to this one"],
    ["extends: 3\n", "child.yaml:1:10: extends: found 3, expected the name of a scenario of the library, or a file"],
    ["extends:\n", "child.yaml:1:9: extends: found nothing, expected the name of a scenario of the library, or a file"],
    ["extends: [plain]\n", "child.yaml:1:10: extends: found a list of 1, expected the name of a scenario of the library, or a file"],
    ["extends: list\n", "child.yaml:1:10: extends: found 'list', which is not a block of keys, expected a scenario"],
    ["extends: broken\n", "broken:1:5: not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]"],
    ["extends: bomb\n", "bomb:1:4: a: found the alias '*b', expected an anchor '&b' above it"],
    ["extends: tagged\n", "tagged:1:4: found a tag beginning with '!', expected plain values"],
  ])("%j is an error with its place", (text, expected) => {
    const files = { list: "- 1\n", broken: "a: [", bomb: "a: *b\n", tagged: "a: !x 1\n" };
    expect(errorsOf(text, files)).toEqual([expected]);
  });

  test("a circle of parents is an error that shows it, at every length", () => {
    expect(errorsOf("extends: child.yaml\n", { "child.yaml": "extends: child.yaml\n" })).toEqual([
      "child.yaml:1:10: extends: found a circle, child.yaml → child.yaml, expected a parent that does not come back to its child",
    ]);
    const files = { a: "extends: b\n", b: "extends: c\n", c: "name: C\nextends: a\n" };
    expect(errorsOf("extends: a\n", files)).toEqual([
      "c:2:10: extends: found a circle, a → b → c → a, expected a parent that does not come back to its child",
    ]);
  });

  test("a line of parents without end is given up", () => {
    const endless: ReadParent = (reference) => ({ fileName: `${reference}+`, text: `extends: ${reference}+\n` });
    const parsed = parse("extends: a\n", { fileName: "child.yaml", readParent: endless });
    expect("errors" in parsed && parsed.errors.map(({ message }) => message)).toEqual([
      "found more than 20 parents in a line, expected at most 20",
    ]);
  });

  test("where no other files can be read, that is the error", () => {
    const parsed = parse("extends: plain\n", { fileName: "a.yaml" });
    expect("errors" in parsed && parsed.errors.map(problemText)).toEqual([
      "a.yaml:1:10: extends: found 'plain', expected a whole scenario: no other files can be read here",
    ]);
  });

  test("observations are looked for beside the file that names them", () => {
    const parent = plain.replace("0.1 to 0.3", "{ dist: empirical, file: costs.csv, column: cost }");
    const asked: string[] = [];
    const parsed = parse("extends: far/parent.yaml\nset: { fund.interest: 0.01 }\n", {
      fileName: "near/child.yaml",
      readParent: folder({ "far/parent.yaml": parent }),
      readFile: (name, from) => {
        asked.push(`${from} ${name}`);
        return "cost\n0.1\n0.2\n";
      },
    });
    expect("errors" in parsed && parsed.errors).toBe(false);
    expect(new Set(asked)).toEqual(new Set(["far/parent.yaml costs.csv"]));
  });
});

describe("set", () => {
  test("changes single values by ids, and those that the parent does not write", () => {
    const { scenario } = read(`extends: plain
set:
  interventions.team.effect.noEffect: 40 %
  interventions.course.intake.1: 7
  fund.fundingRule: commitment
  interventions.course.evaluation: { followUpYears: 3 }
`);
    expect(scenario.interventions[0]!.effect.noEffect).toBe(0.4);
    expect(scenario.interventions[1]!.intake).toEqual([10, 7]);
    expect(scenario.fund.fundingRule).toBe("commitment");
    expect(scenario.interventions[1]!.evaluation?.followUpYears).toBe(3);
  });

  test("works in a file that extends nothing, and says the same as --set", () => {
    const inFile = read(`${plain}set: { fund.capital: 3 mnkr, interventions.*.outMigration: 0.1 }\n`);
    const given = read(plain, {}, ["fund.capital=3 mnkr", "interventions.*.outMigration=0.1"]);
    expect(inFile.scenario).toEqual(given.scenario);
    expect(inFile.scenario.interventions.map(({ outMigration }) => outMigration)).toEqual([0.1, 0.1]);
  });

  test("null takes away a key, whose default then holds, or an entity", () => {
    const evaluated = base.scenario.interventions.map(({ evaluation }) => evaluation !== null);
    expect(evaluated).toEqual([true, false]);
    const { scenario } = read("extends: plain\nset: { interventions.team.evaluation: null, interventions.course: ~ }\n");
    expect(scenario.interventions.map(({ id, evaluation }) => [id, evaluation])).toEqual([["team", null]]);
    expect(read(plain, {}, ["interventions.team.evaluation=null"]).scenario.interventions[0]!.evaluation).toBeNull();
  });

  test("null of a known key that is not written changes nothing; of one that nobody knows it is an error", () => {
    expect(scenarioHash(read("extends: plain\nset: { municipality.elections: null }\n").scenario)).toBe(scenarioHash(base.scenario));
    expect(errorsOf("extends: plain\nset: { fund.capitl: null }\n")).toEqual([
      expect.stringContaining("child.yaml:2:8: set.fund.capitl: found the unknown key 'capitl', expected one of capital,"),
    ]);
  });

  test("lines are applied in their order", () => {
    const { scenario } = read("extends: plain\nset:\n  interventions.*.cost: 2 mnkr\n  interventions.team.cost: 3 mnkr\n");
    expect(scenario.interventions.map(({ cost }) => cost)).toEqual([3_000_000, 2_000_000]);
  });

  test.each([
    [
      "interventions.tem.cost: 1",
      "set.interventions.tem.cost: found no 'tem' in interventions, expected team or course; did you mean 'team'?",
    ],
    ["interactions.0.factor: 1", "interactions: found a block of keys, expected a list"],
    ["fund.capital:", "set.fund.capital: found nothing, expected a value, or null to take the key away"],
    ["fund..capital: 1", "found the path 'fund..capital', expected keys with points between them"],
    ["extends: plain", "set.extends: found 'extends', expected a key of the scenario itself"],
    ["set.x: 1", "found 'set', expected a key of the scenario itself"],
    ["name.x: null", "found 'Plain' at name, expected a block with 'x' in it"],
    ["__proto__.polluted: 1", "found the key '__proto__', which is not allowed"],
    ["fund.constructor.prototype: null", "found the key 'constructor', which is not allowed"],
    ["interventions.*.constructor: 1", "found the key 'constructor', which is not allowed"],
    ["departments.*.budgett: 1", "found the unknown key 'budgett'"],
  ])("%s is an error", (line, expected) => {
    const errors = errorsOf(`extends: plain\nset:\n  ${line}\n`);
    expect(errors.join("\n")).toContain(expected);
    expect(errors.every((error) => error.startsWith("child.yaml:3:"))).toBe(true);
    expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined();
  });

  test("an empty list has no items for *", () => {
    const none = plain.replace(/^interventions:[\s\S]*/m, "interactions: []\ninterventions: []\n");
    expect(errorsOf("extends: none\nset: { interactions.*.factor: 1 }\n", { none })).toEqual([
      "child.yaml:2:8: set.interactions.*.factor: found an empty list at interactions, expected items that '*' can stand for",
    ]);
  });

  test("set must be a block", () => {
    expect(errorsOf("extends: plain\nset: [fund.capital]\n")).toEqual([
      "child.yaml:2:6: set: found no block of paths, expected lines like fund.capital: 40 mnkr",
    ]);
  });

  test("a value that would be copied without measure is refused", () => {
    const many = plain.replace(/intake: .*/, `intake: [${"1, ".repeat(999)}1]`);
    const value = `[${"1, ".repeat(999)}1]`;
    expect(errorsOf(`extends: many\nset: { interventions.team.intake.*: ${value} }\n`, { many })).toEqual([
      "child.yaml:2:8: set.interventions.team.intake.*: found 1001000 values to set, expected at most 200000",
    ]);
  });
});

describe("what a run writes out", () => {
  const child = "# Mine.\nextends: plain\nname: Child\nset:\n  fund.capital: 30 mnkr # my budget\n  interventions.*.cashable: 0.7\n";
  const noFiles = () => {
    throw new Error("no files here");
  };

  test("is the resolved scenario, complete in itself, with the notes of set", () => {
    const parsed = read(child);
    const text = completeText({ text: child, parsed, overrides: [], readFile: noFiles });
    expect(text).not.toMatch(/^(extends|set):/m);
    const again = parse(text, { fileName: "scenario.yaml" });
    if ("errors" in again) throw new Error(again.errors.map(problemText).join("\n"));
    expect(again.scenario).toEqual(parsed.scenario);
    expect(again.partial).toBe(false);
    expect(sourceNotes(again.document).get("fund.capital")).toBe("my budget");
  });

  test("an override goes on top of set, with its own note", () => {
    const overrides = ["fund.capital=20 mnkr"];
    const parsed = read(child, {}, overrides);
    const text = completeText({ text: child, parsed, overrides, readFile: noFiles });
    expect(text).toContain("capital: 20 mnkr # assumption: set by --set");
  });
});

test("any values of any keys that are set give the scenario that has them written", () => {
  const keys = fc.constantFrom("fund.capital", "fund.interest", "horizonYears", "interventions.team.effect.noEffect");
  const values = fc.constantFrom("0.1", "5", "1 mnkr", "null", "{ dist: beta, mean: 0.2, sd: 0.1 }");
  fc.assert(
    fc.property(fc.dictionary(keys, values, { maxKeys: 3 }), (set) => {
      const lines = Object.entries(set).map(([path, value]) => `  ${path}: ${value}`);
      const child = `extends: plain\n${lines.length > 0 ? "set:\n" : ""}${lines.join("\n")}\n`;
      const options = { fileName: "child.yaml", readParent: folder() };
      const inFile = parse(child, options);
      const given = parse(plain, { ...options, overrides: Object.entries(set).map(([path, value]) => `${path}=${value}`) });
      expect("errors" in inFile).toBe("errors" in given);
      if (!("errors" in inFile) && !("errors" in given)) expect(inFile.scenario).toEqual(given.scenario);
    }),
    { numRuns: 60 },
  );
});
