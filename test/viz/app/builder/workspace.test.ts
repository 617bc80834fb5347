import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inflate } from "../../../../viz/cli/inflate.ts";
import { readBook } from "../../../../viz/office/book/readBook.ts";
import type { SheetCell } from "../../../../viz/office/workbook.ts";
import { xlsx } from "../../../../viz/office/xlsx.ts";
import { malformed } from "../../office/readBack.ts";
import { hashOfText } from "../nodeHash.ts";
import { builtPage, finished, hashOf } from "../opened.ts";

const open = builtPage();
const futures = 1024;
const small = readFileSync("scenarios/library/rector-conditional.yaml", "utf8");

async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button, exact: true }).click()]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

const give = (page: Page, name: string, bytes: Uint8Array | string) =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });

/** The workbook with another value at a key. */
async function edited(bytes: Uint8Array, key: string, value: SheetCell): Promise<Uint8Array> {
  const sheets = readBook(bytes, inflate)!.map(({ name, rows }) => ({
    name,
    widths: [],
    rows: rows.map((row) => ({
      cells: row.map((cell, at): SheetCell => {
        if (row[5] === key && at === 1) return value;
        return typeof cell === "number" ? { number: cell, format: "General" } : typeof cell === "string" ? cell : null;
      }),
    })),
  }));
  return xlsx({ title: "", sheets });
}

test("the explorer hands out its scenario as a workbook and takes it back as the same, edited and with its faults by row; its papers open; a CSV alone is one offer", {
  timeout: 600_000,
}, async () => {
  const { page, complaints } = await open({ source: { library: "rector-conditional" }, futures });
  await finished(page, futures);
  await page.locator(".papers summary").click();
  const { violations } = await new AxeBuilder({ page }).include(".papers").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const book = await downloaded(page, "Scenariot som arbetsbok");
  expect(book.name).toMatch(/^fondrisk-rector-conditional-\d{4}-\d\d-\d\d\.xlsx$/);
  await give(page, "fond.xlsx", await edited(book.bytes, "fund.capital", { number: 21.5, format: "General" }));
  const headless = hashOfText(small, ["fund.capital=21.5 mnkr"], "1", futures);
  expect(headless).not.toBe(await hashOf(page));
  await expect.poll(() => hashOf(page), { timeout: 60_000 }).toBe(headless);

  await give(page, "fond.xlsx", await edited(book.bytes, "fund.capital", "en miljon"));
  await page.locator(".problems li").first().waitFor();
  expect(await page.locator(".problems li").textContent()).toMatch(
    /^fund\.capital.*fond\.xlsx \[Scenario\], rad \d+: hittade 'en miljon', väntade ett belopp/,
  );
  expect(await hashOf(page)).toBe(headless);
  await page.locator(".problems button").click();

  for (const [button, part] of [
    ["Word, hela rapporten", "word/document.xml"],
    ["PowerPoint", "ppt/slides/slide1.xml"],
    ["Arbetsbok med resultat", "xl/workbook.xml"],
    ["Ansökan (Word)", "word/document.xml"],
  ] as const) {
    const { bytes } = await downloaded(page, button);
    expect(malformed(bytes)).toEqual([]);
    expect(Buffer.from(bytes).includes(part)).toBe(true);
    await page.locator(".papers .told", { hasText: "är sparad" }).waitFor();
  }
  expect(await page.getByRole("button", { name: "Lägesrapport (Word)" }).isDisabled()).toBe(true);

  await give(page, "fakturor.csv", "ärende;belopp\nA;1 000\nB;2 000\n");
  await page.locator(".costs table").waitFor();
  expect(await page.locator(".problems").count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a draft is kept between visits, versions too, each step is taken back by Ctrl+Z and by Back, and what a newer version has written is told and kept", {
  timeout: 600_000,
}, async () => {
  const { page, complaints } = await open({ futures });
  const begin = async (choice: string) => {
    await page.locator("#build").click();
    await page.locator(`.begin input[value=${choice}]`).check();
    await page.locator(".begin button").click();
    await page.locator("#step-name").waitFor();
  };
  const name = page.locator("#b-name");
  const write = async (text: string) => {
    await name.fill(text);
    await name.press("Enter");
    await expect.poll(() => page.locator(".question").textContent(), { timeout: 60_000 }).toContain(text);
  };
  await begin("starter");
  await write("Fonden i Ekby");
  await page.locator(".versions summary").click();
  await page.locator("#version-name").fill("Första");
  await page.locator(".versions .add button").click();
  await write("Fonden i Alby");
  await page.locator("#step-name").press("Control+z");
  await expect.poll(() => name.inputValue(), { timeout: 60_000 }).toBe("Fonden i Ekby");
  await write("Fonden i Alby");
  await page.goBack();
  await expect.poll(() => name.inputValue(), { timeout: 60_000 }).toBe("Fonden i Ekby");
  await page.goForward();
  await expect.poll(() => name.inputValue(), { timeout: 60_000 }).toBe("Fonden i Alby");

  // Another visit: nothing but what the browser keeps.
  const address = page.url().replace(/#.*$/, "");
  const visit = async () => {
    await page.goto("about:blank");
    await page.goto(address);
    await page.locator("#build").waitFor();
  };
  await visit();
  await begin("draft");
  await expect.poll(() => name.inputValue(), { timeout: 60_000 }).toBe("Fonden i Alby");
  await page.locator(".versions summary").click();
  await page.getByRole("button", { name: "Öppna versionen Första" }).click();
  await expect.poll(() => name.inputValue(), { timeout: 60_000 }).toBe("Fonden i Ekby");
  await page.locator(".builder").getByRole("button", { name: "Ångra", exact: true }).click();
  await expect.poll(() => name.inputValue(), { timeout: 60_000 }).toBe("Fonden i Alby");

  const newer = await page.evaluate(() => {
    const draft = JSON.parse(localStorage.getItem("fondrisk.draft")!) as { text: string; at: string };
    const text = draft.text.replace("schema: 1", "schema: 2\nnewKey: 3");
    localStorage.setItem("fondrisk.draft", JSON.stringify({ ...draft, text }));
    return text;
  });
  expect(newer).toContain("schema: 2");
  await visit();
  await begin("draft");
  await page.locator(".builder", { hasText: "som en nyare fondrisk har skrivit" }).waitFor();
  expect(await page.locator(".builder").textContent()).toContain("En sak måste rättas");
  expect(await page.evaluate(() => (JSON.parse(localStorage.getItem("fondrisk.draft")!) as { text: string }).text)).toBe(newer);
  await give(page, "nyare.yaml", newer);
  await page.locator(".problems li").first().waitFor();
  for (const said of await page.locator(".problems li").allTextContents()) expect(said).toContain("öppna det med den nyaste versionen");
  expect(complaints).toEqual([]);
  await page.context().close();
});
