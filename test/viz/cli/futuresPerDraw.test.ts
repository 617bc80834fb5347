import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { Interrupted, type Io } from "../../../viz/cli/io.ts";
import { parse, type Summary, simulate } from "../../../workers/index.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-draws-"));
afterAll(() => rmSync(folder, { recursive: true }));

const text = readFileSync("scenarios/library/rector-equity.yaml", "utf8");
writeFileSync(join(folder, "fund.yaml"), text);
const run = ["run", "fund.yaml", "--replications", "2048", "--no-alternatives", "--no-parquet"];
const shared = [...run, "--futures-per-draw", "16"];

async function transcript(argv: readonly string[], more: Partial<Io> = {}) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk), more);
  return { code: await fondrisk(argv, commands, io), out: out(), err: err() };
}
const json = async (argv: readonly string[]) => JSON.parse((await transcript([...argv, "--json"])).out) as Summary;

test("--futures-per-draw tells errors of draws, the same for any number of workers and in the library; 1 is as without", async () => {
  const [plain, one, single, three] = [
    await json(run),
    await json([...run, "--futures-per-draw", "1"]),
    await json([...shared, "--workers", "1"]),
    await json([...shared, "--workers", "3"]),
  ];
  expect(one.run.measures).toEqual(plain.run.measures);
  expect(one.run.futuresPerDraw).toBeUndefined();
  expect(single.run.futuresPerDraw).toBe(16);
  expect(three.run.measures).toEqual(single.run.measures);
  expect(single.society.npv.standardError).toBeGreaterThan(1.5 * plain.society.npv.standardError!);
  const scenario = parse(text);
  const found = await simulate(scenario, { replications: 2048, futuresPerDraw: 16, workers: 0, columns: ["draw"] });
  expect(found.summary.run.measures).toEqual(single.run.measures);
  expect(found.columns.draw!.every((draw, r) => draw === Math.floor(r / 16))).toBe(true);
});

test("the library refuses draws that are not whole, no power of two, or too few", async () => {
  const scenario = parse(text);
  const wish = (futuresPerDraw: number, replications: number) => simulate(scenario, { replications, futuresPerDraw, workers: 0 });
  await expect(wish(3, 3072)).rejects.toThrow(RangeError);
  await expect(wish(16, 2056)).rejects.toThrow("must be a multiple");
  await expect(wish(64, 1024)).rejects.toThrow("at least 32 are needed");
});

test("an interrupted run goes on to the same; the table and the report of the folder say how many share a draw", async () => {
  const whole = await json(shared);
  const stopped = new AbortController();
  stopped.abort(new Interrupted("SIGTERM"));
  expect((await transcript([...shared, "--out", "b"], { interrupt: stopped.signal })).code).toBe(75);
  expect((await transcript([...run, "--out", "b"])).code).toBe(73);
  const resumed = await transcript(["resume", "b", "--lang", "sv"]);
  expect(resumed).toMatchObject({ code: 0, out: expect.stringMatching(/2\s048 framtider · 16 framtider per dragning · slumpfrö 1/) });
  const summary = JSON.parse(readFileSync(join(folder, "b/summary.json"), "utf8")) as Summary;
  expect(summary.run.measures).toEqual(whole.run.measures);
  expect(summary.run.command).toContain("--futures-per-draw 16");
  expect((await transcript(["report", "b", "--lang", "sv"])).code).toBe(0);
  expect(readFileSync(join(folder, "b/report.html"), "utf8")).toContain("Framtider per dragning av det som antas");
});

test("--precision looks at errors of draws, and no less than 32 of them", async () => {
  const found = await json(["run", "fund.yaml", "--no-alternatives", "--futures-per-draw", "1024", "--precision", "0.2"]);
  expect(found.run.replications).toBe(32 * 1024);
});
