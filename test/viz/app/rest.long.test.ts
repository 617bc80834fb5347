import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { served } from "../../browser/served.ts";

const at = served();

const small = "rector-conditional";

async function open(more: string): Promise<Page> {
  const context = await at.browser.newContext({ locale: "sv-SE", permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(`${at.site.address}#v1;scenario=${small}${more}`);
  return page;
}

const status = (page: Page, futures: string) => page.locator(".status", { hasText: `Klart: ${futures} framtider.` });
const replications = (page: Page) =>
  page.evaluate(() => (window as unknown as { readonly fondrisk: { replications(): number } }).fondrisk.replications());

test("when nobody touches anything the run goes on from 16 384 to 65 536 futures, and all that is said follows", {
  timeout: 240_000,
}, async () => {
  const page = await open("");
  await status(page, "16\u00a0384").waitFor({ timeout: 60_000 });
  // A hand that moves keeps it where it is, for longer than it waits.
  for (let moved = 0; moved < 12; moved++) {
    await page.mouse.move(100 + moved, 100);
    await page.waitForTimeout(500);
  }
  expect(await replications(page)).toBe(16_384);
  await status(page, "65\u00a0536").waitFor({ timeout: 60_000 });
  expect(await page.locator(".status").textContent()).toContain("Simuleringsosäkerhet högst ±0,4 av 100.");
  expect(await page.locator("#futures option:checked").textContent()).toBe("16\u00a0384, fler när du väntar");
  expect(await page.locator(".repeat pre").textContent()).toContain("--replications 65536");
  expect(page.url()).not.toContain("futures");
  await page.getByRole("button", { name: "Kopiera länk" }).click();
  await page.getByText("Länken är kopierad.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(";futures=65536");
  await page.context().close();
});

test.each([1024, 16_384])(
  "a run of which %i futures were asked for has no more, however long one waits",
  { timeout: 240_000 },
  async (n) => {
    const page = await open(`;futures=${n}`);
    await page.locator(".status", { hasText: "Klart" }).waitFor({ timeout: 60_000 });
    await page.waitForTimeout(6000);
    expect(await replications(page)).toBe(n);
    await page.context().close();
  },
);
