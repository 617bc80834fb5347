import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { Interrupted, type Io } from "../../../viz/cli/io.ts";
import type { Kept } from "../../../viz/cli/kept.ts";
import { decodeCheckpoint, encodeCheckpoint } from "../../../workers/checkpoint.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

let folder: string;
/** What a run of 40 blocks leaves that is stopped after some of them. */
let kept: string;
const run = ["run", "rector-equity", "--replications", "40960", "--workers", "1", "--no-parquet"];
const place = () => join(folder, "out/rector-equity/checkpoint");

async function transcript(argv: readonly string[], more: Partial<Io> = {}) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk), more);
  const code = await fondrisk(argv, commands, io);
  return { code, out: out(), err: err() };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-checkpoints-"));
  const controller = new AbortController();
  const status = (text: string) => {
    if (/ [1-9][\d\u00a0]* av /.test(text)) controller.abort(new Interrupted("SIGTERM"));
  };
  expect((await transcript(run, { interrupt: controller.signal, errIsTerminal: true, status })).code).toBe(75);
  kept = readFileSync(place(), "utf8");
});
beforeEach(() => writeFileSync(place(), kept));
afterAll(() => rmSync(folder, { recursive: true }));

const changed = async (change: (content: Kept) => unknown) => encodeCheckpoint(change((await decodeCheckpoint(kept)) as Kept) as Kept);

test("another run's checkpoint is refused with 73, named with what to do, and left as it is; --restart overwrites it", async () => {
  const { code, out, err } = await transcript([...run, "--seed", "2"]);
  expect([code, out]).toEqual([73, ""]);
  expect(err).toMatch(
    /^fondrisk: out\/rector-equity\/checkpoint is another run's \(The rector.*, seed 1\): fondrisk resume out\/rector-equity\/checkpoint finishes it, --restart begins anew and overwrites it\n$/,
  );
  expect(readFileSync(place(), "utf8")).toBe(kept);
  // One that is named, in another place, is nobody else's to remove.
  expect((await transcript([...run, "--replications", "1024", "--seed", "2", "--checkpoint", "own", "--out", "elsewhere"])).code).toBe(0);
  expect([readFileSync(place(), "utf8"), existsSync(join(folder, "own"))]).toEqual([kept, false]);
  expect((await transcript([...run, "--replications", "1024", "--seed", "2", "--restart"])).code).toBe(0);
  expect(existsSync(place())).toBe(false);
});

test("a run goes on to more futures than it was begun with, and is told when fewer are asked for than are done", async () => {
  const more = await transcript([...run, "--replications", "42000", "--json", "--out", "out/rector-equity"]);
  expect([more.code, more.err.split("\n")[0]]).toEqual([0, expect.stringMatching(/^Going on from .*: [\d,]+ futures are done$/)]);
  const whole = await transcript(["run", "rector-equity", "--replications", "42000", "--workers", "1", "--json"]);
  expect(JSON.parse(more.out).run.resultHash).toBe(JSON.parse(whole.out).run.resultHash);
  writeFileSync(place(), kept);
  const fewer = await transcript([...run, "--replications", "1000"]);
  expect([fewer.code, fewer.err]).toEqual([
    73,
    expect.stringMatching(/has futures up to number \d+ already, more than the 1000 asked for/),
  ]);
  expect(readFileSync(place(), "utf8")).toBe(kept);
});

test("a file that is no checkpoint is never overwritten", async () => {
  for (const text of ["mine\n", ""]) {
    writeFileSync(place(), text);
    const { code, err } = await transcript(run);
    expect([code, err]).toEqual([73, expect.stringContaining("it is not a checkpoint of fondrisk; give another --checkpoint")]);
    expect((await transcript([...run, "--restart"])).code).toBe(73);
    expect(readFileSync(place(), "utf8")).toBe(text);
  }
});

test.each<[string, (content: Kept) => unknown, string]>([
  ["other version", (content) => ({ ...content, version: "0.0.1" }), "was made by fondrisk 0.0.1 ("],
  ["other code", (content) => ({ ...content, code: "f".repeat(64) }), "(ffffffffffff), this is"],
  ["no version", ({ version: _, ...content }) => content, "the checkpoint is not one of a run: version is wrong"],
  ["nothing", () => null, "the checkpoint is not one of a run: its form is wrong"],
  ["no scenario", (content) => ({ ...content, scenario: {} }), "scenario.name is wrong"],
  ["another scenario", (content) => ({ ...content, scenario: { name: "x" } }), "its scenario does not have the hash it was saved with"],
  ["more blocks", (content) => ({ ...content, ranges: [{ first: 0, blocks: 391 }] }), "futures are done, and has the results of others"],
  [
    "other blocks",
    (content) => ({ ...content, ranges: content.ranges.map(({ blocks }) => ({ first: 100, blocks })) }),
    "the results of others",
  ],
  ["blocks twice", (content) => ({ ...content, ranges: [...content.ranges, ...content.ranges] }), "ranges is wrong"],
  ["no results", (content) => ({ ...content, partials: null }), "and has no results"],
  [
    "results of another plan",
    (content) => ({ ...content, partials: [{ ...content.partials![0]!, plan: "x" }] }),
    "its results are not those of its scenario",
  ],
  [
    "results cut short",
    (content) => ({ ...content, partials: [{ ...content.partials![0]!, sum: [] }] }),
    "its results are not those of its scenario",
  ],
])("resume refuses a checkpoint whose content does not hold: %s", async (_, change, message) => {
  writeFileSync(place(), await changed(change));
  const { code, out, err } = await transcript(["resume", "out/rector-equity"]);
  expect([code, out, err.trimEnd().split("\n").length]).toEqual([1, "", 1]);
  expect(err).toContain(message);
});

test("an end before the first block keeps what there is, and says so", async () => {
  rmSync(place());
  const controller = new AbortController();
  controller.abort(new Interrupted("SIGTERM"));
  const { code, err } = await transcript(run, { interrupt: controller.signal });
  expect([code, err]).toEqual([75, "Interrupted; 0 replications are kept, go on with: fondrisk resume out/rector-equity/checkpoint\n"]);
  const nowhere = await transcript(["run", "rector-equity", "--replications", "2000", "--json"], { interrupt: controller.signal });
  expect([nowhere.code, nowhere.err]).toEqual([143, "Interrupted; nothing is kept\n"]);
});
