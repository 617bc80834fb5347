import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hashOnNode } from "./nodeHash.ts";
import { builtPage, finished, hashOf } from "./opened.ts";

const open = builtPage();
const small = "rector-conditional";

test("the editor shows errors with their lines, and a text with errors changes nothing", { timeout: 240_000 }, async () => {
  const { page, complaints } = await open({ source: { library: small }, futures: 4096 });
  await finished(page);
  const before = await hashOf(page);
  await page.getByText("Scenariot som text").click();
  const area = page.locator("#yaml");
  const text = await area.inputValue();
  await area.fill(text.replace(/^horizonYears: \d+/m, "horizonYears: många"));
  const faults = page.locator("#editor-faults");
  await expect.poll(() => faults.textContent(), { timeout: 20_000 }).toContain("1 fel");
  const line = text.split("\n").findIndex((each) => each.startsWith("horizonYears")) + 1;
  expect(await faults.getByRole("button").first().textContent()).toBe(`Rad ${line}`);
  expect(await faults.textContent()).toContain("horizonYears: hittade 'många', väntade ett heltal från 1 till 60");
  expect(await faults.locator("[lang=en]").count()).toBe(0);
  await page.getByRole("button", { name: "Använd texten" }).click();
  await page.waitForTimeout(500);
  expect(await hashOf(page)).toBe(before);
  await area.fill(text.replace(/capital: \d+ mnkr/, "capital: 9 mnkr"));
  await page.getByRole("button", { name: "Använd texten" }).click();
  await expect.poll(() => page.locator("#c-capital").inputValue(), { timeout: 20_000 }).toBe("9");
  await expect.poll(() => page.url(), { timeout: 5000 }).toContain("#v1;text=");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a file is opened by picking it and by dropping it; one that is no scenario is told", { timeout: 240_000 }, async () => {
  const { page, complaints } = await open({ source: { library: small }, futures: 4096 });
  await finished(page);
  const text = readFileSync(new URL("../../../scenarios/library/rector-loan.yaml", import.meta.url), "utf8").replace(
    /^name: .*$/m,
    "name: Min fond",
  );
  await page.locator("input[type=file]").setInputFiles({ name: "min.yaml", mimeType: "application/yaml", buffer: Buffer.from(text) });
  await expect.poll(() => page.locator(".question").textContent(), { timeout: 20_000 }).toContain("Min fond");
  await page.evaluate(
    (dropped) => {
      const data = new DataTransfer();
      data.items.add(new File([dropped], "annan.yaml"));
      dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    text.replace("Min fond", "Släppt fond"),
  );
  await expect.poll(() => page.locator(".question").textContent(), { timeout: 20_000 }).toContain("Släppt fond");
  await page.locator("input[type=file]").setInputFiles({ name: "x.yaml", mimeType: "text/plain", buffer: Buffer.from("PNG\u0000\u0001") });
  await expect.poll(() => page.locator(".problems").textContent(), { timeout: 20_000 }).toContain("Texten har fel");
  expect(await page.locator(".problems li").textContent()).toBe("Rad 1: hittade styrtecknet U+0000, väntade vanlig text");
  expect(await page.locator(".question").textContent()).toContain("Släppt fond");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a scenario whose effect is in a table runs where both are dropped, at once or one after another, and gives the hash of Node", {
  timeout: 180_000,
}, async () => {
  const table = readFileSync(new URL("../../../scenarios/studies/servicetrainee.csv", import.meta.url), "utf8");
  const written = readFileSync(new URL("../../../scenarios/library/servicetrainee-studies.yaml", import.meta.url), "utf8");
  const own = written.replace(/ {8}studies: \|.*\n(?: {10}.*\n)+/, "        file: studies/servicetrainee.csv # F032, F034\n");
  expect(own).not.toContain("study,outcome");
  const { page, complaints } = await open({ source: { library: small }, futures: 4096 });
  await finished(page);
  const drop = (files: readonly { readonly name: string; readonly text: string }[]) =>
    page.evaluate((dropped) => {
      const data = new DataTransfer();
      for (const { name, text } of dropped) data.items.add(new File([text], name));
      dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, files);
  await drop([{ name: "own.yaml", text: own.replace("servicetrainee.csv", "annan.csv") }]);
  await expect.poll(() => page.locator(".problems").textContent(), { timeout: 20_000 }).toContain("på sidan: släpp den bredvid scenariot");
  await drop([{ name: "annan.csv", text: table }]);
  await finished(page, 4096);
  const expected = hashOnNode("servicetrainee-studies", [], "1", 4096);
  await expect.poll(() => hashOf(page), { timeout: 60_000 }).toBe(expected);
  await page.locator("#scenario").selectOption(small);
  await expect.poll(() => hashOf(page), { timeout: 60_000 }).not.toBe(expected);
  await drop([
    { name: "own.yaml", text: own },
    { name: "servicetrainee.csv", text: table },
  ]);
  await expect.poll(() => hashOf(page), { timeout: 60_000 }).toBe(expected);
  expect(complaints).toEqual([]);
  await page.context().close();
});
