import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Summary } from "../../../engine/index.ts";
import { alternativeMeasures } from "../../../engine/measures/alternative.ts";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { Interrupted, type Io } from "../../../viz/cli/io.ts";
import type { Kept } from "../../../viz/cli/kept.ts";
import { decodeCheckpoint } from "../../../workers/checkpoint.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-alternatives-"));
  writeFileSync(
    join(folder, "fund.yaml"),
    `extends: rector-equity
name: Rector
alternatives:
  - { name: No capital, why: The motion names none., set: { fund.capital: 0 } }
  - { name: A grant, why: The rules are silent., set: { interventions.*.contract: grant }, replications: 500 }
  - { name: Works always, why: No evaluation., set: { interventions.*.effect.noEffect: 0 } }
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function transcript(argv: readonly string[], more: Partial<Io> = {}) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk), more);
  const code = await fondrisk(argv, commands, io);
  return { code, out: out(), err: err() };
}

/** The same on one thread at a time, ended by Ctrl-C when the thread of that number is sent its message of that number. */
function interrupted(argv: readonly string[], threadNumber: number, messageNumber: number) {
  const controller = new AbortController();
  let threads = 0;
  const startThread: Io["startThread"] = (script) => {
    const thread = localThread(script, nodeDisk);
    if (++threads !== threadNumber) return thread;
    let sent = 0;
    const postMessage: typeof thread.endpoint.postMessage = (message, transfer) => {
      if (++sent === messageNumber) controller.abort(new Interrupted("SIGINT"));
      thread.endpoint.postMessage(message, transfer);
    };
    return { ...thread, endpoint: { ...thread.endpoint, postMessage } };
  };
  return transcript([...argv, "--workers", "1"], { interrupt: controller.signal, startThread });
}

const run = ["run", "fund.yaml", "--replications", "2000", "--no-parquet"];
const summaryIn = (place: string) => JSON.parse(readFileSync(join(folder, place, "summary.json"), "utf8")) as Summary;

test("a run simulates the alternatives too, on the same futures: in the summary, under the headline, and in a table", async () => {
  const { code, out } = await transcript([...run, "--out", "all"]);
  expect(code).toBe(0);
  const { alternatives, depletion, host } = summaryIn("all");
  expect(alternatives!.map(({ name, why, replications }) => [name, why, replications])).toEqual([
    ["No capital", "The motion names none.", 2000],
    ["A grant", "The rules are silent.", 500],
    ["Works always", "No evaluation.", 2000],
  ]);
  for (const { measures } of alternatives!) expect(Object.keys(measures)).toEqual([...alternativeMeasures]);
  const [poor, grant, works] = alternatives!.map(({ measures }) => measures["depletion.probability"]);
  // Without capital the one outlay can never be made; the rules of repayment come after it.
  expect(poor!.value).toMatchObject({ value: 1, low: expect.any(Number), high: 1 });
  expect([grant!.difference!.value, works!.difference!.value]).toEqual([0, 0]);
  expect(depletion.probability.value).toBe(0);
  expect(host.alternativesSeconds).toBeGreaterThan(0);
  expect(out).toMatch(/\n {2}… under 3 andra tolkningar av samma fakta\s+0–100\s+av\s100\n/);
  expect(out).toMatch(/\nAndra tolkningar av samma fakta, en i taget\n/);
  expect(out).toMatch(/\n {2}No capital +100,00 +±\d,\d+ +\+100,00 +±/);
  expect(out.indexOf("No capital")).toBeLessThan(out.indexOf("A grant"));
});

test("they are no part of the fingerprint, and --no-alternatives leaves them out", async () => {
  const { out } = await transcript([...run, "--out", "none", "--no-alternatives"]);
  expect(out).not.toContain("tolkning");
  expect(summaryIn("none").alternatives).toEqual([]);
  expect(summaryIn("none").run.resultHash).toBe(summaryIn("all").run.resultHash);
});

test("a run that was interrupted ends with the same alternatives, or with none if it was to have none", async () => {
  for (const [more, expected] of [
    [[], "all"],
    [["--no-alternatives"], "none"],
  ] as const) {
    expect((await interrupted([...run, "--out", "cut", ...more], 1, 3)).code).toBe(130);
    expect((await transcript(["resume", "cut"])).code).toBe(0);
    expect(summaryIn("cut").alternatives).toEqual(summaryIn(expected).alternatives);
    rmSync(join(folder, "cut"), { recursive: true });
  }
});

test("a run that was interrupted among its alternatives keeps those futures too, and ends with the same numbers", async () => {
  const argv = [...run, "--replications", "20480", "--out", "among"];
  // The first thread has the run, the second the alternatives: when that is sent its third part of the work, the first is paired.
  expect((await interrupted(argv, 2, 4)).code).toBe(130);
  const { alternatives = [] } = (await decodeCheckpoint(readFileSync(join(folder, "among/checkpoint"), "utf8"))) as Kept;
  expect(Math.max(...alternatives.map(({ replications }) => replications))).toBeGreaterThanOrEqual(1024);
  expect((await transcript(["resume", "among"])).code).toBe(0);
  expect((await transcript([...argv, "--out", "whole"])).code).toBe(0);
  expect(summaryIn("among").alternatives).toEqual(summaryIn("whole").alternatives);
});

test("a comparison leaves them out", async () => {
  const { out } = await transcript(["compare", "fund.yaml", "rector-grant", "--replications", "1000"]);
  expect(out).not.toContain("No capital");
});

test("the report of a folder runs them again and shows them", async () => {
  expect((await transcript(["report", "all", "--out", "again", "--lang", "en"])).code).toBe(0);
  const page = readFileSync(join(folder, "again", "report.html"), "utf8");
  expect(page).toContain("Other readings of the same facts");
  expect(page).toContain("The motion names none.");
});

test("a wrong alternative is an error before anything is computed", async () => {
  writeFileSync(join(folder, "wrong.yaml"), "extends: rector-equity\nalternatives: [{ name: A, why: B, set: { fund.capitl: 0 } }]\n");
  const { code, out, err } = await transcript(["run", "wrong.yaml"]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^wrong\.yaml:2:42: fund\.capitl: found the unknown key 'capitl'/);
});
