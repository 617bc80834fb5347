import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { faultsOfAxe } from "../../browser/axe.ts";
import { builtPage, finished } from "./opened.ts";

const open = builtPage();

test("at rest the answer is followed by its range under the other readings, and a table says what each changes; a moved value takes both away", {
  timeout: 240_000,
}, async () => {
  const { page, complaints } = await open("#v1;scenario=servicetrainee;futures=16384");
  await finished(page, 16_384);
  expect(await page.locator(".readings, #readings").count()).toBe(0);
  await page.locator(".readings").waitFor({ timeout: 240_000 });
  expect(await page.locator(".readings").textContent()).toMatch(
    /^Under 4 andra tolkningar av samma fakta, en i taget: [\d,–]+\u00a0av\u00a0100\.$/,
  );
  const table = page.locator("#readings");
  expect(await table.locator("tbody tr").count()).toBe(4);
  expect(await table.textContent()).toContain("de första 16\u00a0384");
  expect(await table.textContent()).toContain("jämförelsen är de frivilliga");
  expect(await table.locator("[lang=en]").count()).toBe(0);
  expect(await faultsOfAxe(page, { within: ["#readings", ".readings"] })).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Spara rapport" }).click()]);
  expect(readFileSync(await download.path(), "utf8")).toContain("jämförelsen är de frivilliga");
  await page.locator("#c-capital").focus();
  await page.keyboard.press("ArrowRight");
  await page.locator(".readings").waitFor({ state: "detached" });
  expect(await table.count()).toBe(0);
  await page.locator(".readings").waitFor({ timeout: 240_000 });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("of too few futures only the table is shown, in English as the scenario has it", { timeout: 240_000 }, async () => {
  const { page, complaints } = await open("#v1;scenario=skolfam2;futures=1024;lang=en");
  await page.locator("#readings").waitFor({ timeout: 100_000 });
  expect(await page.locator("#readings").textContent()).toContain("the rounded costThe report also says 4 mnkr (F019).");
  expect(await page.locator(".readings").count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
