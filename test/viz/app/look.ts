import type { BrowserContextOptions } from "playwright-core";
import { expect } from "vitest";
import type { LinkState } from "../../../viz/address/link.ts";
import { faultsOfAxe } from "../../browser/axe.ts";
import { type builtPage, finished } from "./opened.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** The page with everything unfolded: axe finds nothing, it is no wider than the screen, and no drawing is too small or cut off. */
export async function expectNoFaults(
  open: ReturnType<typeof builtPage>,
  state: Partial<LinkState>,
  options: BrowserContextOptions,
): Promise<void> {
  const { page, complaints } = await open({ futures: 4096, ...state }, options);
  await finished(page);
  for (const each of await page.locator("details").all()) await each.evaluate((element) => element.setAttribute("open", ""));
  expect(await faultsOfAxe(page, { tags })).toEqual([]);
  const width = page.viewportSize()!.width;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll(".drawing svg text")]
      .filter((text) => Number.parseFloat(getComputedStyle(text).fontSize) < 11)
      .map((text) => text.textContent),
  );
  expect(small).toEqual([]);
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll(".drawing")]
      .flatMap((drawing) => {
        const box = drawing.getBoundingClientRect();
        return [...drawing.querySelectorAll("text")].filter((text) => {
          const own = text.getBoundingClientRect();
          return own.width > 0 && (own.right > box.right + 2 || own.left < box.left - 2);
        });
      })
      .map((text) => text.textContent),
  );
  expect(outside).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
}
