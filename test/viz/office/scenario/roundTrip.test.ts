import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { completeText } from "../../../../scenarios/completeText.ts";
import { scenarioHash } from "../../../../scenarios/hash.ts";
import type { Code as ProblemCode } from "../../../../scenarios/said.ts";
import { readTable } from "../../../../scenarios/table.ts";
import { templateText } from "../../../../scenarios/template.ts";
import { workbookWords } from "../../../../scenarios/words/workbookWords.ts";
import type { BookCell } from "../../../../viz/office/book/sheetCells.ts";
import { readScenarioBook } from "../../../../viz/office/scenario/readScenarioBook.ts";
import { isToldUnit } from "../../../../viz/office/scenario/toldUnits.ts";
import type { SheetCell, Workbook } from "../../../../viz/office/workbook.ts";
import { beside, bookOf, commentsIn, names, notesIn, readBack, scenarioIn, treeIn, trip, written } from "./trip.ts";

/** Plain data as a reader of scenarios takes them: shares in per cent as numbers, tables as their cells. */
function meant(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => meant(item));
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([k, item]) => [k, meant(item, k)]));
  if (typeof value !== "string") return value;
  if (key === "studies") return readTable(value);
  return /^[+-]?[\d.]+ %$/.test(value) ? Number(`${value.slice(0, -2)}e-2`) : value;
}
const plainIn = (text: string) => meant(treeIn(text).toJS({ maxAliasCount: 10_000 }));

test("every file of the library, the starters and the template, written as a workbook and read back, say the same with the same comments", async () => {
  const texts = [
    ...names.map((name) => beside(`${name}.yaml`)),
    ...["sv", "en"].map((locale) => readFileSync(`scenarios/starter.${locale}.yaml`, "utf8")),
    templateText(),
  ];
  expect(texts.length).toBeGreaterThan(35);
  for (const [at, text] of texts.entries()) {
    const again = await trip(text, at % 2 === 0 ? "sv" : "en");
    expect(plainIn(again)).toEqual(plainIn(text));
    expect(notesIn(again)).toEqual(notesIn(text));
    expect(commentsIn(again)).toEqual(commentsIn(text));
  }
});

test.each(["norrkoping-2013", "servicetrainee-studies", "exclusion-account", "trelleborg"])(
  "%s, whole, has the same fingerprint after the round trip",
  async (name) => {
    const text = beside(`${name}.yaml`);
    const whole = completeText({ text, parsed: scenarioIn(text), overrides: [], readFile: beside });
    expect(scenarioHash(scenarioIn(await trip(whole, "sv", written)).scenario)).toBe(scenarioHash(scenarioIn(text).scenario));
  },
);

/** The workbook with another cell in the column of values at a key, or with rows at its end. */
function changed(book: Workbook, key: string, cell: SheetCell, more: readonly (readonly SheetCell[])[] = []): Workbook {
  const [first, ...others] = book.sheets;
  const rows = first!.rows.map((row) => (row.cells[5] === key ? { ...row, cells: row.cells.with(1, cell) } : row));
  return { ...book, sheets: [{ ...first!, rows: [...rows, ...more.map((cells) => ({ cells }))] }, ...others] };
}

test("a changed cell changes its key alone; a row that is added adds its key, one that is emptied takes it away", async () => {
  const text = beside("trelleborg.yaml");
  const before = plainIn(text) as { fund: Record<string, unknown>; interventions: Record<string, unknown>[] };
  const { id } = before.interventions[0]! as { id: string };
  const edited = changed(bookOf(text, "sv"), "fund.capital", { number: 33.5, format: "General" }, [
    [null, "20 tkr", null, "antagande: ny", null, `interventions.${id}.participation.burden`],
  ]);
  const read = await readBack(changed(edited, "question", null));
  if ("errors" in read) throw new Error(read.errors[0]!.message);
  const { question, ...rest } = before as unknown as Record<string, unknown>;
  expect(question).toBeTypeOf("string");
  expect(plainIn(read.text)).toEqual({
    ...rest,
    fund: { ...before.fund, capital: "33.5 mnkr" },
    interventions: before.interventions.map((each, at) => (at === 0 ? { ...each, participation: { burden: "20 tkr" } } : each)),
  });
  expect(read.text).toMatch(/burden: 20 tkr # antagande: ny/);
});

test("what is wrong with cells is told with sheet, row and remedy, all at once, and whoever is named is not shown", () => {
  const head = ["Nyckel", "Värde"];
  const told = (...rows: (readonly BookCell[])[]) => {
    const read = readScenarioBook(
      [
        { name: "Fond", rows },
        { name: "Bilaga", rows: [] },
      ],
      "f.xlsx",
      isToldUnit,
    );
    return "errors" in read ? read.errors : [];
  };
  const cells = told(
    head,
    ["fund capital", 1],
    ["fund.interest", new Date("2026-01-05T00:00:00Z")],
    ["startYear", { none: "formula", text: "" }],
    ["fund.capital", { none: "error", text: "#REF!" }],
    ["interventions.stod.intake", "lista: Borta"],
  );
  const conflicts = told(head, ["fund.capital", 1], ["fund.capital", 2], ["fund.capital.mean", 3], ["fund", 4]);
  const person = told(head, ["description", "Anna, 19640823-3234"]);
  const [empty, none] = [told(head, ["fund.capital", null]), told(["Belopp"], [1])];
  expect([...cells, ...conflicts, ...person, ...empty, ...none].map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
    "f.xlsx [Fond]:2: found no key that can be read in column A, expected one like fund.capital or interventions.support.cost",
    "f.xlsx [Fond]:3: found the date 2026-01-05, expected a number or a text: give the cell the format of a number and write the value again",
    "f.xlsx [Fond]:4: found a formula without a value, expected a value: open the workbook in a spreadsheet program and save it there",
    "f.xlsx [Fond]:5: found the error #REF!, expected a value: mend the formula, or write the value in its place",
    "f.xlsx [Fond]:6: found no sheet Borta, expected one of Fond, Bilaga",
    "f.xlsx [Fond]:3: found fund.capital again, expected it once: it stands on row 2 already; remove one of the rows",
    "f.xlsx [Fond]:4: found fund.capital.mean below a value: row 2 holds one number for all of it; remove that row or this one",
    "f.xlsx [Fond]:5: found one value for fund, whose parts have rows of their own: remove those rows or this one",
    "f.xlsx [Fond]:2: found a personal identity number, which is neither read nor shown: remove it from the cell",
    "f.xlsx [Fond]:1: found no row with a key and a value below the headings, expected at least one",
    "f.xlsx:1: found no sheet with the columns Key and Value, expected a workbook as fondrisk new fund.xlsx makes it",
  ]);
  const codes = [...cells, ...conflicts, ...person, ...empty, ...none].map(({ code }) => code);
  expect(Object.keys(workbookWords).filter((code) => !codes.includes(code as ProblemCode))).toEqual(["noWorkbook"]);
  expect(JSON.stringify(person)).not.toContain("3234");
});
