import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { encodeLink, type LinkState, standardState } from "../../../viz/address/link.ts";
import { served } from "../../browser/served.ts";
import { faultsOf } from "./faults.ts";

const folder = fileURLToPath(new URL("../../../out/screenshots", import.meta.url));
const limit = { timeout: 240_000 };

const at = served();
/** The page as a reader first meets it, for every look that needs no other run. */
let first: Page;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  first = await open({});
  await finished(first);
}, 240_000);

async function open(state: Partial<LinkState> | string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await at.browser.newContext({
    locale: "sv-SE",
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${at.site.address}${typeof state === "string" ? state : await encodeLink({ ...standardState, ...state })}`);
  return page;
}

async function finished(page: Page): Promise<void> {
  await page.locator(".status", { hasText: /^(Klart|Done)/ }).waitFor({ timeout: 200_000 });
  // Charts below the screen are drawn a moment later.
  await page.waitForTimeout(1000);
}

/** Writes the picture, before anything is asserted: it shows what a failing test means. */
async function shoot(page: Page, name: string, fullPage = true): Promise<void> {
  // Drawings follow a new width or language a moment later.
  await page.waitForTimeout(400);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}

/** Nothing is cut, empty, wider than the screen or on top of anything else. */
async function expectSound(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(faultsOf), { timeout: 5000 }).toEqual([]);
}

test("on a screen of 1280 × 900 the four answers, the 100 squares and sliders are seen at once", limit, async () => {
  await shoot(first, "default-top", false);
  const boxOf = async (selector: string) => (await first.locator(selector).boundingBox())!;
  expect((await boxOf(".side")).y).toBeLessThan(420);
  const answer = await boxOf(".answer");
  const squares = await boxOf(".hundred svg");
  expect(answer.y + answer.height).toBeLessThan(730);
  expect(squares.y + squares.height).toBeLessThan(700);
  expect(squares.x).toBeGreaterThanOrEqual(answer.x + answer.width);
  const seen = await first.evaluate(
    () =>
      [...document.querySelectorAll(".controls input[type=range]")].filter((slider) => {
        const box = slider.getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight;
      }).length,
  );
  expect(seen).toBeGreaterThanOrEqual(3);
});

test("default: every chart is whole, and no two texts of a chart lie on each other", limit, async () => {
  await shoot(first, "default");
  await expectSound(first);
  expect(await first.locator(".figure svg").count()).toBeGreaterThanOrEqual(9);
});

test("the list of scenarios says what each calls itself", limit, async () => {
  const list = first.getByLabel("Scenario", { exact: true });
  await expect.poll(() => list.locator("option[value=rector-pool]").textContent()).toBe("Tjugo rektorer i en pool");
  expect(await list.locator("option:checked").textContent()).toBe("Norrköping");
});

test("dark: the page is dark and as whole as in light", limit, async () => {
  await first.emulateMedia({ colorScheme: "dark" });
  await shoot(first, "dark");
  await expectSound(first);
  const paper = await first.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe("rgb(20, 24, 29)");
  await first.emulateMedia({ colorScheme: "light" });
});

test("forced colours: what fills the squares differs from paper", limit, async () => {
  await first.emulateMedia({ forcedColors: "active" });
  await shoot(first, "forced-colors");
  await expectSound(first);
  const fills = await first.evaluate(() => {
    const squares = [...document.querySelectorAll(".hundred svg rect")].map((each) => getComputedStyle(each).fill);
    return new Set(squares).size;
  });
  expect(fills).toBeGreaterThanOrEqual(2);
  await first.emulateMedia({ forcedColors: "none" });
});

test("English: the whole page changes language", limit, async () => {
  await first.locator("#language").selectOption("en");
  await first.getByRole("heading", { name: "Rules and assumptions" }).waitFor();
  await shoot(first, "english");
  await expectSound(first);
  expect(await first.locator(".answer").textContent()).toMatch(/of\s100 \(±\d+\.\d\) simulated futures/);
  await first.locator("#language").selectOption("sv");
});

test("on paper there are no controls, every table is open and nothing is wider than the sheet", limit, async () => {
  await first.setViewportSize({ width: 720, height: 1018 });
  await first.emulateMedia({ media: "print" });
  await first.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await shoot(first, "print");
  await expectSound(first);
  expect(await first.locator(".side, .toolbar button").filter({ visible: true }).count()).toBe(0);
  const [tables, figures] = [await first.locator("table").filter({ visible: true }).count(), await first.locator(".figure").count()];
  expect(tables).toBeGreaterThanOrEqual(figures - 1);
  await first.evaluate(() => dispatchEvent(new Event("afterprint")));
  await first.emulateMedia({ media: "screen" });
  await first.setViewportSize({ width: 1280, height: 900 });
});

test("printed from a wide window no drawing is cut: each is made narrower, whole, before it is drawn anew", limit, async () => {
  await first.setViewportSize({ width: 1440, height: 900 });
  await expect
    .poll(() =>
      first
        .locator("#results .drawing svg")
        .first()
        .evaluate((svg) => svg.getBoundingClientRect().width),
    )
    .toBeGreaterThan(760);
  await first.emulateMedia({ media: "print" });
  // The sheet is laid out in one go: nothing that follows the width of the window has time to draw again.
  const { widths, sheet } = await first.evaluate(() => {
    const page = document.documentElement;
    page.style.width = "680px";
    const drawings = [...document.querySelectorAll(".drawing > svg, .hero svg")].map((svg) => svg.getBoundingClientRect());
    const right = page.getBoundingClientRect().right;
    page.style.width = "";
    return { widths: drawings.filter(({ width }) => width > 0).map((box) => box.right), sheet: right };
  });
  expect(widths.length).toBeGreaterThan(5);
  expect(Math.max(...widths)).toBeLessThanOrEqual(sheet + 0.5);
  await first.emulateMedia({ media: "screen" });
  await first.setViewportSize({ width: 1280, height: 900 });
});

test("comparison: both sets of rules are drawn side by side, with the paired difference", limit, async () => {
  const page = await open({ overrides: ["fund.capital=30 mnkr"], pinned: { source: standardState.source, overrides: [] } });
  await page.locator("#paired-finding", { hasText: /^B ger/ }).waitFor({ timeout: 200_000 });
  await finished(page);
  await shoot(page, "comparison");
  await expectSound(page);
  expect(await page.locator(".hundred svg rect").count()).toBeGreaterThanOrEqual(200);
  expect(await page.locator(".controls .changed").filter({ visible: true }).count()).toBe(1);
  await page.context().close();
});

test("error: what was refused is said above the picture, which stands", limit, async () => {
  const page = await open("#v1;set=fund.capital%3D-5;futures=4096");
  await page.locator(".problems").waitFor({ timeout: 240_000 });
  await finished(page);
  await shoot(page, "error");
  await expectSound(page);
  const [problem, columns] = [await page.locator(".problems").boundingBox(), await page.locator(".columns").boundingBox()];
  expect(problem!.y + problem!.height).toBeLessThanOrEqual(columns!.y);
  await page.context().close();
});

test("loading: it is said that futures are computed, and the controls do not move when they are", limit, async () => {
  const context = await at.browser.newContext({ locale: "sv-SE", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/norrkoping-[^/]+\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`${at.site.address}#v1;futures=4096`);
  await page.locator(".answer").waitFor();
  await shoot(page, "loading");
  await expectSound(page);
  expect(await page.locator(".figure").count()).toBe(0);
  expect((await page.locator(".answer").textContent())!.length).toBeGreaterThan(10);
  const placesOf = async () =>
    Promise.all(["#controls-name", ".answer", ".hundred", ".toolbar"].map(async (each) => (await page.locator(each).boundingBox())!.y));
  const before = await placesOf();
  release();
  await finished(page);
  const after = await placesOf();
  expect(Math.max(...after.map((each, at) => Math.abs(each - before[at]!)))).toBeLessThanOrEqual(48);
  expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
  await context.close();
});

test("phone: the answer first, then the controls folded away, then charts; all 320 wide", limit, async () => {
  const page = await open({}, { viewport: { width: 320, height: 640 } });
  await finished(page);
  await shoot(page, "phone");
  await expectSound(page);
  const tops = await Promise.all(
    [".answer", ".side", ".hundred", "#results"].map(async (each) => (await page.locator(each).boundingBox())!.y),
  );
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  // What is left out stands before the answer, in one line; the controls begin on the first screen.
  expect(tops[1]).toBeLessThan(640);
  expect(await page.locator("#c-capital").isVisible()).toBe(false);
  await page.locator(".side summary").click();
  await page.locator("#c-capital").scrollIntoViewIfNeeded();
  expect(await page.locator("#c-capital").isVisible()).toBe(true);
  const answer = (await page.locator(".answer").boundingBox())!;
  expect(answer.y).toBeGreaterThanOrEqual(-1);
  expect(answer.height).toBeLessThan(200);
  await page.context().close();
});
