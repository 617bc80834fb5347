import { describe, expect, test } from "vitest";
import type { Value } from "../../../scenarios/said.ts";
import { yearlyOfFile } from "../../../scenarios/series/yearlyOfFile.ts";
import { worded } from "../../../scenarios/tell.ts";
import type { Quantity } from "../../../scenarios/units.ts";
import { seriesWords } from "../../../scenarios/words/seriesWords.ts";
import { jsonStat, kolada, px, sie } from "./files.ts";

const files: Readonly<Record<string, string>> = { "utfall.se": sie, "index.px": px, "resultat.json": jsonStat, "kolada.json": kolada };
const read = (wanted: Readonly<Record<string, unknown>>, quantity: Quantity = "plain", more: Readonly<Record<string, string>> = {}) => {
  const found = yearlyOfFile(wanted, quantity, (name) => {
    const text = { ...files, ...more }[name];
    if (text === undefined) throw Object.assign(new Error("no"), { code: "ENOENT" });
    return text;
  });
  if ("values" in found) return found.values;
  for (const code of codesIn(found.said)) said.add(code);
  return `${found.key}: ${worded(found.said).message}`;
};
/** Codes of everything that was wrong so far. */
const said = new Set<string>();
const codesIn = (value: Value): readonly string[] =>
  typeof value !== "object" ? [] : "code" in value ? [value.code, ...Object.values(value.values).flatMap(codesIn)] : value.flatMap(codesIn);

describe("a ledger in SIE 4", () => {
  const wanted = { file: "utfall.se", project: "4711", accounts: "4000-7999" };
  test("gives what was booked on a project by year: its accounts, with corrections, and no other project or income", () => {
    expect(read(wanted)).toEqual({ 2013: 610_000.5, 2014: 650_000 });
    expect(read({ ...wanted, accounts: "3000-7999", project: 4711 })).toEqual({ 2013: 610_000.5, 2014: 450_000 });
    expect(read({ ...wanted, project: "0123", dimension: 1 })).toEqual({ 2013: 600_000 });
  });
  test.each([
    [{ file: "utfall.se", accounts: "4000-7999" }, /^file: the key 'project' is missing/],
    [{ file: "utfall.se", project: "4711" }, /^file: the key 'accounts' is missing, expected a range of accounts, like 4000-7999/],
    [{ ...wanted, accounts: "lön" }, /^accounts: found 'lön', expected a range of accounts, like 4000-7999/],
    [{ ...wanted, project: "4799" }, /^project: found nothing booked on '4799' in utfall.se, expected one of 4711, 4712/],
  ])("%j: the place and the remedy", (asked, expected) => {
    expect(read(asked)).toMatch(expected);
  });
  test("a line that is none of the format is told with its number, a ledger without entries by its type", () => {
    const broken = sie.replace("10000.50", "10 000,50");
    expect(read({ ...wanted, file: "a.se" }, "plain", { "a.se": broken })).toMatch(
      /^file: found .* on line 22 of a.se, expected #TRANS account/,
    );
    expect(read({ ...wanted, file: "a.se" }, "plain", { "a.se": sie.replace("#SIETYP 4", "#SIETYP 1") })).toMatch(
      /type 1, expected type 4/,
    );
  });
});

