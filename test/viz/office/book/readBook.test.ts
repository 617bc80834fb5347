import { inflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import readXlsx from "read-excel-file/universal";
import { expect, test } from "vitest";
import write, { type SheetData } from "write-excel-file/universal";
import { inflate } from "../../../../viz/cli/inflate.ts";
import { readBook } from "../../../../viz/office/book/readBook.ts";

async function written(sheets: Readonly<Record<string, SheetData>>): Promise<Uint8Array> {
  const blob = await write(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** A workbook of parts as they stand in the archive. */
function ofParts(sheet: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const book = `<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="A &amp; B" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`;
  const relations = `<Relationships><Relationship Id="rId1" Target="/xl/worksheets/one.xml"/></Relationships>`;
  const all = { "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": relations, "xl/worksheets/one.xml": sheet, ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])));
}

const date = (day: string) => ({ value: new Date(`${day}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" }) as const;

test("numbers, texts, truth values and dates of several sheets are read as the library read-excel-file reads them", async () => {
  const bytes = await written({
    "Blad 1": [
      ["Ärende <1> & co", 12.5, true, null, date("2026-01-05")],
      [],
      [null, -1e-7, "två\nrader", { value: 0.25, type: Number, format: "0 %" }, { value: 3, type: Number, format: '#,##0\\ "dyr"' }],
    ],
    Tomt: [],
    Sist: [["x"], [date("1900-03-01")], [date("2100-12-31")]],
  });
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const theirs = (await readXlsx(blob)) as readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
  const trimmed = (rows: readonly (readonly unknown[])[]) =>
    rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  const ours = readBook(bytes, inflate)!;
  expect(ours.map(({ name, rows }) => ({ name, rows: trimmed(rows) }))).toEqual(
    theirs.map(({ sheet, data }) => ({ name: sheet, rows: trimmed(data) })),
  );
  expect(ours[0]!.rows[2]).toEqual([null, -1e-7, "två\nrader", 0.25, 3]);
});

test("shared strings of several runs, cells without addresses, dates from 1904, errors and formulas without a value are read by the standard", () => {
  const cells = `<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c s="1"><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>A1</f></c><c t="str"><f>A1</f><v></v></c><c t="b"><v>1</v></c>`;
  const parts = {
    "xl/workbook.xml": `<workbook><workbookPr date1904="1"/><sheets><sheet name='Ett' r:id="rId1"/></sheets></workbook>`,
    "xl/sharedStrings.xml": `<sst><si><r><t>Hel</t></r><r><t xml:space="preserve">t&#228; </t></r><rPh sb="0" eb="1"><t>nej</t></rPh></si><si><t>rad_x000A_två</t></si></sst>`,
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-41D]d\\ mmmm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
  };
  const [sheet] = readBook(
    ofParts(`<worksheet><sheetData><row>${cells}</row><row r="4"><c r="C4"><v>7</v></c></row></sheetData></worksheet>`, parts),
    inflate,
  )!;
  expect(sheet).toEqual({
    name: "Ett",
    rows: [
      [
        "Heltä ",
        "rad\ntvå",
        new Date("1904-01-02T00:00:00Z"),
        { none: "error", text: "#DIV/0!" },
        { none: "formula", text: "" },
        null,
        true,
      ],
      [],
      [],
      [null, null, 7],
    ],
  });
});

test("what is no workbook is null: noise, an archive cut short or of something else, a part that unpacks to more than it says", async () => {
  const whole = await written({ A: [["kostnad"], [1]] });
  const noise = Uint8Array.from({ length: 500 }, (_, at) => (at < 2 ? [0x50, 0x4b][at]! : (at * 7919) & 255));
  const other = zipSync({ "letter.txt": strToU8("hej") });
  for (const bytes of [noise, whole.subarray(0, whole.length / 2), whole.subarray(0, 30), other, new Uint8Array()])
    expect(readBook(bytes, inflate)).toBeNull();
  expect(readBook(whole, (packed) => inflateRawSync(packed, { maxOutputLength: 1 }))).toBeNull();
  expect(readBook(ofParts(`<worksheet><sheetData><row r="9999999"><c><v>1</v></c></row></sheetData></worksheet>`), inflate)).toBeNull();
  expect(readBook(ofParts("<worksheet/>"), inflate)).toEqual([{ name: "A & B", rows: [] }]);
});
