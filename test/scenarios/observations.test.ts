import { expect, test } from "vitest";
import { parse } from "../../scenarios/parse.ts";
import { plain } from "./plain.ts";

const text = plain.replace(
  "days: { dist: gamma, mean: 300, sd: 250 }",
  "days: { dist: empirical, file: costs.csv, column: days, max: 300 }",
);

function read(files: Readonly<Record<string, string>>, from = text) {
  const readFile = (path: string) => {
    const content = files[path];
    if (content === undefined) throw new Error(`no ${path}`);
    return content;
  };
  const result = parse(from, { fileName: "plain.yaml", readFile });
  return "errors" in result
    ? result.errors.map(({ line, column, message }) => `${line}:${column} ${message}`)
    : result.scenario.interventions[0]!.outcomes[0]!.days;
}

test.each([
  ["commas", "id,days\n1,10\n2,20.5\n"],
  ["semicolons, decimal commas and Windows line ends", "\ufeffid;days\r\n1;10\r\n2;20,5\r\n\r\n"],
  ["tabs and quotes", 'id\t"days"\n1\t10\n2\t"20.5"\n'],
])("a column of a CSV file with %s becomes the values", (_, content) => {
  expect(read({ "costs.csv": content })).toEqual({ dist: "empirical", values: [10, 20.5], max: 300 });
});

test("amounts with units are read as kronor", () => {
  const costs = plain
    .replace("days: { dist: gamma, mean: 300, sd: 250 }", "cost: { dist: empirical, file: costs.csv, column: kostnad }")
    .replace("        dayRate: { dist: lognormal, median: 4 tkr, sigma: 0.3 }\n", "");
  const result = parse(costs, { fileName: "plain.yaml", readFile: () => "kostnad\n12 tkr\n1 200 000\n" });
  expect("scenario" in result && result.scenario.interventions[0]!.outcomes[0]!.cost).toEqual({
    dist: "empirical",
    values: [12_000, 1_200_000],
  });
});

test.each([
  ["no file", {}, "30:40 found no file 'costs.csv', expected a CSV file at this path relative to the scenario"],
  ["no column", { "costs.csv": "id,day\n1,2\n" }, "30:59 found no column 'days' in costs.csv, expected id or day; did you mean 'day'?"],
  ["a cell without a number", { "costs.csv": "id,days\n1,2\n2,many\n" }, "30:59 found 'many' on line 3 of costs.csv, expected a number"],
  ["a cell left empty", { "costs.csv": "id,days\n1,2\n2,\n" }, "30:59 found '' on line 3 of costs.csv, expected a number"],
  ["no rows", { "costs.csv": "id,days\n" }, "30:40 found no rows in costs.csv, expected at least one observation"],
])("%s is one error with its place", (_, files, expected) => {
  expect(read(files)).toEqual([expected]);
});

test.each(["/etc/passwd", "../costs.csv", "a/../../costs.csv", "C:\\costs.csv", "https://example.org/costs.csv"])(
  "%s is outside and never read",
  (path) => {
    const reads: string[] = [];
    const result = parse(text.replace("costs.csv", JSON.stringify(path)), {
      fileName: "plain.yaml",
      readFile: (name) => String(reads.push(name)),
    });
    expect("errors" in result && result.errors[0]!.message).toContain("expected a path beside or below the scenario");
    expect(reads).toEqual([]);
  },
);
