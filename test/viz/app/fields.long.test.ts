import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { builtPage, finished, hashOf } from "./opened.ts";

const open = builtPage();
const small = "rector-conditional";
const limit = { timeout: 240_000 };

const nonsense = ["abc", "-5", "", "1e999", "9".repeat(40), "<b>1</b>", "4 0,0,0", "__proto__", "{a: [", "\u202e12", "NaN", "0x10", "💥"];

/** Types as a person does: everything there is replaced, and the field is left. */
async function type(page: Page, field: ReturnType<Page["locator"]>, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press("ControlOrMeta+a");
  if (text === "") await page.keyboard.press("Delete");
  else await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
}

test("a number is typed with a comma, a point or spaces, and shown with a comma", limit, async () => {
  // Groups of 20, 20, 30, 30, 20 and 20 persons: 23⅓ on average.
  const { page, complaints } = await open({ source: { library: "linkoping" }, futures: 1024 });
  await finished(page, 1024);
  const field = page.getByLabel("Fondens kapital, tal");
  for (const [typed, shown, slider] of [
    ["32,5", "32,5", "32.5"],
    ["28.25", "28,25", "28.25"],
    [" 1\u00a0000 ", "1\u00a0000", null],
    ["0", "0", "0"],
  ] as const) {
    await type(page, field, typed);
    await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe(shown);
    if (slider !== null) expect(await page.locator("#c-capital").inputValue()).toBe(slider);
  }
  expect(await page.getByLabel("Deltagare i varje grupp som jämförs, tal").inputValue()).toBe("23,33");
  await page.locator("#language").selectOption("en");
  expect(await page.getByLabel("Participants in each group compared, number").inputValue()).toBe("23.33");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("nonsense in the number fields changes nothing, is told beside the field, and Escape brings back what was there", limit, async () => {
  const { page, complaints } = await open({ futures: 1024 });
  await finished(page, 1024);
  const before = await hashOf(page);
  const field = page.getByLabel("Fondens kapital, tal");
  const wrong = page.locator(".control .wrong");
  for (const text of ["abc", "1e999", "<b>1</b>", "4 0,0,0", "{a: [", "NaN", "💥"]) {
    await type(page, field, text);
    await expect.poll(() => wrong.count(), { timeout: 5000 }).toBe(1);
    expect(await wrong.textContent()).toContain("är inget tal");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await field.focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => wrong.count(), { timeout: 5000 }).toBe(0);
    expect(await field.inputValue()).toBe("40");
  }
  expect(await hashOf(page)).toBe(before);
  await type(page, field, "");
  expect(await field.inputValue()).toBe("40");
  expect(await wrong.count()).toBe(0);
  // Below what can be: the least there is. More than can be computed with: refused with a message, as it was.
  await type(page, field, "-5");
  await expect.poll(() => field.inputValue()).toBe("0");
  await page.getByRole("button", { name: "Ångra" }).click();
  await type(page, field, "9".repeat(40));
  await expect.poll(() => page.locator(".problems").textContent(), { timeout: 10_000 }).toContain("Värdet går inte att använda");
  await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe("40");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test(
  "nonsense in every text field of the page leaves it whole, its numbers as they were, and every field with something in it",
  limit,
  async () => {
    const { page, complaints } = await open({ source: { library: small }, futures: 1024 });
    await finished(page, 1024);
    const before = await hashOf(page);
    for (const each of await page.locator("details").all()) await each.evaluate((element) => element.setAttribute("open", ""));
    const ids = await page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>(".list input[type=text]")].map(({ id }) => id));
    expect(ids.length).toBeGreaterThanOrEqual(10);
    for (const [at, id] of ids.entries()) {
      const field = page.locator(`[id="${id}"]`);
      const was = await field.inputValue();
      for (const text of ["{a: [", nonsense[at % nonsense.length]!]) {
        await type(page, field, text);
        await page.waitForTimeout(60);
        expect(await field.inputValue(), `${id} after ${text}`).not.toBe("");
      }
      await type(page, field, was);
    }
    await page.getByRole("button", { name: "Återställ allt" }).evaluate((button: HTMLButtonElement) => button.click());
    for (const text of nonsense) await type(page, page.locator("#search"), text);
    await page.locator("#search").fill("");
    await type(page, page.locator("#seed"), "");
    expect(await page.locator("#seed").inputValue()).toBe("1");
    await expect.poll(() => hashOf(page), { timeout: 20_000 }).toBe(before);
    expect(await page.locator("#app script, #app b").count()).toBe(0);
    expect(await page.evaluate(() => ({}) as { readonly polluted?: unknown }).then((object) => object.polluted)).toBeUndefined();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test("a button that is gone once pressed leaves the keyboard where it was", limit, async () => {
  const { page } = await open({ source: { library: small }, futures: 1024 });
  await finished(page, 1024);
  const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
  await page.locator("#c-capital").focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "Återställ Fondens kapital" }).press("Enter");
  expect(await focused()).toBe("c-capital");
  await page.locator("#c-rule").selectOption("loan");
  await page.getByRole("button", { name: "Återställ Återbetalning" }).press("Enter");
  expect(await focused()).toBe("c-rule");
  await page.getByRole("button", { name: "Lås som jämförelse (A)" }).press("Enter");
  await page.getByRole("button", { name: "Ta bort jämförelsen" }).press("Enter");
  expect(await focused()).toBe("lock");
  await page.context().close();
});
