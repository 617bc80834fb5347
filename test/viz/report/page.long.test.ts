import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { reportInput } from "../../../viz/cli/reportInput.ts";
import { report } from "../../../viz/report/report.ts";
import { faultsOfAxe } from "../../browser/axe.ts";
import { launchChrome } from "../../browser/chrome.ts";
import { finished, libraryText } from "./finished.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChrome();
});
afterAll(() => browser.close());

const norrkoping = finished({ text: libraryText("norrkoping"), library: "norrkoping", replications: 64 });
const large = report(await reportInput(norrkoping));
const rector = finished({ text: libraryText("rector-equity"), library: "rector-equity", replications: 2048 });
const small = { sv: report(await reportInput(rector)), en: report(await reportInput({ ...rector, locale: "en" })) };

interface Look {
  readonly width: number;
  readonly dark?: boolean;
  readonly open?: boolean;
  readonly forced?: boolean;
}

/** A page shown from memory; what it asks of the network and what it complains of is kept. */
async function shown(
  content: string,
  { width, dark, open, forced }: Look,
  look: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: dark === true ? "dark" : "light",
    forcedColors: forced === true ? "active" : "none",
  });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on("console", (message) => heard.push(message.text()));
  page.on("pageerror", (error) => heard.push(String(error)));
  page.on("dialog", (dialog) => {
    heard.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.route("**/*", (route) => {
    if (route.request().url() === "http://report.test/") return route.fulfill({ contentType: "text/html; charset=utf-8", body: content });
    heard.push(route.request().url());
    return route.abort();
  });
  await page.goto("http://report.test/");
  if (open === true) await page.evaluate(() => document.querySelectorAll("details").forEach((each) => void each.setAttribute("open", "")));
  await look(page);
  await context.close();
  return heard.filter((each) => !each.endsWith("/favicon.ico"));
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function audited(content: string, look: Look): Promise<void> {
  const heard = await shown(content, look, async (page) => {
    expect(await faultsOfAxe(page, { tags })).toEqual([]);
    const [scroll, visible] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(scroll).toBe(visible);
  });
  expect(heard).toEqual([]);
}

test.each([
  ["wide", "sv", { width: 1280 }],
  ["wide, dark, with its tables open", "en", { width: 1280, dark: true, open: true }],
  ["as narrow as a phone", "en", { width: 320 }],
  ["as narrow as a phone, dark, with its tables open", "sv", { width: 320, dark: true, open: true }],
  ["in forced colours", "sv", { width: 800, forced: true }],
] as const)("%s (%s), a report breaks no rule of accessibility, fits, and asks for nothing", (_, locale, look) =>
  audited(small[locale], look),
);

test("nor does a large one", () => audited(large, { width: 320 }), 240_000);

test("each finding shows one of its two drawings, which fits its place, and its style is applied", async () => {
  for (const width of [320, 390, 700, 760, 1280]) {
    await shown(large, { width }, async (page) => {
      const found = await page.evaluate(() =>
        [...document.querySelectorAll(".finding")].map((finding) => {
          const drawings = [...finding.querySelectorAll<SVGElement>("svg.fr-chart")].filter((svg) => svg.checkVisibility());
          const { left, right } = drawings[0]!.getBoundingClientRect();
          return [drawings.length, left >= 0 && right <= innerWidth, right - left >= 280];
        }),
      );
      expect(found.length).toBeGreaterThan(7);
      expect(found.filter(([count, fits, large]) => count !== 1 || !fits || !large)).toEqual([]);
      expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe("752px");
    });
  }
});

test("on paper it is light, with wide drawings and every table open", async () => {
  await shown(large, { width: 320, dark: true }, async (page) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const paper = await page.evaluate(() => ({
      back: getComputedStyle(document.body).backgroundColor,
      narrow: [...document.querySelectorAll(".narrow")].filter((each) => each.checkVisibility()).length,
      wide: [...document.querySelectorAll(".wide")].filter((each) => !each.checkVisibility()).length,
      hidden: [...document.querySelectorAll("table")].filter((table) => table.getBoundingClientRect().height === 0).length,
      tables: document.querySelectorAll("details table").length,
    }));
    expect(paper).toEqual({ back: "rgb(255, 255, 255)", narrow: 0, wide: 0, hidden: 0, tables: paper.tables });
    expect(paper.tables).toBeGreaterThan(20);
    const pdf = (await page.pdf({ tagged: true, outline: true })).toString("latin1");
    expect(pdf).toContain("/StructTreeRoot");
  });
});

test("with the keyboard: links lead to their part, tables open, wide ones scroll", async () => {
  await shown(large, { width: 320 }, async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.querySelector("#summary")!.getBoundingClientRect().top)).toBeLessThan(100);
    await page.locator(".finding summary").first().focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".finding details[open]").count()).toBe(1);
    const outline = await page
      .locator(".finding summary")
      .first()
      .evaluate((each) => getComputedStyle(each).outlineStyle);
    expect(outline).toBe("solid");
  });
});

test("names that would be markup, or a script, are shown as they are written", async () => {
  const payload = `"><script>alert(1)</script><img src="http://evil.test/x" onerror=alert(1)><style>body{display:none}</style>`;
  const hostile = parseDocument(libraryText("rector-equity"));
  for (const path of [["name"], ["question"], ["departments", 0, "name"], ["interventions", 0, "name"]]) hostile.setIn(path, payload);
  const content = report(await reportInput(finished({ text: hostile.toString(), replications: 64 })));
  const heard = await shown(content, { width: 800 }, async (page) => {
    expect(await page.locator("h1").textContent()).toBe(payload);
    expect(await page.title()).toContain(payload);
    expect(await page.locator("script, img, main style").count()).toBe(0);
    expect(await page.locator("h1").isVisible()).toBe(true);
  });
  expect(heard).toEqual([]);
});
