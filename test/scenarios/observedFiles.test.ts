import { describe, expect, test } from "vitest";
import { completeText } from "../../scenarios/completeText.ts";
import { parse } from "../../scenarios/parse.ts";
import { jsonStat, px, sie } from "./series/files.ts";

const text = (observed: string, prices = "") => `schema: 1
name: Files
startYear: 2011
horizonYears: 6
departments: [{ id: dep }]
fund: { capital: 10 mnkr }
municipality: { result: { mean: 0.01, sd: 0.02 } }
${prices}
interventions:
  - { id: iv, name: Iv, start: 2013, years: 2, host: dep, intake: 10, cost: 0.6 mnkr, contract: loan, effect: { size: 1 } }
observed:
  through: 2013
${observed}
`;
const files: Readonly<Record<string, string>> = {
  "utfall.se": sie,
  "index.px": px.replaceAll('"2020"', '"2011"').replaceAll('"2021"', '"2012"').replaceAll('"2022"', '"2013"'),
  "resultat.json": jsonStat,
  "saldo.csv": "år;saldo i tkr\r\n2012;8 100\r\n2014;1\r\n",
};
const readFile = (name: string) => files[name] ?? "";
const read = (observed: string, prices?: string) => parse(text(observed, prices), { fileName: "f.yaml", readFile });
const all = `  fund: { balance: { file: saldo.csv, column: saldo i tkr } }
  municipality: { result: { file: resultat.json, where: { region: "0581" } } }
  interventions:
    iv: { started: 2013, outlays: { file: utfall.se, project: "4711", accounts: 4000-7999, informs: false } }`;

test("what has happened is read from a ledger, a table of statistics and a spreadsheet's table, up to what is known", () => {
  const parsed = read(all);
  if ("errors" in parsed) throw new Error(parsed.errors.map(({ message }) => message).join("\n"));
  const { observed } = parsed.scenario;
  expect(observed!.fund.balance).toEqual({ 2012: 8_100_000 });
  expect(observed!.municipality.result).toEqual({ 2011: 0.018, 2012: -0.004 });
  // 650 000 more was booked in 2014, of which nothing is known yet in 2013.
  expect(observed!.interventions.iv![0]!.outlays).toEqual({ informs: false, byYear: { 2013: 610_000.5 } });
});

test("the text that is kept with a run says the same without the files", () => {
  const parsed = read(all);
  if ("errors" in parsed) throw new Error("the scenario has an error");
  const whole = completeText({ text: text(all), parsed, overrides: [], readFile });
  expect(whole).not.toContain("file:");
  const again = parse(whole, { fileName: "f.yaml" });
  expect("scenario" in again && again.scenario).toEqual(parsed.scenario);
});

test("prices follow an index of a table of statistics", () => {
  const prices = "prices: { index: { file: index.px, where: { slag: Konsument }, kind: index } }";
  const parsed = read("  fund: { balance: { 2012: 1022 } }", prices);
  // Kronor of 2012 in those of 2011: 100/102.2.
  expect("scenario" in parsed && parsed.scenario.observed!.fund.balance![2012]).toBeCloseTo(1000, 9);
});

describe("what is wrong with a file is told once, at its key", () => {
  const problems = (observed: string, options: Parameters<typeof parse>[1] = { fileName: "f.yaml", readFile }) => {
    const parsed = parse(text(observed), options);
    return "errors" in parsed ? parsed.errors.map(({ line, path, message }) => `${line} ${path}: ${message}`) : [];
  };
  test.each([
    [
      "{ iv: { outlays: { file: utfall.se, projct: 4711, accounts: 4000-7999 } } }",
      [
        /^13 observed\.interventions\.iv\.outlays\.file: the key 'project' is missing/,
        /^13 observed\.interventions\.iv\.outlays\.projct: found the unknown key 'projct', .* did you mean 'project'/,
      ],
    ],
    [
      "{ iv: [{ outlays: { file: utfall.se, project: 4713, accounts: 4000-7999 } }] }",
      [/^13 observed\.interventions\.iv\.0\.outlays\.project: found nothing booked on 4713 in utfall\.se, expected one of 4711, 4712/],
    ],
    [
      "{ iv: { intake: { file: /etc/passwd, column: a } } }",
      [/^13 observed\.interventions\.iv\.intake\.file: found '\/etc\/passwd', expected a path beside or below the scenario/],
    ],
  ])("%s", (facts, expected) => {
    const found = problems(`  interventions: ${facts}`);
    expect(found).toHaveLength(expected.length);
    expected.forEach((each, at) => {
      expect(found[at]).toMatch(each);
    });
  });
  test("in a page there are no files to read", () => {
    expect(problems(all, { fileName: "f.yaml" })).toEqual([
      expect.stringContaining("balance.file: found 'saldo.csv', expected values"),
      expect.stringContaining("result.file: found 'resultat.json', expected values"),
      expect.stringContaining("outlays.file: found 'utfall.se', expected values"),
    ]);
  });
});
