import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { startNodeThread } from "../../../workers/node.ts";
import { served } from "../../browser/served.ts";
import { type BuiltWorker, builtWorker } from "../../workers/build.ts";
import { fakeIo } from "../cli/fakeIo.ts";

const at = served();
let simulator: BuiltWorker;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-reopened-"));
  simulator = await builtWorker("workers/simulator.worker.ts");
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

interface Hooks {
  readonly fondrisk: { readonly resultHash: () => string; readonly replications: () => number };
}

test.each([
  { what: "100 000 futures, the number of fondrisk run", argv: ["rector-conditional"], replications: 100_000, status: "100\u00a0000" },
  { what: "2 500 futures", argv: ["norrkoping", "--set", "fund.capital=30 mnkr"], replications: 2500, status: "2\u00a0500" },
  { what: "300 futures, fewer than a block", argv: ["rector-loan", "--seed", "år 2031"], replications: 300, status: "300" },
])("the link in the report of a run with $what opens the explorer with the same numbers", { timeout: 240_000 }, async (run) => {
  const { io, err } = fakeIo(folder, () => startNodeThread(simulator.url));
  const argv = ["run", ...run.argv, "--replications", String(run.replications), "--no-parquet", "--workers", "2"];
  expect([await fondrisk(argv, commands, io), err()]).toEqual([0, expect.any(String)]);
  const made = (file: string) => readFileSync(join(folder, "out", run.argv[0]!, file), "utf8");
  const link = /href="http:\/\/127\.0\.0\.1:\d+\/(#[^"]*)"/.exec(made("report.html"))?.[1] ?? "";
  expect(made("report.html")).toContain("Utforskaren visar samma siffror.");

  const page = await at.browser.newPage({ locale: "sv-SE" });
  await page.goto(`${at.site.address}${link.replaceAll("&amp;", "&")}`);
  await page.waitForFunction((n) => (window as unknown as Hooks).fondrisk.replications() === n, run.replications, { timeout: 200_000 });
  expect(await page.evaluate(() => (window as unknown as Hooks).fondrisk.resultHash())).toBe(
    JSON.parse(made("summary.json")).run.resultHash,
  );
  await page.locator(".status", { hasText: `Klart: ${run.status} framtider.` }).waitFor();
  expect(await page.locator("#futures option:checked").textContent()).toBe(run.status);
  await page.close();
});
