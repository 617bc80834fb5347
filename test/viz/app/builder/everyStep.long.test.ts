import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "vitest";
import { builtPage } from "../opened.ts";

const open = builtPage();
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const futures = 1024;

const looks = [
  { look: "Swedish, wide", locale: "sv", width: 1280 },
  { look: "English, 320 px", locale: "en", width: 320 },
] as const;

test.each(looks)(
  "$look: axe finds nothing in any step with everything unfolded, and no step is wider than the screen",
  { timeout: 600_000 },
  async ({ locale, width }) => {
    const { page, complaints } = await open({ futures, locale }, { viewport: { width, height: 900 } });
    await page.locator("#build").click();
    expect((await new AxeBuilder({ page }).include(".builder").withTags(tags).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.locator(".begin button").click();
    await page.locator("#step-name").waitFor();
    await page.locator(".steps button").nth(2).click();
    await page.locator("#add-interventions").fill("Stöd");
    await page.locator("#add-interventions").press("Enter");
    await page.locator("#item-interventions-stod").waitFor();
    for (let step = 0; step < 5; step++) {
      await page.locator(".steps button").nth(step).click();
      await page.locator(`.steps li:nth-child(${step + 1}) [aria-current=step]`).waitFor();
      if (step === 4) {
        await page.locator("#o-observed-through").fill("2027");
        await page.locator("#o-observed-through").press("Enter");
        await page.locator("#o-observed-fund-balance-2027").waitFor();
      }
      await page.evaluate(() => {
        for (const each of document.querySelectorAll(".builder details")) each.setAttribute("open", "");
      });
      const { violations } = await new AxeBuilder({ page }).include(".builder").withTags(tags).analyze();
      expect(
        violations.map(
          ({ id, nodes }) =>
            `step ${step + 1}, ${id}: ${nodes
              .map(({ html }) => html)
              .slice(0, 3)
              .join(" ")}`,
        ),
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `step ${step + 1}`).toBeLessThanOrEqual(width);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);
