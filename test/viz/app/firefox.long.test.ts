import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeLink, standardState } from "../../../viz/address/link.ts";
import { launchChrome } from "../../browser/chrome.ts";
import { launchFirefox } from "../../browser/firefox.ts";
import { type Site, serveApp } from "../../browser/site.ts";

let site: Site;
let browsers: readonly Browser[] = [];
beforeAll(async () => {
  site = await serveApp();
  browsers = [await launchFirefox(), await launchChrome()];
}, 300_000);
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  site?.close();
});

interface Hooks {
  readonly fondrisk: { readonly resultHash: () => string; readonly replications: () => number };
}

async function hashIn(browser: Browser, hash: string, futures: number): Promise<string> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(`${site.address}${hash}`);
  await page.waitForFunction((count) => (window as unknown as Hooks).fondrisk?.replications() >= count, futures, { timeout: 280_000 });
  await page.locator(".figure svg").first().waitFor({ timeout: 280_000 });
  const result = await page.evaluate(() => (window as unknown as Hooks).fondrisk.resultHash());
  expect(errors).toEqual([]);
  await page.close();
  return result;
}

test.each(["norrkoping", "rector-pool"])("%s: Firefox and Chrome give the same resultHash for the same link", async (library) => {
  const link = await encodeLink({ ...standardState, source: { library }, seed: "7", futures: 16_384 });
  const [inFirefox, inChrome] = [await hashIn(browsers[0]!, link, 16_384), await hashIn(browsers[1]!, link, 16_384)];
  expect(inFirefox).toMatch(/^[0-9a-f]{16}$/);
  expect(inFirefox).toBe(inChrome);
});
