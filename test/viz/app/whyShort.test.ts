import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "vitest";
import { future } from "../../../workers/index.ts";
import { readLibrary } from "../../scenarios/libraryRun.ts";
import { builtPage, finished } from "./opened.ts";

const open = builtPage();
const small = "ale";

test("why the fund runs short is counted by cause, and a cause, a number and a percentile each tell a future, all by keyboard; as the library does", {
  timeout: 240_000,
}, async () => {
  const { page, complaints } = await open({ source: { library: small }, futures: 1024 });
  await finished(page, 1024);
  const why = page.locator("#why");
  await page.getByRole("button", { name: "Varför medlen räcker eller inte räcker" }).press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("why-finding");
  await why.locator("button").first().press("Enter");
  await why.locator(".causes button").first().waitFor({ timeout: 100_000 });
  const { scenario } = readLibrary(small);
  const settings = { seed: "1", replications: 1024, workers: 0 };
  const { answer } = await future(scenario, { ...settings, number: 1, failing: true });
  const most = answer.causes.reduce((a, b) => (b.value > a.value ? b : a)).cause;
  expect(await why.locator(".causes li").count()).toBe(answer.causes.filter(({ value }) => value > 0).length);
  await why.locator(".causes button").first().press("Enter");
  const typical = (await future(scenario, { ...settings, cause: most })).answer;
  await expect.poll(() => page.url(), { timeout: 60_000 }).toContain(`future=${typical.number}`);
  expect(await why.locator(".sentence").textContent()).toContain(`${typical.shortfall!.year}`);
  await why.locator("#future-number").fill("9");
  await why.locator("#future-number").press("Enter");
  await expect.poll(() => why.locator(".sentence").textContent(), { timeout: 60_000 }).toContain("I framtid 9 ");
  await why.locator("#future-percentile").selectOption("95");
  const high = (await future(scenario, { ...settings, percentile: 95 })).answer.number;
  await expect.poll(() => page.url(), { timeout: 60_000 }).toContain(`future=${high}`);
  expect((await new AxeBuilder({ page }).include("#why").analyze()).violations).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("an address that names a future tells it when the run is done", { timeout: 120_000 }, async () => {
  const { page, complaints } = await open(`#v1;scenario=${small};futures=1024;lang=en;future=9`);
  await page.locator("#why .sentence").waitFor({ timeout: 100_000 });
  expect(await page.locator("#why .sentence").textContent()).toContain("In future 9 ");
  expect(complaints).toEqual([]);
  await page.context().close();
});
