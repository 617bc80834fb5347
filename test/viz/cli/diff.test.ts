import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import type { SummaryDiff } from "../../../viz/cli/summaryDiff.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-diff-"));
  const small = ["run", "rector-equity", "--replications", "2048", "--no-parquet", "--no-alternatives", "--workers", "1"];
  for (const [name, ...more] of [["one"], ["again"], ["other", "--seed", "2"], ["richer", "--set", "fund.capital=30mnkr"]] as const) {
    expect((await transcript(...small, "--out", name, ...more)).code).toBe(0);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

async function transcript(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  return { code: await fondrisk(argv, commands, io), out: out(), err: err() };
}

const summary = (name: string) => JSON.parse(readFileSync(join(folder, name, "summary.json"), "utf8"));

async function diffOf(a: string, b: string): Promise<SummaryDiff> {
  const { code, out, err } = await transcript("diff", a, b, "--json");
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out);
}

/** Writes a changed copy of the first run's summary. */
function changed(name: string, change: (copy: ReturnType<typeof summary>) => unknown): string {
  const copy = summary("one");
  change(copy);
  writeFileSync(join(folder, name), JSON.stringify(copy));
  return name;
}

test("two runs of the same futures are equal in every measure, and that is said", async () => {
  const diff = await diffOf("one", "again/summary.json");
  const ids = Object.keys(summary("one").run.measures);
  expect(ids.length).toBeGreaterThan(100);
  expect(diff).toEqual({ formatVersion: 1, run: [], equal: ids, moved: [], onlyInA: [], onlyInB: [] });
  const { out } = await transcript("diff", "one", "again/summary.json");
  expect(out).toBe(
    `A: one\nB: again/summary.json\n\nScenario, slumpfrö, antal framtider, version och kod är desamma.\n\n${ids.length} mått är lika på biten.\n`,
  );
});

test("another seed moves what chance moves: both values, and the difference with the errors of both", async () => {
  const diff = await diffOf("one", "other");
  expect(diff.run).toEqual([{ fact: "seed", a: "1", b: "2" }]);
  const [a, b] = [summary("one"), summary("other")].map(({ fund }) => fund.loss.mean);
  expect(diff.moved.find(({ id }) => id === "fund.loss.mean")).toEqual({
    id: "fund.loss.mean",
    a,
    b,
    difference: { value: b.value - a.value, standardError: Math.hypot(a.standardError, b.standardError) },
  });
  const { out } = await transcript("diff", "one", "other", "--lang", "en");
  expect(out).toMatch(/^A: one\nB: other\n\n +A +B\n {2}seed +1 +2\n\nEqual to the bit: 0 of the measures\.\n/);
  expect(out).toMatch(/\nMoved: \d+ of the measures\.\n +A +B +B − A\n/);
  expect(out).toMatch(/\n {2}credibility\.fullyPaid +0\.\d+ +±0\.\d+ +0\.\d+ +±0\.\d+ +[+−]0\.\d+ +±0\.\d+\n/);
});

test("a changed scenario is told first, and measures that it does not touch are equal", async () => {
  const diff = await diffOf("one", "richer");
  expect(diff.run.map(({ fact }) => fact)).toEqual(["scenarioHash"]);
  expect(diff.moved.map(({ id }) => id)).toContain("balance.2019.mean");
  expect(diff.equal.length).toBeGreaterThan(0);
  expect(diff.equal.length + diff.moved.length).toBe(Object.keys(summary("one").run.measures).length);
});

test("every measure that a run reports is found in its summary by its id", async () => {
  const found = summary("one");
  const { moved } = await diffOf("one", "other");
  expect(moved.filter(({ a }) => a === null).map(({ id }) => id)).toEqual(
    moved.filter(({ id }) => isNull(found, id.split("."))).map(({ id }) => id),
  );
  expect(moved.filter(({ id }) => /\.20\d\d$/.test(id) || id.startsWith("parameters.")).every(({ a }) => a !== null)).toBe(true);
});

/** Whether a null stands on the way to a measure. */
function isNull(node: unknown, [step, ...rest]: readonly string[]): boolean {
  if (node === null) return true;
  if (step === undefined || typeof node !== "object") return false;
  if (Array.isArray(node)) {
    const member = node.find(({ year, qalyPrice }) => String(year ?? qalyPrice) === step);
    return isNull(member, rest);
  }
  return isNull((node as Record<string, unknown>)[step], rest);
}

test("measures that only one summary has are listed by side, and other versions and code are told", async () => {
  const less = changed("less.json", ({ run }) => {
    delete run.measures["fund.outlay"];
    run.measures["fund.new"] = "0";
    run.version = "9.9.9";
    run.code = undefined;
  });
  const diff = await diffOf("one", less);
  expect([diff.onlyInA, diff.onlyInB, diff.moved]).toEqual([["fund.outlay"], ["fund.new"], []]);
  expect(diff.run.map(({ fact, b }) => [fact, b])).toContainEqual(["version", "9.9.9"]);
  const { out } = await transcript("diff", "one", less);
  expect(out).toContain("\n1 mått finns bara i A:\n\n  fund.outlay\n");
  expect(out).toContain("\n1 mått finns bara i B:\n\n  fund.new\n");
});

test("a difference in the last digits alone is shown as such", async () => {
  const near = changed("near.json", ({ run, fund }) => {
    run.measures["fund.loss.mean"] = "0";
    fund.loss.mean.value *= 1 + 1e-14;
  });
  const { out } = await transcript("diff", "one", near);
  expect(out).toMatch(/\n {2}fund\.loss\.mean .* [+−]\d,\de−\d+ +±[\d\u00a0,]+\n/);
});

test("what is no summary, not there, or without hashes is one sentence, exit 2", async () => {
  writeFileSync(join(folder, "text"), "hello");
  writeFileSync(join(folder, "other.json"), "{}");
  const old = changed("old.json", ({ run }) => {
    run.measures = undefined;
    run.version = "0.1.0";
  });
  for (const [argument, sentence] of [
    ["text", "text is not JSON"],
    ["other.json", "other.json is not a summary of a run: formatVersion is wrong"],
    ["nothing", "there is no nothing, expected a folder of results or a summary.json"],
    ["text/below", "cannot read 'text/below': a part of the path is a file, not a folder"],
    [".", ". is a folder without summary.json, expected one that fondrisk run has made"],
    [old, "old.json was made by fondrisk 0.1.0, which kept no hash of every measure: run its scenario again with this version"],
  ] as const) {
    expect(await transcript("diff", "one", argument)).toEqual({ code: 2, out: "", err: `fondrisk: ${sentence}\n` });
  }
});
