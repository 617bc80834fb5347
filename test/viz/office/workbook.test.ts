import { describe, expect, test } from "vitest";
import { reportInput } from "../../../viz/cli/reportInput.ts";
import { resultsWorkbook } from "../../../viz/office/resultsWorkbook.ts";
import { resultsXlsx } from "../../../viz/office/resultsXlsx.ts";
import { xlsx } from "../../../viz/office/xlsx.ts";
import { entryGroups } from "../../../viz/report/assumptions.ts";
import { reportFigures } from "../../../viz/report/figures.ts";
import { chartName } from "../../../viz/text/office.ts";
import { assumptionsOf, summaryRows } from "../../../workers/host.ts";
import type { Estimate } from "../../../workers/index.ts";
import { finished, libraryText } from "../report/finished.ts";
import { malformed, partsOf, sheetsOf } from "./readBack.ts";

const run = finished({ text: libraryText("trelleborg"), library: "trelleborg", replications: 2048 });
const input = await reportInput(run);
const swedish = await resultsXlsx(input);
const sheets = await sheetsOf(swedish);

describe("a results workbook", () => {
  test("has a sheet for the answer, the years, each kind of entity, all numbers, the assumptions, each chart, and what the run was", () => {
    const charts = reportFigures(input.run, "sv", input).map(({ id }) => chartName(id, "sv"));
    expect([...sheets.keys()]).toEqual([
      "Svaret",
      "År för år",
      "Insatser",
      "Nämnder",
      "Betalare",
      "Alla tal",
      "Antaganden",
      ...charts,
      "Om beräkningen",
    ]);
    expect(charts.length).toBeGreaterThan(6);
  });

  test("holds every measure of summary.json as a number, unrounded, with half its 95 % interval beside it", () => {
    const told = new Map(sheets.get("Alla tal")!.map((row) => [row[6], row]));
    const rows = summaryRows(run.summary).filter(({ answer }) => answer !== null);
    expect(rows.length).toBeGreaterThan(200);
    for (const { id, answer } of rows) {
      const [, value, error, low, high] = told.get(id)!;
      const { value: expected, standardError, low: from, high: to } = answer as Estimate & { low?: number; high?: number };
      expect(value, id).toBe(Number.isNaN(expected) ? null : expected);
      if (from === undefined && standardError !== null && Number.isFinite(standardError))
        expect(error, id).toBeCloseTo(1.96 * standardError, 6);
      if (from !== undefined) expect([low, high], id).toEqual([from, to]);
    }
  });

  test("has every entry of the scenario with what it rests on: its source, the word assumption, or that nothing is said", () => {
    const rows = sheets.get("Antaganden")!;
    const entries = entryGroups(input.document).flatMap(({ at, entries: all }) =>
      all.map(({ path }) => (at === "" ? path : `${at}.${path}`)),
    );
    const lines = rows.slice(
      1,
      rows.findIndex((row) => (row.length > 1 && row.every((cell) => cell === null)) || row[1] === null),
    );
    expect(lines.filter((row) => row[2] !== null).map((row) => row[1])).toEqual(entries);
    expect(lines.filter((row) => row[6] === null || row[7] === null)).toEqual([]);
    expect(new Set(lines.map((row) => row[6]))).toEqual(new Set(["antagande", "källa", "ingen uppgift"]));
    const ranges = lines.filter((row) => row[4] !== null).map((row) => [row[1], row[3], row[4], row[5]]);
    const drawn = assumptionsOf(input.run.scenario, 0.05).map(({ path, own, low, high }) => [path, own, low, high]);
    expect(drawn.length).toBeGreaterThan(3);
    expect(ranges.toSorted()).toEqual(drawn.toSorted());
  });

  test("has the table behind each chart under its finding, amounts in whole kronor", () => {
    for (const { id, draw } of reportFigures(input.run, "sv", input)) {
      const { finding, table } = draw(720);
      const rows = sheets.get(chartName(id, "sv"))!;
      expect(rows[0]![0]).toBe(finding);
      const read = rows.slice(-table.rows.length).map((row) => row.map((cell) => cell ?? null));
      table.rows.forEach((row, r) => {
        row.forEach((cell, at) => {
          const { format } = table.columns[at]!;
          const wanted =
            typeof cell !== "number" || Number.isInteger(cell)
              ? cell
              : typeof format === "object"
                ? Math.round(cell)
                : Number(cell.toPrecision(6));
          expect(read[r]![at] ?? null, `${id} ${r} ${at}`).toEqual(wanted === "" ? null : wanted);
        });
      });
    }
  });

  test("says which version, code, seed and command gave it, and how to cite it", () => {
    const facts = new Map(sheets.get("Om beräkningen")!.map(([name, value]) => [name, value]));
    const { version, seed, resultHash } = run.summary.run;
    expect(facts.get("Modellens version")).toBe(version);
    expect(facts.get("Slumpfrö")).toBe(seed);
    expect(facts.get("Kontrollsumma för resultatet")).toBe(resultHash);
    expect(facts.get("Kommando som ger samma tal")).toContain("fondrisk run trelleborg");
    expect(facts.get("Så anges källan")).toContain(resultHash!);
  });

  test("is well-formed, within what a spreadsheet takes, and the same to the byte each time", async () => {
    expect(malformed(swedish)).toEqual([]);
    for (const name of sheets.keys()) expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
    expect(await resultsXlsx(input)).toEqual(swedish);
    expect(partsOf(swedish).get("xl/workbook.xml")).toContain("Svaret");
  });

  test("is told in English too, with the same numbers", async () => {
    const english = await sheetsOf(await resultsXlsx({ ...input, locale: "en" }));
    expect(english.size).toBe(sheets.size);
    expect([...english.keys()].slice(0, 3)).toEqual(["The answer", "Year by year", "Interventions"]);
    expect(
      english
        .get("All numbers")!
        .map((row) => row[1])
        .slice(1),
    ).toEqual(
      sheets
        .get("Alla tal")!
        .map((row) => row[1])
        .slice(1),
    );
  });
});

test("a text that looks like a formula or has characters that XML forbids stays a text", async () => {
  const hostile = ["=1+1", "+46", "@SUM(A1)", "<b>&\"'", "a\u0000b\u0008c", "\ud800", " två  blanksteg "];
  const bytes = await xlsx({ title: "", sheets: [{ name: "A", widths: [10], rows: hostile.map((text) => ({ cells: [text] })) }] });
  expect(malformed(bytes)).toEqual([]);
  expect(partsOf(bytes).get("xl/worksheets/sheet1.xml")).not.toContain("<f>");
  const read = (await sheetsOf(bytes)).get("A")!.map(([cell]) => cell);
  expect(read.slice(0, 4)).toEqual(hostile.slice(0, 4));
  expect(read[4]).toBe("abc");
});

test("every sheet of a scenario with studies or with a social account has a name of its own that a spreadsheet takes", async () => {
  for (const name of ["exclusion-account", "servicetrainee-studies"]) {
    const each = await reportInput(finished({ text: libraryText(name), library: name, replications: 300 }));
    const workbook = resultsWorkbook(each);
    const names = workbook.sheets.map(({ name: sheet }) => sheet);
    expect(new Set(names.map((sheet) => sheet.toLowerCase())).size, name).toBe(names.length);
    for (const id of reportFigures(each.run, "sv", each).map((figure) => figure.id))
      expect(chartName(id, "sv"), id).not.toContain(id.replace(/-\d+$/, ""));
    expect(names.filter((sheet) => !/^[^:\\/?*[\]]{1,31}$/.test(sheet))).toEqual([]);
  }
});
