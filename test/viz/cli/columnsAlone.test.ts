import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { compile, measuresOf } from "../../../engine/index.ts";
import { columnsAlone } from "../../../viz/cli/columnsWanted.ts";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { Failure, Interrupted, type Io } from "../../../viz/cli/io.ts";
import { differencesFrom } from "../../../viz/cli/recorded.ts";
import { openRowFile } from "../../../viz/cli/rowFile.ts";
import { type Aim, isWhole, type Left, prepare, withRows } from "../../../viz/cli/simulate.ts";
import type { SummaryDiff } from "../../../viz/cli/summaryDiff.ts";
import { libraryScenario, tables } from "../../engine/model/run.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-alone-"));
  await good(...run, "--out", "whole", "--columns", "default,topUps.*");
  await good(...run, "--out", "alone", "--columns", list);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = ["run", "rector-equity", "--replications", "2048", "--workers", "1"];
const list = "fund.loss,topUps.*";
const plan = compile(libraryScenario("rector-equity"), tables, ["all"]);

async function transcript(argv: readonly string[], more: Partial<Io> = {}) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk), more);
  const code = await fondrisk(argv, commands, io);
  return { code, out: out(), err: err() };
}

async function good(...argv: string[]) {
  const told = await transcript(argv);
  expect([told.code, told.code === 0 ? "" : told.err]).toEqual([0, ""]);
  return told;
}

const summaryIn = (name: string) => JSON.parse(readFileSync(join(folder, name, "summary.json"), "utf8"));
const rowsIn = (name: string) =>
  openRowFile(join(folder, name, "replications.parquet"), fakeIo(folder, (script) => localThread(script, nodeDisk)).io);

test("the listed columns hold what the full run has in them, to the bit", async () => {
  const [alone, whole] = [await rowsIn("alone"), await rowsIn("whole")];
  expect([...alone.names]).toEqual([...whole.names].filter((name) => name === "fund.loss" || name.startsWith("topUps.")));
  expect([alone.names.size > 3, alone.length]).toEqual([true, 2048]);
  for (const name of alone.names) expect(await alone.column(name)).toEqual(await whole.column(name));
});

test("summary.json has the measures made of them, as the full run has them, no hash of the whole, and fits the published schema", () => {
  const [alone, whole] = [summaryIn("alone"), summaryIn("whole")];
  const made = measuresOf(plan).filter(({ columns }) => columns.every((name) => name === "fund.loss" || name.startsWith("topUps.")));
  expect(Object.keys(alone.run.measures)).toEqual(made.map(({ id }) => id));
  expect(made.length).toBeGreaterThan(1);
  for (const [id, hash] of Object.entries(alone.run.measures)) expect(whole.run.measures[id]).toBe(hash);
  expect(alone.fund.loss).toEqual(whole.fund.loss);
  expect([alone.run.resultHash, alone.depletion, alone.credibility, alone.alternatives]).toEqual([null, undefined, undefined, []]);
  const schema = JSON.parse(readFileSync(new URL("../../../workers/summary.schema.json", import.meta.url), "utf8"));
  expect(z.fromJSONSchema(schema).safeParse(alone).error?.issues ?? []).toEqual([]);
});

test("the table says that the rest is not there; a report is not written, and one of an earlier run is named", async () => {
  const { out, err } = await good(...run, "--columns", "fund.loss", "--out", "told", "--lang", "en");
  expect(out).toMatch(/^The rector.*\n2,048 futures · seed 1 · fondrisk \S+\n\nOnly the columns asked for were computed\./);
  expect(out).toMatch(/\nThe fund\n(.*\n)?.*net cost/);
  expect(out).not.toMatch(/runs short|undefined|NaN/);
  expect(err).toBe(`Written to told: summary.json, scenario.yaml, replications.parquet, manifest.json\n`);
  expect(JSON.parse(readFileSync(join(folder, "told", "manifest.json"), "utf8")).resultHash).toBeNull();
  writeFileSync(join(folder, "told", "report.html"), "of an earlier run");
  const again = await good(...run, "--columns", "topUps.*", "--out", "told", "--lang", "en", "--no-parquet");
  expect(again.out).toMatch(/^The rector.*\n.*\n\nOnly the columns asked for were computed\./);
  expect(again.err).toMatch(/told\/report\.html is from an earlier run\n.*told\/replications\.parquet is from an earlier run\n/);
  expect(again.out).not.toMatch(/\nThe fund\n|undefined/);
  expect(summaryIn("told").run.measures).toEqual({});
});

