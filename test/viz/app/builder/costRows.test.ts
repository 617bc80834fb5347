import { expect, test } from "vitest";
import write, { type SheetData } from "write-excel-file/universal";
import { costRows, shownCell } from "../../../../viz/app/builder/model/costRows.ts";
import { costColumns } from "../../../../viz/costs/costTable.ts";
import { tellCommand } from "../../../../viz/text/said/say.ts";

async function book(sheets: Readonly<Record<string, SheetData>>): Promise<Uint8Array> {
  const blob = await write(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
const text = (csv: string) => new TextEncoder().encode(csv);

test("a CSV file and a workbook with the same rows are read alike, the rows of a case added up", async () => {
  const csv = await costRows({ name: "a.csv", bytes: text("ärende;belopp\nA;1 000,50\nB;2 000\nA;500\n") }, null);
  const xlsx = await costRows(
    {
      name: "a.xlsx",
      bytes: await book({
        Blad1: [
          ["ärende", "belopp"],
          ["A", 1000.5],
          ["B", 2000],
          ["A", 500],
        ],
      }),
    },
    null,
  );
  for (const read of [csv, xlsx]) {
    if (!("rows" in read)) throw new Error("no rows");
    const found = costColumns(read, [{ column: "belopp", quantity: "kronor" }], undefined, "ärende");
    expect("columns" in found && [...found.columns[0]!.values]).toEqual([1500.5, 2000]);
  }
});

test("of several sheets that hold anything one must be chosen; the names are offered", async () => {
  const bytes = await book({ Januari: [["belopp"], [1]], Februari: [["belopp"], [2]], Tom: [] });
  expect(await costRows({ name: "b.xlsx", bytes }, null)).toEqual({ sheets: ["Januari", "Februari"] });
  expect(await costRows({ name: "b.xlsx", bytes }, "Februari")).toMatchObject({
    place: "b.xlsx [Februari]",
    rows: [{ line: 1 }, { line: 2, cells: ["2"] }],
  });
});

test("dates, identity numbers and what is no workbook are told with row and remedy, and nobody is shown", async () => {
  const date = { value: new Date(Date.UTC(2026, 0, 5)), type: Date, format: "yyyy-mm-dd" } as const;
  const read = await costRows({ name: "c.xlsx", bytes: await book({ Blad1: [["belopp"], [12], [date]] }) }, null);
  const found = "rows" in read ? costColumns(read, [{ column: null, quantity: "kronor" }]) : null;
  const problems = found !== null && "problems" in found ? found.problems : [];
  expect(problems.map(({ line, said }) => [line, tellCommand(said, "sv")])).toEqual([
    [3, expect.stringContaining("ge cellen formatet tal")],
  ]);
  expect(await costRows({ name: "d.xlsx", bytes: Uint8Array.of(0x50, 0x4b, 3, 4) }, null)).toHaveProperty("said");
  expect(shownCell("19640823-3234", "dolt")).toBe("dolt");
  expect(shownCell("12 000 kr", "dolt")).toBe("12 000 kr");
});
