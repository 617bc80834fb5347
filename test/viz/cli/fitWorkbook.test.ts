import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import write, { type SheetData } from "write-excel-file/universal";
import { fitCommand } from "../../../viz/cli/fit.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { drawn } from "../../engine/analysis/samples.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-fit-workbook-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function book(name: string, sheets: Readonly<Record<string, SheetData>>): Promise<string> {
  const blob = await write(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBlob();
  writeFileSync(join(folder, name), new Uint8Array(await blob.arrayBuffer()));
  return name;
}

async function transcript(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, noThreads);
  const code = await fondrisk(["fit", ...argv], [fitCommand], io);
  return { code, out: out(), err: err() };
}

const costs = Array.from(drawn({ dist: "gamma", shape: 4, scale: 2500.5 }, 60, 2), (x) => Number(x.toFixed(3)));
const rows = costs.map((cost, at): SheetData[number] => [`P${at}`, cost]);
const number = async (...argv: string[]) => JSON.parse((await transcript(...argv, "--json")).out).cost;

test("costs of a workbook are those of the same table as CSV, three decimals too", async () => {
  const xlsx = await book("costs.xlsx", { Blad1: [["ärende", "kostnad"], ...rows], Blad2: [] });
  writeFileSync(join(folder, "costs.csv"), `ärende;kostnad\n${costs.map((cost, at) => `P${at};${cost.toFixed(4)}`).join("\n")}\n`);
  const [read, asText] = [await number(xlsx), await number("costs.csv")];
  expect(read.families[0].parameters).toEqual(asText.families[0].parameters);
});

test("--case adds the rows of a case to one event, in a workbook as in a CSV", async () => {
  const halves: SheetData = costs.flatMap((cost, at) => [
    [`P${at}`, cost / 2],
    [`P${at}`, cost / 2],
  ]);
  const xlsx = await book("monthly.xlsx", { A: [["ärende", "kostnad"], ...halves] });
  const whole = await book("whole.xlsx", { A: [["ärende", "kostnad"], ...rows] });
  expect((await number(xlsx, "--case", "ärende")).families).toEqual((await number(whole)).families);
  writeFileSync(join(folder, "monthly.csv"), `ärende;kostnad\n${halves.map(([name, half]) => `${name};${half}`).join("\n")}\n`);
  expect((await number("monthly.csv", "--case", "ärende", "--decimal", ".")).families).toEqual((await number(whole)).families);
  expect((await transcript("monthly.csv", "--case", "nobody")).err).toContain("found no column 'nobody'");
  expect((await transcript("monthly.csv", "--case", "ärende", "--days", "a", "--rate", "b")).err).toContain(
    "give --case or --days, not both",
  );
});

test("of several sheets with something in them one is asked for, and found by its name", async () => {
  const xlsx = await book("two.xlsx", { Kostnader: [["kostnad"], ...costs.map((cost) => [cost])], Annat: [["x"], [1]] });
  expect(await transcript(xlsx)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/which sheet of two\.xlsx .* --sheet, .*Kostnader.*Annat/),
  });
  expect((await transcript(xlsx, "--sheet", "kostnader")).code).toBe(0);
  expect((await transcript(xlsx, "--sheet", "Blad9")).err).toContain("two.xlsx has no sheet 'Blad9'; it has Kostnader, Annat");
  expect((await transcript(await book("bare.xlsx", { A: [] }))).err).toBe("fondrisk: bare.xlsx has no sheet with anything in it\n");
  writeFileSync(join(folder, "plain.csv"), "cost\n1\n");
  expect((await transcript("plain.csv", "--sheet", "A")).err).toContain("--sheet goes with xlsx");
});

test("dates, formulas without a value and personal identity numbers are refused: one sentence with sheet, row and remedy", async () => {
  const date = { value: new Date(Date.UTC(2026, 0, 5)), type: Date, format: "yyyy-mm-dd" } as const;
  const xlsx = await book("bad.xlsx", {
    Data: [["ärende", "kostnad"], ["P1", 100], [], ["P2", date], ["P3", { value: "=SUM(B2)", type: "Formula" }], ["P4", 200]],
  });
  const { code, err } = await transcript(xlsx);
  expect(code).toBe(2);
  expect(err.split("\n").filter((line) => line !== "")).toEqual([
    "bad.xlsx [Data]:4: column kostnad: found the date 2026-01-05, expected a number: if it is an amount, give the cell the format of a number",
    "bad.xlsx [Data]:5: column kostnad: found a formula without a value, expected a number: open the workbook in a spreadsheet program and save it there",
  ]);
  const failed = strFromU8(
    unzipSync(readFileSync(join(folder, await book("failed.xlsx", { A: [["kostnad"], [100], [7], [200]] }))))["xl/worksheets/sheet1.xml"]!,
  );
  const parts = unzipSync(readFileSync(join(folder, "failed.xlsx")));
  const mended = failed.replace(/<c r="A3"[^>]*><v>7<\/v><\/c>/, '<c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
  writeFileSync(join(folder, "failed.xlsx"), zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(mended) }));
  expect((await transcript("failed.xlsx")).err).toBe(
    "failed.xlsx [A]:3: column kostnad: found the error #DIV/0!, expected a number: mend the formula, or write the number in its place\n",
  );
  const people = await book("people.xlsx", { A: [["personnummer", "kostnad"], ...costs.map((cost) => ["19121212-1212", cost])] });
  const refused = await transcript(people, "--case", "personnummer");
  expect([refused.code, refused.out]).toEqual([2, ""]);
  expect(refused.err).toBe("people.xlsx [A]:1: column 1 has personal identity numbers: it is neither read nor shown\n");
});

test("what is no workbook is one sentence: an archive of something else, one cut short, one of noise", async () => {
  const whole = readFileSync(join(folder, await book("cut.xlsx", { A: [["kostnad"], [1]] })));
  const noise = Uint8Array.from({ length: 500 }, (_, at) => (at < 2 ? [0x50, 0x4b][at]! : (at * 7919) & 255));
  for (const bytes of [whole.subarray(0, whole.length / 2), whole.subarray(0, 30), noise]) {
    writeFileSync(join(folder, "odd.xlsx"), bytes);
    expect(await transcript("odd.xlsx")).toEqual({
      code: 2,
      out: "",
      err: "fondrisk: odd.xlsx is a spreadsheet or an archive that cannot be read here: save it as CSV first\n",
    });
  }
});