test("nothing is simulated that the columns do not need", () => {
  const [prepared] = prepare(
    [libraryScenario("rector-equity")],
    { replications: 1024, workers: 1, locale: "en" },
    fakeIo(folder, noThreads).io,
  );
  const needs = (left: Left, aim?: Aim) => withRows(prepared!, left, aim).plan.needs;
  const beside = needs({ columns: ["fund.loss"] });
  const alone = needs({ columns: ["fund.loss"], alone: true });
  expect(beside).toEqual(expect.arrayContaining([...alone]));
  expect(alone.length).toBeLessThan(beside.length);
  const left = withRows(prepared!, { columns: ["fund.loss"], alone: true }).plan;
  expect([left.columns, left.summed, isWhole({ plan: left })]).toEqual([["fund.loss"], 1, false]);
});

test("default, all and * in the list, or a list of everything that measures are made of, is a whole run", async () => {
  expect(["default", "all", "*", "default,history"].map((option) => columnsAlone(option))).toEqual([false, false, false, false]);
  expect([columnsAlone(), columnsAlone("history"), columnsAlone("fund.loss,topUps.*")]).toEqual([false, true, true]);
  await good(...run, "--columns", "ordinary", "--out", "ordinary", "--no-parquet");
  expect(summaryIn("ordinary").run).toEqual({ ...summaryIn("whole").run, command: expect.any(String) });
  expect(existsSync(join(folder, "ordinary", "report.html"))).toBe(true);
});

test("a precision is of the probability of running short, which is told too", async () => {
  await good("run", "rector-equity", "--precision", "0.02", "--columns", "fund.loss", "--out", "precise", "--workers", "1");
  const { run: facts, depletion, credibility } = summaryIn("precise");
  expect([facts.resultHash, credibility]).toEqual([null, undefined]);
  expect((depletion.probability.high - depletion.probability.low) / 2).toBeLessThan(0.02);
});

test("a stopped run of columns goes on as one, and not as another", async () => {
  const long = ["run", "rector-equity", "--replications", "40960", "--workers", "1", "--columns", list, "--out", "stopped"];
  const controller = new AbortController();
  const status = (text: string) => {
    if (/ [1-9][\d\u00a0]* av /.test(text)) controller.abort(new Interrupted("SIGTERM"));
  };
  expect((await transcript(long, { interrupt: controller.signal, errIsTerminal: true, status })).code).toBe(75);
  for (const other of ["default", "fund.loss"]) {
    const { code, err } = await transcript([...long.slice(0, -3), other, "--out", "stopped"]);
    expect([code, err]).toEqual([
      73,
      expect.stringMatching(/^fondrisk: stopped\/checkpoint and this line do not compute the same --columns: /),
    ]);
  }
  await good("resume", "stopped");
  await good(...long.slice(0, -1), "through");
  const files = (name: string) => readFileSync(join(folder, name, "replications.parquet"));
  expect(files("stopped").equals(files("through"))).toBe(true);
  expect(summaryIn("stopped").run.measures).toEqual(summaryIn("through").run.measures);
});

test("report makes the report that the run left out, and notices a number that was changed", async () => {
  const { out } = await good("report", "alone", "--lang", "en");
  expect(out).toBe("alone/report.html\n");
  expect(readFileSync(join(folder, "alone", "report.html"), "utf8")).toContain(summaryIn("whole").run.resultHash);
  // The same code gave them, so that another number means that the folder was changed.
  const [alone, whole] = [summaryIn("alone"), summaryIn("whole")];
  expect(differencesFrom(alone, whole, "alone")).toEqual([]);
  alone.run.measures["fund.loss.mean"] = "another";
  alone.fund.loss.mean.value += 1;
  expect(() => differencesFrom(alone, whole, "alone")).toThrow(Failure);
  expect(differencesFrom({ ...alone, run: { ...alone.run, version: "0.1.9" } }, whole, "alone").map(({ path }) => path)).toEqual([
    "fund.loss.mean.value",
  ]);
});

test("fondrisk diff judges such a run by its rows, future by future, and says so where there are none", async () => {
  const told = await good("diff", "alone", "whole", "--lang", "en");
  expect(told.out).toContain(`Equal in every future: ${(await rowsIn("alone")).names.size} of the columns.`);
  const diff: SummaryDiff = JSON.parse((await good("diff", "alone", "whole", "--json")).out);
  expect([diff.moved, diff.rows!.moved, diff.onlyInA]).toEqual([[], [], []]);
  await good(...run, "--seed", "2", "--columns", list, "--out", "other");
  const moved: SummaryDiff = JSON.parse((await good("diff", "alone", "other", "--json")).out);
  const [a, b] = await Promise.all(["alone", "other"].map(async (name) => (await rowsIn(name)).column("fund.loss")));
  const differences = a!.map((value, i) => Math.abs(value - b![i]!));
  expect(moved.rows!.moved.find(({ name }) => name === "fund.loss")).toEqual({
    name: "fund.loss",
    futures: differences.filter((size) => size > 0).length,
    largest: Math.max(...differences),
  });
  rmSync(join(folder, "other", "replications.parquet"));
  expect((await good("diff", "alone", "other", "--lang", "en")).out).toContain("one of them has no replications.parquet");
});
