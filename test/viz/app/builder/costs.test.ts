import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "vitest";
import write, { type SheetData } from "write-excel-file/universal";
import { builtPage, finished } from "../opened.ts";

const open = builtPage();

/** Two invoices of each of forty cases, from 40 000 to 820 000 kronor a case. */
const rows = Array.from({ length: 80 }, (_, at) => ({ ref: `Ä-${at % 40}`, paid: 20_000 + 10_000 * ((at * 7) % 40) }));

async function workbook(data: SheetData): Promise<Buffer> {
  const blob = await write([{ sheet: "Fakturor", data }]).toBlob();
  return Buffer.from(await blob.arrayBuffer());
}

test("a workbook of invoices becomes the cost of an event: previewed, its cases added up, fitted, put in with the file as its source", {
  timeout: 600_000,
}, async () => {
  const { page, complaints } = await open({ source: { library: "servicetrainee" }, futures: 1024 });
  await finished(page, 1024);
  const book = await workbook([["Ärende", "Betalt (kr)"], ...rows.map(({ ref, paid }) => [ref, paid])]);
  await page.locator("input[type=file]").setInputFiles({ name: "fakturor.xlsx", mimeType: "application/vnd.ms-excel", buffer: book });
  const panel = page.locator(".costs");
  await panel.locator("table").waitFor({ timeout: 60_000 });
  await panel.locator("#costs-column").selectOption("Betalt (kr)");
  await expect.poll(() => panel.textContent(), { timeout: 20_000 }).toContain("80 händelser");
  await panel.locator("#costs-case").selectOption("Ärende");
  await expect.poll(() => panel.textContent(), { timeout: 20_000 }).toContain("40 händelser");
  await panel.getByRole("button", { name: "Anpassa en fördelning" }).click();
  await panel.locator("#costs-target").waitFor({ timeout: 60_000 });
  const { violations } = await new AxeBuilder({ page }).include(".costs").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await panel.getByRole("button", { name: "Sätt in" }).click();
  await expect
    .poll(() => page.locator("#yaml").inputValue(), { timeout: 60_000 })
    .toMatch(/cost: \{ dist: \w+,.*\} # fakturor\.xlsx: 40 händelser/);

  const studies = "Studie;Kvot;Från;Till\nA;0,8;0,6;1,07\nB;0,9;0,7;1,16\n";
  await page.locator("input[type=file]").setInputFiles({ name: "studier.csv", mimeType: "text/csv", buffer: Buffer.from(studies) });
  await panel.locator("caption").waitFor();
  await panel.locator("input[value=studies]").check();
  for (const [column, name] of [
    ["study", "Studie"],
    ["estimate", "Kvot"],
    ["ci_low", "Från"],
    ["ci_high", "Till"],
  ])
    await panel.locator(`#studies-${column}`).selectOption(name!);
  await panel.getByText("På en ny plats undviks i genomsnitt").waitFor({ timeout: 30_000 });
  expect((await new AxeBuilder({ page }).include(".costs").analyze()).violations.map(({ id }) => id)).toEqual([]);
  await panel.getByRole("button", { name: "Sätt in effekten" }).click();
  await expect
    .poll(() => page.locator("#yaml").inputValue(), { timeout: 60_000 })
    .toMatch(/dist: evidence\n\s+scale: logRR\n\s+studies: \| # studier\.csv: 2 studier\n\s+study;estimate;ci_low;ci_high;kind\n/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each([
  {
    what: "dates",
    cells: [["Belopp"], [12], [{ value: new Date(Date.UTC(2026, 0, 5)), type: Date, format: "yyyy-mm-dd" }]],
    said: "ge cellen formatet tal",
  },
  { what: "personal identity numbers", cells: [["Belopp"], ["19811218-9876"], ["19640823-3234"]], said: "personnummer" },
])(
  "a workbook with $what is told in a sentence with sheet, row and remedy, and the draft stays",
  { timeout: 600_000 },
  async ({ cells, said }) => {
    const { page } = await open({ source: { library: "servicetrainee" }, futures: 1024 });
    await finished(page, 1024);
    const before = await page.locator("#yaml").inputValue();
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "fel.xlsx", mimeType: "application/vnd.ms-excel", buffer: await workbook(cells as SheetData) });
    await page.locator(".costs .wrongs").waitFor({ timeout: 60_000 });
    const told = await page.locator(".costs").textContent();
    expect(told).toContain("fel.xlsx [Fakturor], rad");
    expect(told?.toLowerCase()).toContain(said);
    expect(told).not.toContain("9876");
    expect(await page.locator("#yaml").inputValue()).toBe(before);
    await page.context().close();
  },
);
