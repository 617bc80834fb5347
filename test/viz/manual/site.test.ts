import { expect, test } from "vitest";
import { manualPages } from "../../../viz/manual/pages.ts";
import type { Locale } from "../../../viz/text/locale.ts";
import { faultsOfAxe } from "../../browser/axe.ts";
import { served } from "../../browser/served.ts";

const at = served();
const locales: readonly Locale[] = ["sv", "en"];

test("the explorer leads to the manual in its language, every page of it is read by axe without a fault, and the way back is there", {
  timeout: 240_000,
}, async () => {
  const context = await at.browser.newContext({ locale: "sv-SE", viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(`${at.site.address}#v1;scenario=rector-grant;lang=sv`);
  await page.getByRole("link", { name: "Handbok" }).click();
  for (const locale of locales) {
    if (locale === "en") await page.getByRole("link", { name: "English" }).click();
    for (const { title } of manualPages(locale)) {
      await page.getByRole("navigation").getByRole("link", { name: title, exact: true }).click();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([locale, `${title} – fondrisk`]);
      expect(await faultsOfAxe(page), title).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${title} on a telephone`).toBeLessThanOrEqual(320);
    }
  }
  await page.getByRole("link", { name: "To the fund" }).click();
  await page.locator("h1").waitFor();
  expect(page.url()).toBe(`${at.site.address}index.html`);
  expect(complaints).toEqual([]);
  await context.close();
});
