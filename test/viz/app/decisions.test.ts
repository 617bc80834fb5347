import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "vitest";
import { builtPage, finished } from "./opened.ts";

const open = builtPage();
const small = { source: { library: "rector-conditional" }, futures: 1024, overrides: ["fund.capital=2 mnkr"] };

test("each question before a decision is answered by keyboard, in words, with its table and what it declines", {
  timeout: 300_000,
}, async () => {
  const { page, complaints } = await open(small);
  await finished(page, 1024);
  for (const kind of ["size", "sensitivity", "discover", "stress"]) {
    const part = page.locator(`section[aria-labelledby=decision-${kind}]`);
    await part.locator("button").first().press("Enter");
    await part.locator(".analysis[aria-busy=false] :is(.sentence, .help)").first().waitFor({ timeout: 200_000 });
    expect(await part.locator(".fault").count()).toBe(0);
  }
  expect((await new AxeBuilder({ page }).include("#decisions").analyze()).violations).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("rules are kept under a name, changed and compared by keyboard: a row for each account, and what differs; the address has the variant", {
  timeout: 240_000,
}, async () => {
  const { page, complaints } = await open(small);
  await finished(page, 1024);
  await page.locator("#variant-name").focus();
  await page.keyboard.type("Lite pengar");
  await page.keyboard.press("Enter");
  await page.locator("#c-capital").focus();
  await page.keyboard.press("PageUp");
  // A moved value is computed first: until then there is nothing to press.
  await expect.poll(() => page.url(), { timeout: 20_000 }).toContain("set=fund.capital%3D3");
  await page.locator("#compare-variants:enabled").press("Enter", { timeout: 100_000 });
  await page.locator("#variants table").first().waitFor({ timeout: 150_000 });
  const heads = await page.locator("#variants table").first().locator("thead th").allTextContents();
  expect(heads.slice(1, 4)).toEqual(["Lite pengar", "Reglerna nu", "Reglerna nu − Lite pengar"]);
  expect(await page.locator("#variants table").first().locator("tbody tr").count()).toBe(4);
  expect(await page.locator("#variants table").nth(1).textContent()).toContain("Kapital");
  await expect.poll(() => page.url(), { timeout: 20_000 }).toContain("v=Lite%20pengar");
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect((await new AxeBuilder({ page }).include("#variants").analyze()).violations).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
