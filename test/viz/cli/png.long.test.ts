import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { reportCommand } from "../../../viz/cli/report.ts";
import { chromePath } from "../../browser/chrome.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-png-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("report --format png has each chart in twice its size", async () => {
  const environment = { CHROME_PATH: chromePath() };
  const { io } = fakeIo(folder, (script) => localThread(script, nodeDisk), { environment });
  const argv = ["report", "rector-equity", "--replications", "2000", "--format", "svg,png", "--out", "drawn"];
  expect(await fondrisk(argv, [reportCommand], io)).toBe(0);
  const figures = join(folder, "drawn/figures");
  const drawn = readdirSync(figures).filter((name) => name.endsWith(".svg"));
  expect(drawn.length).toBeGreaterThan(5);
  for (const name of drawn) {
    const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(readFileSync(join(figures, name), "utf8")) ?? [];
    const png = readFileSync(join(figures, name.replace(".svg", ".png")));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Math.ceil(Number(width)), 2 * Math.ceil(Number(height))]);
  }
});
