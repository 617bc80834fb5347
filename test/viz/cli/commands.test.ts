import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { Interrupted, type Io } from "../../../viz/cli/io.ts";
import type { Comparison } from "../../../workers/comparison.ts";
import { startNodeThread } from "../../../workers/node.ts";
import { type BuiltWorker, builtWorker } from "../../workers/build.ts";
import { fakeIo } from "./fakeIo.ts";
import { compressors } from "./gunzip.ts";
import { localThread } from "./localThread.ts";

let simulator: BuiltWorker;
let rows: BuiltWorker;
beforeAll(async () => {
  [simulator, rows] = await Promise.all([builtWorker("workers/simulator.worker.ts"), builtWorker("viz/cli/rows.worker.ts")]);
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function transcript(argv: readonly string[], more: Partial<Io> = {}) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk), more);
  const code = await fondrisk(argv, commands, io);
  return { code, out: out(), err: err() };
}

/** The same on threads of Node, for what is said of them. */
const onThreads = (argv: readonly string[], more: Partial<Io> = {}) =>
  transcript(argv, { startThread: (script) => startNodeThread((script === "rows" ? rows : simulator).url), ...more });

const resultHash = (text: string) => (JSON.parse(text) as { run: { resultHash: string } }).run.resultHash;
const files = (...path: string[]) => readdirSync(join(folder, ...path)).sort();

