import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { breakevenCommand } from "../../../viz/cli/breakeven.ts";
import { type Disk, nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { Interrupted, type StopSignal } from "../../../viz/cli/io.ts";
import { resumeCommand } from "../../../viz/cli/resume.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-kept-runs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const line = ["breakeven", "rector-grant", "--replications", "256", "--until", "ownMunicipality.net>=0", "--lang", "en"];
const vary = ["--vary", "interventions.insats.effect.noEffect=0..100 %"];

/** Runs it, and stops it when so many runs are kept; how many were, in this process. */
async function analysis(out: string, stop: { readonly after: number; readonly by: StopSignal } | null = null) {
  const stopped = new AbortController();
  let kept = 0;
  const disk: Disk = {
    ...nodeDisk,
    rename(from, to) {
      nodeDisk.rename(from, to);
      if (/fondrisk\.run\./.test(to)) kept++;
      if (kept === stop?.after) stopped.abort(new Interrupted(stop.by));
    },
  };
  const { io, err } = fakeIo(folder, (script) => localThread(script, disk), { disk, interrupt: stopped.signal });
  const code = await fondrisk([...line, ...vary, "--out", out], [breakevenCommand], io);
  return { code, err: err(), kept };
}

const left = (out: string) => readdirSync(join(folder, out)).filter((name) => name.startsWith(".fondrisk.run."));
const answerIn = (out: string) => {
  const { answer, run } = JSON.parse(readFileSync(join(folder, out, "breakeven.json"), "utf8"));
  return { answer, resultHash: run.resultHash };
};

test("an analysis that is stopped keeps its finished runs; the same line goes on to the same answer, and leaves nothing of them", async () => {
  const whole = await analysis("whole");
  expect(whole.code).toBe(0);
  expect(whole.kept).toBeGreaterThan(6);
  expect(left("whole")).toEqual([]);

  const first = await analysis("parts", { after: 3, by: "SIGINT" });
  expect(first).toMatchObject({ code: 130, err: "Interrupted; 3 finished runs are kept, the same line goes on with them\n" });
  const second = await analysis("parts", { after: 2, by: "SIGTERM" });
  expect(second).toMatchObject({ code: 75, err: "Interrupted; 5 finished runs are kept, the same line goes on with them\n" });
  // One that is damaged is run again.
  writeFileSync(join(folder, "parts", left("parts")[0]!), "no\nrun");
  const last = await analysis("parts");
  expect([last.code, last.kept]).toEqual([0, whole.kept - 4]);
  expect(answerIn("parts")).toEqual(answerIn("whole"));
  expect(left("parts")).toEqual([]);
});

test("fondrisk resume of the folder takes it up too, wherever it is called from, and leaves nothing of it", async () => {
  const whole = await analysis("asked");
  expect((await analysis("taken", { after: 3, by: "SIGINT" })).code).toBe(130);
  expect(readdirSync(join(folder, "taken"))).toContain(".fondrisk.analysis");
  const { io, err } = fakeIo(join(folder, "taken"), (script) => localThread(script, nodeDisk));
  expect([await fondrisk(["resume", ".", "--lang", "sv"], [breakevenCommand, resumeCommand], io), err()]).toEqual([
    0,
    expect.stringContaining("Skrivet till"),
  ]);
  expect(whole.code).toBe(0);
  expect(answerIn("taken")).toEqual(answerIn("asked"));
  expect(readdirSync(join(folder, "taken")).filter((name) => name.startsWith("."))).toEqual([]);
});
