import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { encodeLink, standardState } from "../../../viz/address/link.ts";
import { expectNoFaults } from "./look.ts";
import { hashOnNode } from "./nodeHash.ts";
import { builtPage, finished, type Hooks, hashOf } from "./opened.ts";

const open = builtPage();
const small = "rector-conditional";

test("axe finds nothing, the page is no wider than the screen, no letter is smaller than 11 px", { timeout: 240_000 }, () =>
  expectNoFaults(open, { source: { library: small } }, {}),
);

test("every control is reached by keyboard, with the focus seen, in the order of the page", { timeout: 240_000 }, async () => {
  const { page } = await open({ source: { library: small }, futures: 4096 });
  await finished(page);
  const expected = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button:not(:disabled), select, input:not([tabindex='-1']), textarea, summary, [tabindex='0']",
      ),
    ]
      .filter((element) => element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let step = 0; step < expected.length; step++) {
    await page.keyboard.press("Tab");
    const { html, outline } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      return { html: element.outerHTML.slice(0, 120), outline: Number.parseFloat(getComputedStyle(element).outlineWidth) };
    });
    reached.push(html);
    if (!(outline >= 2)) unseen.push(html);
  }
  expect(reached).toEqual(expected);
  expect(unseen).toEqual([]);
  await page.context().close();
});

test("a slider moves by keyboard, says what it was, and is undone, redone and reset", { timeout: 240_000 }, async () => {
  const { page } = await open({ futures: 4096 });
  await finished(page);
  const slider = page.locator("#c-capital");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  expect(await slider.inputValue()).toBe("41");
  expect(await slider.getAttribute("aria-valuetext")).toBe("41\u00a0miljoner kronor");
  await page.keyboard.press("PageDown");
  expect(await slider.inputValue()).toBe("31");
  await expect.poll(() => page.url(), { timeout: 20_000 }).toContain("#v1;set=fund.capital%3D31%20mnkr");
  await expect.poll(() => page.locator(".controls .changed").first().textContent()).toContain("ändrad från 40\u00a0mnkr");
  await page.getByRole("button", { name: "Ångra" }).click();
  // Two steps within a second are one; a busy machine may take longer.
  expect(["40", "41"]).toContain(await slider.inputValue());
  await page.getByRole("button", { name: "Gör om" }).click();
  expect(await slider.inputValue()).toBe("31");
  // What that did is marked when it is known, on the same futures.
  await expect
    .poll(() => page.locator("#moved").textContent(), { timeout: 100_000 })
    .toMatch(/mått ändrades.*fondens medel räcker inte .*sämre/);
  await page.getByRole("button", { name: "Återställ allt" }).click();
  expect(await slider.inputValue()).toBe("40");
  await expect.poll(() => page.url(), { timeout: 5000 }).not.toContain("set=");
  await page.context().close();
});

test("what is drawn last belongs to where the slider stands last, however fast it was moved", { timeout: 240_000 }, async () => {
  const { page } = await open({ futures: 4096 });
  await finished(page);
  await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>("#c-capital")!;
    for (let value = 20; value <= 60; value++) {
      slider.value = String(value);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
  });
  await page.waitForTimeout(200);
  await page.getByText("Klart: 4").first().waitFor({ timeout: 60_000 });
  await expect.poll(() => hashOf(page), { timeout: 60_000 }).toBe(hashOnNode("norrkoping", ["fund.capital=60 mnkr"], "1", 4096));
  await page.context().close();
});

test("locked rules stay as A while B is changed, swap, and go; the browser's back button undoes the lock", {
  timeout: 240_000,
}, async () => {
  const { page } = await open({ source: { library: small }, futures: 16_384 });
  await finished(page, 16_384);
  await page.getByRole("button", { name: "Lås som jämförelse (A)" }).click();
  await page.locator("#c-rule").selectOption("loan");
  await expect
    .poll(() => page.locator("#lock-help").textContent(), { timeout: 20_000 })
    .toBe("A: scenariot som det är. B: ovillkorlig återbetalning, allt betalas tillbaka.");
  await page.locator("#paired-finding").waitFor();
  await expect
    .poll(() => page.locator("#paired-finding").textContent(), { timeout: 60_000 })
    .toMatch(/^B ger högre saldo än A i 50\sav\s100/);
  await page.getByRole("button", { name: "Byt plats" }).click();
  await expect
    .poll(() => page.locator("#lock-help").textContent())
    .toBe("A: ovillkorlig återbetalning, allt betalas tillbaka. B: scenariot som det är.");
  await page.getByRole("button", { name: "Ta bort jämförelsen" }).click();
  expect(await page.locator("#paired-finding").count()).toBe(0);
  await page.goBack();
  await expect.poll(() => page.locator("#lock-help").textContent()).toContain("A: ovillkorlig återbetalning");
  await page.context().close();
});