test("run prints a table and writes summary and rows that agree", async () => {
  const { code, out, err } = await onThreads(["run", "rector-equity", "--replications", "3000"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^The rector.*\n3\u00a0000 framtider · slumpfrö 1 · fondrisk \d+\.\d+\.\d+ · [0-9a-f]{16}\n/);
  expect(out).toMatch(/\n {2}medlen räcker inte \(minst ett år\) +\d+,\d+ +±\d+,\d+ {2}av\u00a0100\n/);
  expect(err).toBe("Skrivet till out/rector-equity: summary.json, scenario.yaml, report.html, replications.parquet, manifest.json\n");
  expect(files("out", "rector-equity")).toEqual(["manifest.json", "replications.parquet", "report.html", "scenario.yaml", "summary.json"]);
  const summary = JSON.parse(readFileSync(join(folder, "out/rector-equity/summary.json"), "utf8"));
  expect(out).toContain(summary.run.resultHash.slice(0, 16));
  const bytes = readFileSync(join(folder, "out/rector-equity/replications.parquet"));
  const table = await parquetReadObjects({ file: new Uint8Array(bytes).buffer, compressors });
  expect(table.length).toBe(3000);
  const loss = table.reduce((sum, row) => sum + row["fund.loss"], 0) / 3000;
  expect(Math.abs(loss - summary.fund.loss.mean.value)).toBeLessThan(1e-6 * Math.abs(loss));
});

test("--json prints one document and writes nothing; its hash is that of any number of workers", async () => {
  const one = await transcript(["run", "rector-equity", "--replications", "3000", "--json", "--workers", "1"]);
  const three = await onThreads(["run", "rector-equity", "--replications", "3000", "--json", "--workers", "3"]);
  expect([one.code, one.err, three.code]).toEqual([0, "", 0]);
  expect(resultHash(one.out)).toBe(resultHash(three.out));
  expect(files()).toEqual([]);
});

test("seed and --set change the result, and --csv adds the rows as text", async () => {
  const hashes = [];
  for (const more of [[], ["--seed", "2"], ["--set", "fund.capital=5 mnkr"]]) {
    hashes.push(resultHash((await transcript(["run", "rector-equity", "--replications", "2000", "--json", ...more])).out));
  }
  expect(new Set(hashes).size).toBe(3);
  await transcript(["run", "rector-equity", "--replications", "2000", "--csv", "--no-parquet", "--out", "here"]);
  expect(files("here")).toEqual(["manifest.json", "replications.csv", "report.html", "scenario.yaml", "summary.csv", "summary.json"]);
  expect(readFileSync(join(folder, "here/replications.csv"), "utf8").trimEnd().split("\n").length).toBe(2001);
});

test("English on request", async () => {
  const { out, err } = await transcript(["run", "rector-equity", "--replications", "2000", "--lang", "en"]);
  expect(out).toMatch(/\n {2}runs short \(at least one year\) +\d+\.\d+ +±\d+\.\d+ {2}of\u00a0100\n/);
  expect(out).toMatch(/\n {2}Gymnasieskolan: /);
  expect(out).not.toMatch(/\n {2}gymnasiet: /);
  expect(err).toContain("Written to out/rector-equity");
});

test("an interrupted run keeps what is complete, and resume leaves the files of a run that was not", async () => {
  await transcript(["run", "rector-equity", "--replications", "9000", "--out", "whole"]);
  const parquet = readFileSync(join(folder, "whole/replications.parquet"));
  const whole = resultHash(readFileSync(join(folder, "whole/summary.json"), "utf8"));
  rmSync(join(folder, "whole"), { recursive: true });
  for (const [signal, expected, again] of [
    ["SIGINT", 130, ["resume", "out/rector-equity"]],
    ["SIGTERM", 75, ["run", "rector-equity", "--replications", "9000"]],
    ["SIGHUP", 75, ["resume", "out/rector-equity/checkpoint"]],
    ["SIGUSR1", 75, ["run", "rector-equity", "--replications", "9000", "--seed", "1"]],
  ] as const) {
    const controller = new AbortController();
    let interrupted = false;
    let err = "";
    const listen = (text: string) => {
      err += text;
      // The progress line says that some futures are done.
      if (interrupted || !/ [1-9][\d\u00a0]* av /.test(text)) return;
      interrupted = true;
      controller.abort(new Interrupted(signal));
    };
    const argv = ["run", "rector-equity", "--replications", "9000"];
    const { code, out } = await onThreads(argv, { interrupt: controller.signal, errIsTerminal: true, err: listen, status: listen });
    expect([code, out]).toEqual([expected, ""]);
    expect(err).toMatch(/Interrupted; [\d,]+ replications are kept, go on with: fondrisk resume out\/rector-equity\/checkpoint\n$/);
    expect(files("out", "rector-equity")).toEqual(["checkpoint"]);
    const resumed = await transcript(again);
    expect([resumed.code, resultHash(readFileSync(join(folder, "out/rector-equity/summary.json"), "utf8"))]).toEqual([0, whole]);
    expect(resumed.err).toMatch(/^Going on from out\/rector-equity\/checkpoint: [\d,]+ futures are done\n/);
    expect(files("out", "rector-equity")).toEqual([
      "manifest.json",
      "replications.parquet",
      "report.html",
      "scenario.yaml",
      "summary.json",
    ]);
    expect(readFileSync(join(folder, "out/rector-equity/replications.parquet")).equals(parquet)).toBe(true);
    rmSync(join(folder, "out"), { recursive: true });
  }
});

test("resume without a checkpoint says so; a damaged one is refused", async () => {
  expect(await transcript(["resume", "out"])).toMatchObject({ code: 2, err: expect.stringContaining("there is no checkpoint at") });
  writeFileSync(join(folder, "checkpoint"), "fondrisk-checkpoint 2 00\n{}\n");
  expect(await transcript(["resume", "."])).toMatchObject({ code: 1, err: expect.stringContaining("the checkpoint is damaged") });
});

test("--precision runs 16, 32, 64 … blocks, until the interval is narrow enough", async () => {
  const { out } = await transcript(["run", "rector-equity", "--precision", "0.003", "--json"]);
  const { run, depletion } = JSON.parse(out);
  expect(Math.log2(run.blocks / 16) % 1).toBe(0);
  expect((depletion.probability.high - depletion.probability.low) / 2).toBeLessThan(0.003);
});

test("--replications is the most that a --precision may take; where that is too few, the run says how far it came", async () => {
  const run = (precision: string) =>
    transcript(["run", "norrkoping", "--precision", precision, "--replications", "2000", "--no-alternatives", "--json", "--lang", "en"]);
  const { code, out, err } = await run("0.005");
  const summary = JSON.parse(out);
  expect([code, summary.run.replications]).toEqual([0, 2000]);
  const { low, high } = summary.depletion.probability;
  expect(err).toContain(`warning: ±${(50 * (high - low)).toFixed(2)} of 100 after 2,000 futures, not the ±0.50 that --precision asks for`);
  expect((await run("0.05")).err).not.toContain("--precision");
});

test("compare runs scenarios on the same futures; one compared with itself does not differ", async () => {
  const { code, out } = await transcript(["compare", "rector-equity", "rector-equity", "rector-grant", "--replications", "3000", "--json"]);
  expect(code).toBe(0);
  const comparison = JSON.parse(out) as Comparison;
  const [same, grant] = comparison.differences;
  const [equity, , granted] = comparison.variants;
  expect(same?.measures["fund.loss.mean"]).toMatchObject({
    difference: { value: 0, standardError: 0 },
    better: 0,
    equal: 1,
    replications: 3000,
  });
  expect(granted?.measures["fund.received"]).toEqual({ value: 0, standardError: 0 });
  expect(grant?.name).toBe("rector-grant");
  // The board's net result is beside the fund's and the municipality's, and what differs in the files is told.
  const [board] = comparison.boards;
  expect(Object.keys(grant!.measures)).toContain(`departments.${board!.id}.net`);
  expect((comparison as unknown as { assumptions: { path: string }[] }).assumptions.map(({ path }) => path)).toEqual([
    "interventions.insats.contract",
  ]);
  const alone = JSON.parse((await transcript(["run", "rector-equity", "--replications", "3000", "--json"])).out);
  expect(equity?.measures["fund.loss.mean"]?.value).toBeCloseTo(alone.fund.loss.mean.value, 4);
  expect(equity?.measures["credibility.receivedOverPromised"]?.value).toBeCloseTo(alone.credibility.receivedOverPromised.value, 10);
});

test("the table of a comparison does not depend on the number of workers", async () => {
  const argv = ["compare", "rector-equity", "rector-loan", "--replications", "5000"];
  const one = await transcript([...argv, "--workers", "1"]);
  expect(one.out).toContain("A: rector-equity");
  expect((await onThreads([...argv, "--workers", "3"])).out).toBe(one.out);
});

test("a size that would never end is refused with the estimate, exit 2", async () => {
  const { code, err } = await transcript(["run", "norrkoping", "--replications", "4294967296"]);
  expect(code).toBe(2);
  expect(err).toMatch(/^fondrisk: 4,294,967,296 futures on 2 workers would take about [\d,]+ days; ask for fewer, or use more workers\n$/);
});

test("more futures than there are different ones are refused, exit 2", async () => {
  const { code, err } = await transcript(["run", "rector-equity", "--replications", "4294967297"]);
  expect([code, err]).toEqual([2, "fondrisk: --replications must be a whole number from 1 to 4294967296, got '4294967297'\n"]);
});

test("more memory than the machine has is refused", async () => {
  const { code, err } = await transcript(["run", "norrkoping", "--replications", "1000"], { memory: 1e6 });
  expect(code).toBe(2);
  expect(err).toContain("GB of memory, the machine has 0.0 GB");
});

test("a folder that cannot be made is one sentence, exit 74, before anything is computed", async () => {
  writeFileSync(join(folder, "out"), "mine");
  const { code, out, err } = await transcript(["run", "rector-equity", "--replications", "1e8"]);
  expect([code, out]).toEqual([74, ""]);
  expect(err).toMatch(/^fondrisk: cannot write .*rector-equity.*: a part of the path is a file, not a folder\n$/);
  expect(readFileSync(join(folder, "out"), "utf8")).toBe("mine");
});

test("an invalid scenario prints its problems and nothing else, exit 2", async () => {
  writeFileSync(join(folder, "bad.yaml"), "schema: 1\nname: Bad\n");
  const { code, out, err } = await transcript(["run", "bad.yaml"]);
  expect([code, out]).toEqual([2, ""]);
  for (const line of err.trimEnd().split("\n")) expect(line).toMatch(/^bad\.yaml:\d+:\d+: /);
});