describe("a table of statistics", () => {
  test("in PX, by text or code, texts broken over lines, in several languages; '..' is no number", () => {
    expect(read({ file: "index.px", where: { slag: "Konsument" } })).toEqual({ 2020: 100, 2021: 102.2, 2022: 110.4 });
    expect(read({ file: "index.px", where: { slag: "P" } })).toEqual({ 2020: 100, 2021: 103.1 });
  });
  test("in JSON-stat 2, values sparse, positions as an object or a list", () => {
    expect(read({ file: "resultat.json", where: { region: "Norrköping" } })).toEqual({ 2011: 0.018, 2012: -0.004 });
    expect(read({ file: "resultat.json", where: { Region: "0180" } })).toEqual({ 2011: 0.02, 2012: 0.021, 2013: 0.022 });
  });
  test.each([
    [{ file: "index.px" }, /^where: found several values of slag in index.px, expected one of them under where: Konsument, Kommunal/],
    [{ file: "index.px", where: { slga: "K" } }, /^where: found no variable 'slga' in index.px, expected slag, år; did you mean 'slag'/],
    [
      { file: "index.px", where: { slag: "Bygg" } },
      /^where: found no 'Bygg' among the values of slag in index.px, expected Konsument, Kommunal/,
    ],
    [{ file: "trasig.px" }, /^file: found trasig.px, expected a table in the PX format/],
    [{ file: "annat.json" }, /^file: found annat.json, expected JSON-stat 2 .* or an answer of Kolada/],
    [{ file: "tidlös.px", where: { slag: "a" } }, /^file: found no variable of time in tidlös.px, expected one of years/],
    [{ file: "tom.px" }, /^file: found no number in what was asked of tom.px/],
    [{ file: "månad.px" }, /^file: found the period '2020M01' in månad.px, expected years/],
  ])("%j: the place and the remedy", (asked, expected) => {
    const more = {
      "trasig.px": px.replace("110.4", ""),
      "annat.json": "[1]",
      "tidlös.px": 'HEADING="slag";VALUES("slag")="a","b";DATA=1 2;',
      "tom.px": 'HEADING="tid";VALUES("tid")="2020","2021";DATA=".." "..";',
      "månad.px": 'HEADING="tid";VALUES("tid")="2020M01","2020M02";DATA=1 2;',
    };
    expect(read(asked, "plain", more)).toMatch(expected);
  });
});

describe("a saved answer of Kolada", () => {
  test("gives a key figure of a municipality by year; what is missing there is left out, all unless a gender is named", () => {
    const wanted = { file: "kolada.json", kpi: "N33100", municipality: "0581" };
    expect(read(wanted)).toEqual({ 2012: 1.5 });
    expect(read({ ...wanted, gender: "K" })).toEqual({ 2012: 1, 2013: 1 });
    expect(read({ ...wanted, period: 2012 })).toEqual({ 2012: 1.5 });
  });
  test.each([
    [{ file: "kolada.json", municipality: "0581" }, /^file: the key 'kpi' is missing, expected one of N33100, N00011/],
    [{ file: "kolada.json", kpi: "N33100", municipality: "0999" }, /^municipality: found '0999', expected one of 0581, 0180/],
    [{ file: "kolada.json", kpi: "N33100", municipality: "0581", period: 2013 }, /^period: found 2013, expected one of 2012/],
  ])("%j: the place and the remedy", (asked, expected) => {
    expect(read(asked)).toMatch(expected);
  });
});

describe("a table of a spreadsheet program", () => {
  const table = "\ufeffår;utfall (tkr)\r\n2013;1 210\r\n2014;1 340,5\r\n";
  test("gives a column by year, in the unit of its head", () => {
    expect(read({ file: "a.csv", column: "utfall (tkr)" }, "kronor", { "a.csv": table })).toEqual({ 2013: 1_210_000, 2014: 1_340_500 });
  });
  test.each([
    [table, undefined, /^file: the key 'column' is missing, expected one of år, utfall \(tkr\)/],
    [`${table}Summa;2 550,5\r\n`, "utfall (tkr)", /^file: found a total on line 4/],
    [`${table}2014;1\r\n`, "utfall (tkr)", /^file: found the year 2014 on line 4 of a.csv again/],
    [`${table}2015;många\r\n`, "utfall (tkr)", /^column: found 'många' on line 4/],
  ])("%j: the line and the remedy", (text, column, expected) => {
    expect(read({ file: "a.csv", column }, "kronor", { "a.csv": text })).toMatch(expected);
  });
});

test("nothing else can be wrong with them", () => {
  expect(Object.keys(seriesWords).filter((code) => !said.has(code))).toEqual([]);
});
