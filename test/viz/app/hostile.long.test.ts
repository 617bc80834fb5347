import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { builtPage, finished } from "./opened.ts";

const open = builtPage();
const small = "rector-conditional";

const hostile = "<img src=x onerror=alert(1)><script>alert(1)</script>'\"&\u202e";

test.each([
  `#v1;scenario=${encodeURIComponent(hostile)}`,
  `#v1;${encodeURIComponent(hostile)}=1`,
  `#v1;set=${encodeURIComponent(`fund.capital=${hostile}`)}`,
  `#v1;set=${encodeURIComponent("__proto__.polluted=1")}`,
  `#v1;set=${encodeURIComponent("fund.capital=-5")}`,
  "#v1;seed=%",
  "#v2;seed=1",
  "#javascript:alert(1)",
])("%s does nothing but show a message", { timeout: 240_000 }, async (hash) => {
  const { page, complaints } = await open(hash);
  const alert = page.locator(".problems");
  if (!hash.startsWith("#javascript")) {
    await alert.waitFor({ timeout: 60_000 });
    expect((await alert.textContent())!.length).toBeGreaterThan(20);
  }
  await page.locator(".figure svg").first().waitFor({ timeout: 60_000 });
  expect(await page.locator("img, #app script").count()).toBe(0);
  expect(await page.evaluate(() => ({}) as { polluted?: unknown }).then((object) => object.polluted)).toBeUndefined();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("hostile names in a scenario are text", { timeout: 240_000 }, async () => {
  const text = readFileSync(new URL(`../../../scenarios/library/${small}.yaml`, import.meta.url), "utf8").replace(
    /^name: .*$/m,
    `name: ${JSON.stringify(hostile.replace("\u202e", ""))}`,
  );
  const { page, complaints } = await open({ source: { text }, futures: 4096 });
  await finished(page);
  expect(await page.locator("img, #app script").count()).toBe(0);
  expect(await page.locator(".question").textContent()).toContain("<script>alert(1)</script>");
  expect(complaints).toEqual([]);
  await page.context().close();
});
