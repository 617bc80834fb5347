import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { faultsOfAxe } from "../../browser/axe.ts";
import { served } from "../../browser/served.ts";

const folder = fileURLToPath(new URL("../../../out/screenshots", import.meta.url));

const at = served();
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
}, 120_000);

interface Hooks {
  readonly fondrisk: { readonly resultHash: () => string };
}

async function open(hash: string): Promise<Page> {
  const context = await at.browser.newContext({ locale: "sv-SE", viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${at.site.address}${hash}`);
  await page.locator(".status", { hasText: /^(Klart|Done)/ }).waitFor({ timeout: 240_000 });
  return page;
}

async function saved(page: Page, name: string, kind = "report"): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^fondrisk-[a-z-]+-\\d{4}-\\d\\d-\\d\\d-${kind}\\.html$`));
  return readFileSync(await download.path(), "utf8");
}

test("the report of a comparison has A beside B, the paired difference and the tornado, and its link leads back to the same", {
  timeout: 240_000,
}, async () => {
  const page = await open("#v1;scenario=rector-loan;set=fund.capital%3D3%20mnkr;futures=16384;a=1");
  await page.locator("#paired-finding", { hasText: /^B ger/ }).waitFor({ timeout: 60_000 });
  await page.locator("#tornado").getByRole("button").click();
  await page.locator("#tornado-finding", { hasText: "Störst betydelse" }).waitFor({ timeout: 60_000 });
  const html = await saved(page, "Spara rapport");
  writeFileSync(join(folder, "report-explorer.html"), html);
  const hash = await page.evaluate(() => (window as unknown as Hooks).fondrisk.resultHash());
  expect(html).toContain(hash);
  expect(html).not.toMatch(/<script/i);
  expect(html.includes("A: scenariot som det är. B: fondens kapital 3,0\u00a0mnkr.")).toBe(true);
  for (const id of ["paired", "tornado", "balance"]) expect(html).toContain(`<h3 id="${id}">`);
  expect(html).toMatch(/<h3 id="depletion">Med A händer det före/);
  expect(html).toContain("Rektorn, ovillkorlig återbetalning");

  const paper = await (await at.browser.newContext({ viewport: { width: 1100, height: 900 } })).newPage();
  const complaints: string[] = [];
  paper.on("console", (message) => complaints.push(message.text()));
  await paper.goto(`file://${join(folder, "report-explorer.html")}`);
  await paper.screenshot({ path: join(folder, "report.png"), fullPage: true });
  expect(await faultsOfAxe(paper, { tags: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] })).toEqual([]);
  expect(complaints).toEqual([]);
  const link = await paper.locator("a", { hasText: "Öppna i utforskaren" }).getAttribute("href");
  await paper.context().close();

  const again = await at.browser.newPage({ locale: "sv-SE" });
  await again.goto(link!);
  await again.locator(".status", { hasText: "Klart: 16" }).waitFor({ timeout: 60_000 });
  expect(await again.evaluate(() => (window as unknown as Hooks).fondrisk.resultHash())).toBe(hash);
  await again.locator("#paired-finding", { hasText: /^B ger/ }).waitFor({ timeout: 60_000 });
  await again.close();
  await page.context().close();
});

test("in English, of a scenario of one's own, changed by hand: the numbers of the page, and what was changed is marked", {
  timeout: 240_000,
}, async () => {
  const page = await open("#v1;scenario=rector-equity;lang=en;futures=2000");
  await page.getByText("The scenario as text").click();
  const area = page.locator("#yaml");
  await area.fill((await area.inputValue()).replace(/^name: .*$/m, 'name: "<b>Our</b> fund"'));
  await page.getByRole("button", { name: "Use the text" }).click();
  await page.locator(".question", { hasText: "<b>Our</b> fund" }).waitFor({ timeout: 30_000 });
  await page.locator("#c-capital").focus();
  await page.keyboard.press("ArrowRight");
  await page.locator(".changed").first().waitFor();
  await page.locator(".status", { hasText: "Done" }).waitFor({ timeout: 60_000 });
  const html = await saved(page, "Save report");
  expect(html).toContain('<html lang="en">');
  expect(html).toContain("<h1>&lt;b&gt;Our&lt;/b&gt; fund</h1>");
  expect(html).toContain("changed when the computation was started");
  expect(html).not.toContain('<h3 id="paired">');
  await page.context().close();
});

test("while futures are still computed there is no report to save", { timeout: 240_000 }, async () => {
  const page = await at.browser.newPage({ locale: "sv-SE" });
  await page.goto(`${at.site.address}#v1;futures=10000000`);
  await page.locator(".figure svg").first().waitFor({ timeout: 60_000 });
  expect(await page.getByRole("button", { name: "Spara rapport" }).isDisabled()).toBe(true);
  await page.close();
});

test("two pages for the board are those of fondrisk report --format board, of a scenario that extends another too", {
  timeout: 240_000,
}, async () => {
  const page = await open("#v1;scenario=norrkoping-double;futures=4096");
  const html = await saved(page, "Spara två sidor till nämnden", "board");
  expect(html.match(/<section class="sheet"/g)).toHaveLength(2);
  expect(html).not.toMatch(/<script/i);
  await page.context().close();
});
