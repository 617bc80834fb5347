import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { builtPage, finished } from "./opened.ts";

const open = builtPage();

test("the explorer says above the answer that nothing is random, what nobody measures and what is left out", async () => {
  const { page, complaints } = await open({ source: { text: readFileSync("test/scenarios/ownFund.yaml", "utf8") }, futures: 4096 });
  await finished(page);
  const said = page.locator(".silences");
  await expect(said.locator(".grave").allTextContents()).resolves.toEqual([
    expect.stringMatching(/^Inget i fondens konto är slumpmässigt\./),
    expect.stringMatching(/^Avtalen för Tidigt familjestöd och Ungdomsjobb betalar efter uppmätt besparing, men ingenting mäts\./),
  ]);
  const [above, answer] = await Promise.all([said.boundingBox(), page.locator(".answer").boundingBox()]);
  expect(above!.height).toBeGreaterThan(0);
  expect(above!.y + above!.height).toBeLessThanOrEqual(answer!.y);
  await said.locator("summary").click();
  await said.getByText("Personal: ingen slutar (alla 3 insatser).").waitFor();
  expect(complaints).toEqual([]);
});
