import { describe, expect, test } from "vitest";
import { completeText } from "../../scenarios/completeText.ts";
import { type Parsed, type ParseOptions, parse } from "../../scenarios/parse.ts";
import { problemText } from "../../scenarios/problem.ts";
import { plain } from "./plain.ts";

function withAlternatives(...lines: readonly string[]): string {
  return `${plain}alternatives:\n${lines.map((line) => `  - ${line}\n`).join("")}`;
}

function one(set: string): string {
  return withAlternatives(`{ name: Other, why: Because., set: ${set} }`);
}

function read(text: string, options: Partial<ParseOptions> = {}): Parsed {
  const parsed = parse(text, { fileName: "a.yaml", ...options });
  if ("errors" in parsed) throw new Error(parsed.errors.map(problemText).join("\n"));
  return parsed;
}

function errorsOf(text: string, options: Partial<ParseOptions> = {}): readonly string[] {
  const parsed = parse(text, { fileName: "a.yaml", ...options });
  return "errors" in parsed ? parsed.errors.map(problemText) : [];
}

const lastLine = plain.split("\n").length + 1;

describe("alternatives", () => {
  test("each is the scenario with its set, beside which all else stays, and the scenario itself does not change", () => {
    const { scenario, alternatives } = read(
      withAlternatives(
        "{ name: Small, why: The budget., set: { fund.capital: 20 mnkr, interventions.*.cashable: 0.5 } }",
        "{ name: Unmeasured, why: No report., set: { interventions.team.evaluation: null }, replications: 2000 }",
      ),
    );
    expect(scenario).toEqual(read(plain).scenario);
    expect(alternatives.map(({ name, why, replications }) => [name, why, replications])).toEqual([
      ["Small", "The budget.", null],
      ["Unmeasured", "No report.", 2000],
    ]);
    const [small, unmeasured] = alternatives;
    expect(small!.scenario).toEqual({
      ...scenario,
      fund: { ...scenario.fund, capital: 20_000_000 },
      interventions: scenario.interventions.map((each) => ({ ...each, cashable: 0.5 })),
    });
    expect(small!.set).toEqual([
      { path: "fund.capital", value: "20 mnkr" },
      { path: "interventions.*.cashable", value: "0.5" },
    ]);
    expect(unmeasured!.scenario.interventions.map(({ evaluation }) => evaluation)).toEqual([null, null]);
  });

  test("they are not inherited", () => {
    const parent = one("{ fund.capital: 1 mnkr }");
    const child = read("extends: parent\n", { readParent: () => ({ fileName: "parent", text: parent }) });
    expect(child.alternatives).toEqual([]);
  });

  test("an override holds in them too, and one that cannot be with it is left out with a warning, also from what is written out", () => {
    const text = withAlternatives(
      "{ name: Same, why: No., set: { fund.capital: 20 mnkr } }",
      "{ name: Gone, why: No., set: { interventions.team.cost: 1 mnkr } }",
      "{ name: Kept, why: Yes., set: { fund.interest: 0.01 } }",
    );
    const overrides = ["fund.capital=20 mnkr", "interventions.team=null"];
    const parsed = read(text, { overrides });
    expect(parsed.alternatives.map(({ name, scenario }) => [name, scenario.fund.capital, scenario.fund.interest])).toEqual([
      ["Kept", 20_000_000, 0.01],
    ]);
    expect(parsed.warnings.map(({ message }) => message)).toEqual([
      "this alternative is left out: found nothing that changes the scenario, expected another reading of it",
      "this alternative is left out: found no 'team' in interventions, expected course",
    ]);
    const whole = completeText({ text, parsed, overrides, readFile: () => "" });
    expect(read(whole).alternatives.map(({ name }) => name)).toEqual(["Kept"]);
  });

  test.each([
    ["{ name: My fund }", "set.name", "found nothing that changes the scenario, expected another reading of it"],
    ["{ fund.interest: 0 }", "", "found nothing that changes the scenario, expected another reading of it"],
    ["{}", "", "found nothing that changes the scenario, expected another reading of it"],
    ["[fund.capital]", "", "found a list of 1, expected a block of names"],
    ["{ startYear: 2020 }", "", "found 'startYear', which an alternative keeps, expected a path that leaves the futures the same"],
    ["{ horizonYears: null }", "", "found 'horizonYears', which an alternative keeps"],
    ["{ schema: 1 }", "", "found 'schema', which an alternative keeps"],
    ["{ interventions.team.id: crew }", "", "found 'id', which an alternative keeps"],
    ["{ interventions.*.id: crew }", "", "found 'id', which an alternative keeps"],
    [
      "{ interventions.course.copies: 2 }",
      "",
      "found the new id 'course-1', expected the ids of the scenario: others would be other futures",
    ],
    ["{ extends: plain }", "", "found 'extends', expected a key of the scenario itself"],
    ["{ alternatives: null }", "", "found 'alternatives', expected a key of the scenario itself"],
    ["{ interventions.tem.cost: 1 }", "", "found no 'tem' in interventions, expected team or course; did you mean 'team'?"],
    ["{ fund.capitl: 1 }", "", "fund.capitl: found the unknown key 'capitl'"],
    ["{ fund.capital: plenty }", "", "fund.capital: found 'plenty', expected an amount"],
    ["{ fund.capital: null }", "", "fund.capital: the key 'capital' is missing"],
    ["{ __proto__.polluted: 1 }", "", "found the key '__proto__', which is not allowed"],
    ["{ fund..capital: 1 }", "", "found the path 'fund..capital', expected keys with points between them"],
    ["{ interventions.team.outcomes.placement.payers: { social: 0.5 } }", "", "found shares that sum to 0.5, expected 1"],
  ])("set: %s is one error with its place", (set, _, expected) => {
    const errors = errorsOf(one(set));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(expected);
    expect(errors[0]).toMatch(new RegExp(`^a\\.yaml:${lastLine}:\\d+: `));
  });

  test("names differ, and there is an end to how many there are", () => {
    const twice = withAlternatives("{ name: A, why: A., set: { fund.capital: 1 } }", "{ name: A, why: B., set: { fund.capital: 2 } }");
    expect(errorsOf(twice)).toEqual([
      expect.stringMatching(/alternatives\.1\.name: found 'A' a second time, expected every alternative to have its own name$/),
    ]);
    const many = withAlternatives(...Array.from({ length: 51 }, (_, i) => `{ name: A${i}, why: A., set: { fund.capital: ${i} } }`));
    expect(errorsOf(many)).toEqual([expect.stringContaining("found 51 alternatives, expected at most 50")]);
  });

  test("a fund with a past has other readings too, with the same past", () => {
    const text = `${withAlternatives("{ name: A, why: A., set: { fund.capital: 1 } }")}observed: { through: 2026 }\n`;
    expect(errorsOf(text)).toEqual([]);
  });

  test("a problem is placed at the line that causes it", () => {
    const text = `${plain}alternatives:
  - name: A
    why: A.
    set:
      fund.interest: 0.01
      interventions.team.effect.noEffect: 2
`;
    const line = text.split("\n").findIndex((row) => row.includes("effect.noEffect: 2")) + 1;
    expect(errorsOf(text)).toEqual([
      expect.stringMatching(new RegExp(`^a\\.yaml:${line}:7: interventions\\.team\\.effect\\.noEffect: found 2`)),
    ]);
  });

  test("what is written out keeps them, so that it can be run again alike", () => {
    const parsed = read(`extends: parent\n${one("{ fund.capital: 1 mnkr }").slice(plain.length)}`, {
      readParent: () => ({ fileName: "parent", text: plain }),
    });
    const whole = completeText({ text: "", parsed, overrides: [], readFile: () => "" });
    expect(read(whole).alternatives).toEqual(parsed.alternatives);
  });
});
