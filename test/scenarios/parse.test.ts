import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nearest } from "../../scenarios/nearest.ts";
import { type Parsed, parse } from "../../scenarios/parse.ts";
import { problemText } from "../../scenarios/problem.ts";
import { libraryParent } from "./libraryParent.ts";
import { plain } from "./plain.ts";

function read(text: string): Parsed {
  const result = parse(text, { fileName: "plain.yaml", readParent: libraryParent });
  if ("errors" in result) throw new Error(result.errors.map(problemText).join("\n"));
  return result;
}

test("amounts, percentages, decimal commas, ranges and contract names are read", () => {
  const { scenario } = read(plain);
  expect(scenario.fund.capital).toBe(40_000_000);
  expect(scenario.interventions[0]!.cost).toBe(4_500_000);
  expect(scenario.interventions[0]!.effect.noEffect).toBe(0.2);
  expect(scenario.interventions[0]!.contract).toMatchObject({ rule: "own", share: 1, horizonYears: 8, graceYears: 3 });
  expect(scenario.interventions[1]!.effect.size).toEqual({ dist: "lognormal", p5: 0.1, p95: 0.3 });
});

test("question, description, finding and sources come along and are no part of the model", () => {
  const { meta, scenario } = read(
    `${plain}question: How often?\ndescription: About\nfinding: Rarely\nsources: { S1: A book, "2": Another }\n`,
  );
  expect(meta).toEqual({ question: "How often?", description: "About", finding: "Rarely", sources: { S1: "A book", "2": "Another" } });
  expect(scenario).toEqual(read(plain).scenario);
});

test("JSON says the same as YAML", () => {
  const { document, scenario } = read(plain);
  expect(read(JSON.stringify(document.toJS())).scenario).toEqual(scenario);
});

test("an editor's $schema key is allowed", () => {
  expect(read(`$schema: ./schema.json\n${plain}`).scenario.name).toBe("Plain");
});

const folder = new URL("../../scenarios/library/", import.meta.url);
const library = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

test.each(library)("%s, written from its tree and read again, is the same scenario with the same comments", (name) => {
  const first = read(readFileSync(new URL(name, folder), "utf8"));
  const second = read(first.document.toString({ lineWidth: 0 }));
  expect(second.scenario).toEqual(first.scenario);
  expect(second.document.toString({ lineWidth: 0 })).toBe(first.document.toString({ lineWidth: 0 }));
});

test.each([
  ["cohorts more than enter", "cohorts: 2", "cohorts: 5", "5 cohorts are more than enter in 3 years: the last ones are empty"],
  ["a start after the end", "start: 2028", "start: 2040", "2040 is after the last simulated year, 2037: it never starts"],
  [
    "an evaluation too late",
    "followUpYears: 2",
    "followUpYears: 11",
    "the evaluation would be ready in 2038, after the last simulated year, 2037: nothing is ever measured",
  ],
  [
    "a rate that is not used",
    "rate: 0.08",
    "rate: 0.08\n        count: one",
    "with count: one there is one event a year, and rate is not used",
  ],
  [
    "a top-up too late",
    "capital: 40 mnkr",
    "capital: 40 mnkr\n  topUps: [{ year: 2050, amount: 1 mnkr }]",
    "2050 is after the last simulated year, 2037: this is never paid",
  ],
  [
    "a renewal that never comes",
    "contract: loan",
    "contract: loan\n    renewal: { everyYears: 4, until: 2030 }",
    "2030 is before the first renewal in 2032: it is never renewed",
  ],
  [
    "a tail without variance",
    "cost: 4,5 mnkr",
    "cost: { dist: pareto, min: 1 mnkr, alpha: 1.5 }",
    "the pareto distribution has infinite variance, so means settle slowly: consider a cap, max",
  ],
])("%s is a warning, not an error", (_, from, to, expected) => {
  const messages = read(plain.replace(from, to)).warnings.map(({ message }) => message);
  expect(messages).toEqual([
    expected.replace(
      "5 cohorts are more than enter in 3 years: the last ones are empty",
      "5 cohorts are more than enter in 3 years: the last ones are empty",
    ),
  ]);
});

test("a tail with a cap or a light tail gives no warning", () => {
  expect(read(plain).warnings).toEqual([]);
  expect(read(plain.replace("cost: 4,5 mnkr", "cost: { dist: pareto, min: 1 mnkr, alpha: 1.5, max: 9 mnkr }")).warnings).toEqual([]);
});

test("a path by ids leads to the place of its value, a copy to the place of its original", () => {
  const { locator } = read(plain.replace("years: 2\n", "years: 2\n    copies: 3\n"));
  expect(locator.locate("fund.capital")).toEqual({ file: "plain.yaml", line: 12, column: 12 });
  expect(locator.locate("interventions.team.outcomes.placement.rate")).toMatchObject({ line: 28, column: 15 });
  expect(locator.locate("interventions.course-2.effect.size")).toMatchObject({ line: 43, column: 21 });
  expect(locator.locate("interventions.course-2.cost.1")).toMatchObject({ line: 42, column: 20 });
  expect(locator.byIds(["interventions", 1, "cost", 1])).toBe("interventions.course.cost.1");
});

test("what only the model sees is an error at its place, once for all copies", () => {
  const endless = plain
    .replace("cost: [1 mnkr, 900 tkr]", "cost: { dist: pareto, min: 1 mnkr, alpha: 0.9 }")
    .replace("years: 2\n", "years: 2\n    copies: 3\n");
  const result = parse(endless, { fileName: "plain.yaml" });
  const problems = "errors" in result ? result.errors.map(problemText) : [];
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^plain.yaml:42:11: interventions\.course\.cost: the mean is infinite/);
});

test("the nearest word is one or two slips away, or none", () => {
  const words = ["capital", "interest", "days", "dayRate"];
  expect(["capitl", "captial", "Interest", "dyas", "dayrate"].map((word) => nearest(word, words))).toEqual([
    "capital",
    "capital",
    "interest",
    "days",
    "dayRate",
  ]);
  expect(["colour", "x", ""].map((word) => nearest(word, words))).toEqual([null, null, null]);
});