test("the short names in the notes are explained below the assumptions", { timeout: 240_000 }, async () => {
  const { page, complaints } = await open({ source: { library: small }, futures: 1024 });
  await finished(page, 1024);
  await page.getByText("Alla antaganden").click();
  expect(await page.locator(".sources dt").allTextContents()).toContain("S2");
  expect(await page.locator(".sources").textContent()).toContain("Sociala investeringsfonder i Sverige");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("stop keeps what is known and says so; going on finishes", { timeout: 240_000 }, async () => {
  const { page } = await open({ futures: 65_536 });
  await page.waitForFunction(() => (window as unknown as Hooks).fondrisk.replications() >= 1024, null, { timeout: 60_000 });
  await page.getByRole("button", { name: "Stoppa" }).click();
  await expect.poll(() => page.locator(".status").textContent()).toMatch(/^Stoppat vid/);
  const known = await page.evaluate(() => (window as unknown as Hooks).fondrisk.replications());
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => (window as unknown as Hooks).fondrisk.replications())).toBe(known);
  await page.locator("#futures").selectOption("4096");
  await expect.poll(() => page.locator(".status").textContent(), { timeout: 60_000 }).toMatch(/^Klart: 4/);
  await page.context().close();
});

test("stop before the first picture of a moved slider: the picture comes and it stays stopped", { timeout: 240_000 }, async () => {
  const { page } = await open({ futures: 16_384 });
  await finished(page, 1024);
  await page.evaluate(() => {
    const slider = document.querySelector<HTMLInputElement>("#c-transfer")!;
    slider.value = "55";
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    [...document.querySelectorAll<HTMLButtonElement>(".toolbar button")].find((button) => button.textContent === "Stoppa")!.click();
  });
  await page.waitForTimeout(1500);
  expect(await page.locator(".toolbar .status").textContent()).toMatch(/^Stoppat/);
  expect(await page.locator("#c-transfer").inputValue()).toBe("55");
  expect(await page.evaluate(() => (window as unknown as Hooks).fondrisk.replications())).toBeLessThan(1024);
  await page.getByRole("button", { name: "Räkna vidare" }).click();
  await finished(page, 16_384);
  await page.context().close();
});

test("a value that is refused while it computes takes nothing away: the computation goes on to its end", { timeout: 240_000 }, async () => {
  const source = { library: small };
  const { page } = await open({ source, futures: 65_536 });
  await finished(page, 1024);
  const refused = await encodeLink({ ...standardState, source, futures: 65_536, overrides: ["fund.capital=-5"] });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, refused);
  await page.locator(".problems").waitFor();
  await finished(page, 65_536);
  expect(await hashOf(page)).toBe(hashOnNode(small, [], "1", 65_536));
  await page.context().close();
});

test("a chart is saved as SVG, PNG and CSV", { timeout: 240_000 }, async () => {
  const { page, complaints } = await open({ source: { library: small }, futures: 4096 });
  await finished(page);
  const figure = page.locator(".figure", { has: page.locator("#balance-finding") });
  const starts: Readonly<Record<string, RegExp>> = { SVG: /^<svg xmlns/, PNG: /^\u0089PNG/, CSV: /^\u00ef\u00bb\u00bfÅr;|^ï»¿/ };
  for (const [kind, start] of Object.entries(starts)) {
    const [download] = await Promise.all([page.waitForEvent("download"), figure.locator(".files").getByText(kind).click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^fondrisk-${small}-\\d{4}-\\d\\d-\\d\\d-balance\\.${kind.toLowerCase()}$`));
    expect(readFileSync(await download.path(), "latin1")).toMatch(start);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the year cursor of the fan reads out each year", { timeout: 240_000 }, async () => {
  const { page } = await open({ futures: 4096 });
  await finished(page);
  const cursor = page.locator("#year-cursor");
  await cursor.focus();
  await page.keyboard.press("Home");
  expect(await cursor.getAttribute("aria-valuetext")).toMatch(/^2011: median/);
  await page.keyboard.press("ArrowRight");
  expect(await page.locator("output[for=year-cursor]").textContent()).toMatch(/^2012: median/);
  await page.context().close();
});

test("a moved slider has a new picture each time, and the time to it is printed", { timeout: 240_000 }, async () => {
  const { page } = await open({ futures: 4096 });
  await finished(page);
  await page.waitForTimeout(1500);
  const times = await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>("#c-transfer")!;
    const fan = document.querySelector("#balance-finding")!.closest("section")!.querySelector(".drawing")!;
    const measured: number[] = [];
    for (let step = 0; step < 9; step++) {
      const from = performance.now();
      const seen = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => resolve());
        });
        observer.observe(fan, { subtree: true, childList: true, attributes: true });
      });
      slider.value = String(30 + ((step * 7) % 25));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await seen;
      measured.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return measured.sort((a, b) => a - b);
  });
  const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))]!);
  console.log(`first picture after a slider moves: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  // The bound is for a machine that does much else; the number printed is what counts.
  expect(at(0.5)).toBeLessThan(5000);
  await page.context().close();
});
