import { expect, test } from "vitest";
import { parse } from "../../scenarios/parse.ts";
import type { Problem } from "../../scenarios/problem.ts";
import { broken } from "./broken.ts";
import { plain } from "./plain.ts";

test.each(broken)("%s: the place, what was found and what was expected", (_, from, to, expected) => {
  expect(plain).toContain(from);
  expect(problemsOf(plain.replace(from, () => to))).toEqual(expected);
});

test("problems in different parts of a file are all reported at once, in the order of the file", () => {
  const text = plain
    .replace("horizonYears: 12", "horizonYears: 99")
    .replace("capital: 40 mnkr", "capitl: 40 mnkr")
    .replace("host: school", "host: schol")
    .replace("{ social: 0.8, region: 0.2 }", "{ social: 0.8 }")
    .replace("sd: 250", "sd: -250");
  expect(problemsOf(text).map((problem) => problem.split(": ")[0])).toEqual([
    "5:15 horizonYears",
    "12:3 fund.capitl",
    "30:45 interventions.team.outcomes.placement.days.sd",
    "32:17 interventions.team.outcomes.placement.payers",
    "39:11 interventions.course.host",
  ]);
});

test("problems in JSON have places too", () => {
  const text = JSON.stringify({ schema: 1, name: "J", fund: { capital: "x" } }, null, 1);
  expect(problemsOf(text)).toContain("5:14 fund.capital: found 'x', expected an amount like 450 tkr or 11.6 mnkr, at least 0");
});

test("a problem with an alias is shown where it is used, and where its anchor is", () => {
  const text = plain
    .replace("capital: 40 mnkr", "capital: &much plenty")
    .replace("budget: 500 mnkr", "budget: 500 mnkr\n    maxRepaymentShare: 1")
    .replace("cost: 4,5 mnkr", "cost: *much");
  expect(problemsOf(text).map((problem) => problem.split(": found")[0])).toEqual(["13:18 fund.capital", "23:11 interventions.team.cost"]);
});

test.each([
  ["", "1:1 : found nothing, expected a block with the keys"],
  ["just words", "1:1 : found 'just words', expected a block with the keys"],
  ["[1, 2]", "1:1 : found a list of 2, expected a block with the keys"],
])("a file that is no block of keys is one error: %j", (text, expected) => {
  const problems = problemsOf(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(expected);
});

function problemsOf(text: string): string[] {
  const result = parse(text, { fileName: "broken.yaml" });
  return "errors" in result ? result.errors.map(line) : [];
}

function line(problem: Problem): string {
  return `${problem.line}:${problem.column} ${problem.path}: ${problem.message}`;
}
