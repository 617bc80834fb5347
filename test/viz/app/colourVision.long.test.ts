import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CDPSession, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { encodeLink, standardState } from "../../../viz/address/link.ts";
import { served } from "../../browser/served.ts";
import { difference, type Rgb } from "./difference.ts";
import { type Series, seriesOf } from "./series.ts";

const folder = fileURLToPath(new URL("../../../out/screenshots", import.meta.url));
const kinds = ["none", "protanopia", "deuteranopia", "tritanopia", "achromatopsia"] as const;
type Kind = (typeof kinds)[number];

/** Least difference of two colours that alone tell two series apart: nine times what is just seen (2.3). */
const enough = 20;

const at = served();
let page: Page;
let eyes: CDPSession;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const context = await at.browser.newContext({ locale: "sv-SE", viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  page = await context.newPage();
  eyes = await context.newCDPSession(page);
  const compared = { overrides: ["fund.capital=30 mnkr"], pinned: { source: standardState.source, overrides: [] }, futures: 16_384 };
  await page.goto(`${at.site.address}${await encodeLink({ ...standardState, ...compared })}`);
  await page.locator(".status", { hasText: "Klart" }).waitFor({ timeout: 200_000 });
  await page.waitForTimeout(1000);
}, 300_000);

const see = (type: Kind) => eyes.send("Emulation.setEmulatedVisionDeficiency", { type });

/** Colours as the browser shows them to such eyes: patches of them are photographed. */
async function seen(colours: readonly string[]): Promise<readonly Rgb[]> {
  await page.evaluate((list) => {
    const strip = document.body.appendChild(document.createElement("div"));
    strip.id = "patches";
    strip.style.cssText = "position:fixed;left:0;top:0;z-index:9;display:flex";
    for (const colour of list)
      strip.appendChild(document.createElement("div")).style.cssText = `width:16px;height:16px;background:${colour}`;
  }, colours);
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 16 * colours.length, height: 16 } });
  await page.evaluate(() => document.getElementById("patches")?.remove());
  const reader = await at.browser.newPage();
  const pixels = await reader.evaluate(
    async ({ data, count }) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
      canvas.drawImage(bitmap, 0, 0);
      return Array.from({ length: count }, (_, at) => [...canvas.getImageData(16 * at + 8, 8, 1, 1).data.slice(0, 3)]);
    },
    { data: picture.toString("base64"), count: colours.length },
  );
  await reader.close();
  return pixels as unknown as readonly Rgb[];
}

/** Told apart without colour: by form, or as two families by the words beside each. */
function apart(one: Series, other: Series): boolean {
  return !one.forms.some((form) => other.forms.includes(form)) || (one.family !== other.family && one.named && other.named);
}

test("the emulation is at work: red and green are alike to deuteranopes, and everything is grey to achromats", async () => {
  await see("deuteranopia");
  const [red, green] = await seen(["#b05a00", "#6b8e00"]);
  await see("none");
  const [trueRed, trueGreen] = await seen(["#b05a00", "#6b8e00"]);
  expect(difference(red!, green!)).toBeLessThan(difference(trueRed!, trueGreen!) / 3);
  await see("achromatopsia");
  for (const [r, g, b] of await seen(["#2166ac", "#b35806", "#9c1f5c"]))
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThanOrEqual(2);
  await see("none");
});

test.each(kinds.flatMap((kind) => (["light", "dark"] as const).map((scheme) => ({ kind, scheme }))))(
  "$kind, $scheme: two series of a chart differ in form, have their names beside them, or differ enough in colour",
  { timeout: 240_000 },
  async ({ kind, scheme }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const figures = await page.evaluate(seriesOf);
    expect(figures.length).toBeGreaterThanOrEqual(9);
    expect(figures.filter(({ series }) => series.length >= 2).length).toBeGreaterThanOrEqual(6);
    const colours = [...new Set(figures.flatMap(({ series }) => series.map(({ colour }) => colour)))];
    await see(kind);
    if (scheme === "light" && kind !== "none") await page.screenshot({ path: join(folder, `${kind}.png`), fullPage: true });
    const shown = new Map((await seen(colours)).map((rgb, at) => [colours[at]!, rgb]));
    await see("none");
    const faults: string[] = [];
    for (const { finding, series } of figures) {
      series.forEach((one, at) => {
        for (const other of series.slice(at + 1)) {
          const far = difference(shown.get(one.colour)!, shown.get(other.colour)!);
          if (far < enough && !apart(one, other)) faults.push(`${finding}: ${one.tone} and ${other.tone} differ by ${far.toFixed(1)} only`);
        }
      });
    }
    expect(faults).toEqual([]);
  },
);

test("A and B, which differ least to those who see no colours, are told apart by more than colour in every chart that has both", async () => {
  await page.emulateMedia({ colorScheme: "light" });
  const both = (await page.evaluate(seriesOf)).flatMap(({ finding, series }) => {
    const [a, b] = ["a", "b"].map((tone) => series.find((each) => each.tone === tone));
    return a !== undefined && b !== undefined ? [{ finding, a, b }] : [];
  });
  expect(both.length).toBeGreaterThanOrEqual(3);
  expect(both.filter(({ a, b }) => !apart(a, b)).map(({ finding }) => finding)).toEqual([]);
});
