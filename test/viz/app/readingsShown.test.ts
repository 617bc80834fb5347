import { expect, test } from "vitest";
import { builtPage, finished } from "./opened.ts";

const open = builtPage();

test("at rest the answer is followed by its range under the other readings, and a table says what each changes; a moved value takes both away", {
  timeout: 240_000,
}, async () => {
  const { page, complaints } = await open("#v1;scenario=servicetrainee;futures=1024");
  await finished(page, 1024);
  expect(await page.locator(".readings, #readings").count()).toBe(0);
  await page.locator(".readings").waitFor({ timeout: 120_000 });
  expect(await page.locator(".readings").textContent()).toMatch(
    /^Under 4 andra tolkningar av samma fakta, en i taget: [\d,–]+\u00a0av\u00a0100\.$/,
  );
  const table = page.locator("#readings");
  expect(await table.locator("tbody tr").count()).toBe(4);
  expect(await table.textContent()).toContain("de första 1\u00a0024");
  expect(await table.textContent()).toContain("jämförelsen är de frivilliga");
  expect(await table.locator("[lang=en]").count()).toBe(0);
  await page.locator("#c-capital").focus();
  await page.keyboard.press("ArrowRight");
  await page.locator(".readings").waitFor({ state: "detached" });
  expect(await table.count()).toBe(0);
  await page.locator(".readings").waitFor({ timeout: 120_000 });
  expect(complaints).toEqual([]);
  await page.context().close();
});
