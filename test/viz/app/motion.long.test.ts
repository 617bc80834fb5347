import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { served } from "../../browser/served.ts";

const at = served();

/** The page in a window in which both the sliders and the balance are in view: what is not seen does not ease. */
async function open(reducedMotion: "reduce" | "no-preference"): Promise<Page> {
  const context = await at.browser.newContext({ locale: "sv-SE", viewport: { width: 1280, height: 1800 }, reducedMotion });
  const page = await context.newPage();
  await page.goto(`${at.site.address}#v1;scenario=rector-loan;futures=1024`);
  await page.locator(".status", { hasText: "Klart" }).waitFor({ timeout: 60_000 });
  await page.locator("#balance-finding").waitFor();
  await page.waitForTimeout(600);
  return page;
}

/** Every different place of the fan's uppermost grid line and its number, frame by frame, while something is done. */
async function places(page: Page, act: () => Promise<void>): Promise<readonly string[]> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen, watching: true });
    const look = () => {
      const text = document.querySelector("#balance-finding")?.closest("section")?.querySelectorAll(".drawing text");
      const ticks = [...(text ?? [])].filter((each) => each.getAttribute("text-anchor") === "end");
      const place = ticks.map((each) => `${each.textContent} at ${each.getAttribute("y")}`).join(", ");
      if (place !== seen.at(-1)) seen.push(place);
      if ((window as unknown as { watching: boolean }).watching) requestAnimationFrame(look);
    };
    look();
  });
  await act();
  await page.waitForTimeout(900);
  return page.evaluate(() => {
    Object.assign(window, { watching: false });
    return (window as unknown as { seen: string[] }).seen;
  });
}

async function drag(page: Page, release: boolean): Promise<void> {
  const slider = (await page.locator("#c-capital").boundingBox())!;
  const y = slider.y + slider.height / 2;
  await page.mouse.move(slider.x + slider.width / 3, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) {
    await page.mouse.move(slider.x + slider.width * (1 / 3 + step * 0.06), y);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(600);
  if (release) await page.mouse.up();
}

test("axes keep still under a hand and ease to their new ends when it lets go", { timeout: 240_000 }, async () => {
  const page = await open("no-preference");
  expect(await places(page, () => drag(page, false))).toHaveLength(1);
  const moved = await places(page, () => page.mouse.up());
  expect(moved.length).toBeGreaterThan(3);
  await page.context().close();
});

test("where motion is unwelcome they are at their new ends at once", { timeout: 240_000 }, async () => {
  const page = await open("reduce");
  expect(await places(page, () => drag(page, false))).toHaveLength(1);
  expect(await places(page, () => page.mouse.up())).toHaveLength(2);
  await page.context().close();
});

test("one future after another, started and stopped by the reader, without moving what is below", { timeout: 240_000 }, async () => {
  const page = await open("no-preference");
  const figure = page.locator(".figure", { has: page.locator("#one-future-finding") });
  const heading = figure.locator("h2");
  expect(await heading.textContent()).toBe("Framtid nummer 1, en av många");
  await figure.getByRole("button", { name: "Visa en framtid i taget" }).click();
  await expect.poll(() => heading.textContent(), { timeout: 10_000 }).toMatch(/nummer ([5-9]|\d\d)/);
  await figure.getByRole("button", { name: "Stanna" }).click();
  const stoppedAt = await heading.textContent();
  await page.waitForTimeout(1200);
  expect(await heading.textContent()).toBe(stoppedAt);
  const below = () => page.locator("#tornado").evaluate((element) => element.getBoundingClientRect().top + scrollY);
  const tops = new Set<number>();
  for (let next = 0; next < 40; next++) await figure.getByRole("button", { name: "Nästa framtid" }).click();
  for (let next = 0; next < 20; next++) {
    await figure.getByRole("button", { name: "Föregående framtid" }).click();
    tops.add(Math.round(await below()));
  }
  expect(tops.size).toBe(1);
  await figure.locator("summary", { hasText: "tabell" }).click();
  expect(await figure.locator("th[scope=col]").allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining("Utbetalt"), expect.stringContaining("Betalas tillbaka")]),
  );
  await page.context().close();
});
