import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { parse } from "../../../../scenarios/parse.ts";
import { hashOfText } from "../nodeHash.ts";
import { builtPage, hashOf } from "../opened.ts";

const open = builtPage();
const futures = 1024;

/** What is built, in the order of the models that are offered. */
const built = [
  { name: "Tidigt stöd", id: "tidigt-stod" },
  { name: "Skolsocionomer", id: "skolsocionomer" },
  { name: "Väg till arbete", id: "vag-till-arbete" },
];

/** Presses Tab until something of that name or id has the focus. */
async function tabTo(page: Page, wanted: string, most = 400): Promise<void> {
  for (let step = 0; step < most; step++) {
    const here = await page.evaluate((sought) => {
      const element = document.activeElement;
      return element !== null && (element.id === sought || element.getAttribute("aria-label") === sought || element.textContent === sought);
    }, wanted);
    if (here) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`tabTo: nothing named ${wanted} was reached in ${most} steps`);
}

/** Replaces what stands in the field that has the focus. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

async function press(page: Page, name: string, key = "Enter"): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

test("three interventions are built by keyboard alone, no YAML seen, saved, opened again, and give the same result without a page", {
  timeout: 600_000,
}, async () => {
  const { page, complaints } = await open({ futures });
  await press(page, "build");
  await page.locator(".begin").waitFor();
  await press(page, "Börja");
  await page.locator("#step-name").waitFor();

  await tabTo(page, "b-name");
  await type(page, "Fonden i Ekby");
  await tabTo(page, "b-horizonYears");
  await type(page, "14");
  await press(page, "Nästa steg");
  await tabTo(page, "b-fund-capital");
  await type(page, "18,5 mnkr");
  await press(page, "Nästa steg");

  for (const [at, { name, id }] of built.entries()) {
    await tabTo(page, "add-interventions");
    await page.keyboard.type(name);
    await page.keyboard.press("Tab");
    for (let down = 0; down < at; down++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction((item) => document.activeElement?.id === item, `item-interventions-${id}`);
  }
  await page.keyboard.press("Enter");
  await tabTo(page, "b-interventions-2-cost");
  await type(page, "2,2 mnkr");
  await tabTo(page, "b-interventions-2-effect-size");
  await type(page, "0,05");
  await page.keyboard.press("Tab");
  await expect.poll(() => page.locator(".builder .picture").count(), { timeout: 30_000 }).toBeGreaterThan(0);
  await page.locator(".builder [role=status]", { hasText: "Allt är med i beräkningen." }).waitFor();
  const text = await save(page);
  const parsed = parse(text, { fileName: "fund" });
  if ("errors" in parsed) throw new Error(parsed.errors[0]!.message);
  expect(parsed.scenario.interventions.map(({ id }) => id)).toEqual(built.map(({ id }) => id));
  expect(text).toContain("capital: 18.5 mnkr # antagande");
  expect(text).toMatch(/cost: 2\.2 mnkr # antagande.*\n[\s\S]*size: \{ dist: pert, min: 0\.05, mode: 0\.15, max: 0\.4 \} # antagande/);
  const headless = hashOfText(text, [], "1", futures);
  await expect.poll(() => hashOf(page), { timeout: 60_000 }).toBe(headless);
  expect(await page.locator("#yaml").isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await page.context().close();

  const again = await open({ futures });
  await again.page.locator("input[type=file]").setInputFiles({ name: "fond.yaml", mimeType: "text/yaml", buffer: Buffer.from(text) });
  await expect.poll(() => hashOf(again.page), { timeout: 60_000 }).toBe(headless);
  await again.page.context().close();
});

async function save(page: Page): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), press(page, "Spara som fil")]);
  return readFileSync(await file.path(), "utf8");
}
