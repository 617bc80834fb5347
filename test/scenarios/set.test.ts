import { expect, test } from "vitest";
import { parse } from "../../scenarios/parse.ts";
import { problemText } from "../../scenarios/problem.ts";
import { applyOverrides } from "../../scenarios/set.ts";
import { plain } from "./plain.ts";

function scenarioWith(...overrides: string[]) {
  const result = parse(plain, { fileName: "plain.yaml", overrides });
  if ("errors" in result) throw new Error(result.errors.map(problemText).join("\n"));
  return result.scenario;
}

test("a value is set by ids, as in a file with units", () => {
  const scenario = scenarioWith("interventions.team.effect.noEffect=40 %", "fund.capital=25,5 mnkr", "interventions.course.intake.1=7");
  expect(scenario.interventions[0]!.effect.noEffect).toBe(0.4);
  expect(scenario.fund.capital).toBe(25_500_000);
  expect(scenario.interventions[1]!.intake).toEqual([10, 7]);
});

test("a distribution, a list, a key that was left out and a block that was left out can be set", () => {
  const scenario = scenarioWith(
    "interventions.team.effect.size={ dist: beta, alpha: 2, beta: 5 }",
    "interventions.course.cost=[2 mnkr, 1 mnkr]",
    "fund.fundingRule=commitment",
    "interventions.course.evaluation.followUpYears=3",
  );
  expect(scenario.interventions[0]!.effect.size).toEqual({ dist: "beta", alpha: 2, beta: 5 });
  expect(scenario.interventions[1]!.cost).toEqual([2_000_000, 1_000_000]);
  expect(scenario.fund.fundingRule).toBe("commitment");
  expect(scenario.interventions[1]!.evaluation?.followUpYears).toBe(3);
});

test.each([
  ["fund.capitl=1", "--set fund.capitl=1:1:1: fund.capitl: found the unknown key 'capitl'"],
  [
    "fund.capital=plenty",
    "--set fund.capital=plenty:1:1: fund.capital: found 'plenty', expected an amount like 450 tkr or 11.6 mnkr, at least 0",
  ],
  ["fund.capital=", "--set fund.capital=:1:1: fund.capital: found nothing, expected an amount"],
  ["fund.capital=[1", "expected a value in YAML"],
  [
    "interventions.tem.cost=1",
    "--set interventions.tem.cost=1:1:1: interventions.tem.cost: found no 'tem' in interventions, expected team or course; did you mean 'team'?",
  ],
  ["interventions.team-2.cost=1", "found the copy 'team-2' in interventions, expected 'team', which all copies share"],
  ["interventions.course.intake.5=1", "found no '5' in interventions.course.intake, expected a position from 0 to 1"],
  [
    "interventions.team.contract.cap=2",
    "found 'own' at interventions.team.contract, expected a block with 'cap' in it: set interventions.team.contract as a whole",
  ],
  ["interventions.course.evaluation.cohorts=2", "the key 'followUpYears' is missing"],
  [
    "interventions.course.host=schol",
    "--set interventions.course.host=schol:1:1: interventions.course.host: found 'schol', expected the id of a department (social or school); did you mean 'school'?",
  ],
  ["capital", "found 'capital', expected path=value, like fund.capital=40 mnkr"],
  ["=4", "expected path=value"],
  ["a..b=4", "expected path=value"],
  ["__proto__.a=1", "found the key '__proto__', which is not allowed"],
])("%s is an error that names the override", (override, expected) => {
  const result = parse(plain, { fileName: "plain.yaml", overrides: [override] });
  const errors = "errors" in result ? result.errors.map(problemText) : [];
  expect(errors.join("\n")).toContain(expected);
  expect(errors.every((error) => error.startsWith(`--set ${override}:1:1: `))).toBe(true);
});

test("setting a value does not change another that shares its anchor", () => {
  const shared = plain.replace("budget: 500 mnkr", "budget: &b 500 mnkr").replace("- id: school", "- id: school\n    budget: *b");
  const result = parse(shared, { fileName: "shared.yaml", overrides: ["departments.social.budget=1 mnkr"] });
  expect("scenario" in result && result.scenario.departments.map(({ budget }) => budget)).toEqual([1_000_000, 500_000_000]);
});

test("anchors inside anchors are kept when a value is set", () => {
  const nested = plain
    .replace("social: 0.8, region: 0.2", "social: &x 0.8, region: &y 0.2")
    .replace("contract: own\n", "contract: own\n    staff: &s { positions: 3, turnover: *y, newcomerProductivity: *x }\n")
    .replace("contract: loan\n", "contract: loan\n    staff: *s\n");
  const result = parse(nested, { fileName: "nested.yaml", overrides: ["interventions.course.staff.turnover=0.5"] });
  if ("errors" in result) throw new Error(result.errors.map(problemText).join("\n"));
  expect(result.scenario.interventions.map(({ staff }) => [staff!.turnover, staff!.newcomerProductivity])).toEqual([
    [0.2, 0.8],
    [0.5, 0.8],
  ]);
});

test("the text with a value set keeps the other comments and says the same as parsing with the override", () => {
  const overrides = ["interventions.team.cost=5 mnkr"];
  const result = applyOverrides(plain, overrides, "plain.yaml");
  if ("errors" in result) throw new Error(result.errors.map(problemText).join("\n"));
  expect(result.text).toContain("capital: 40 mnkr # S1");
  const again = parse(result.text, { fileName: "again.yaml" });
  expect("scenario" in again && again.scenario).toEqual(scenarioWith(...overrides));
});

test("a path that cannot be set leaves no text", () => {
  expect(applyOverrides(plain, ["interventions.nobody.cost=1"], "plain.yaml")).toHaveProperty("errors");
});
