import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { findBrowser } from "../../../viz/cli/browser.ts";
import { commands } from "../../../viz/cli/commands.ts";
import { type Disk, nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { Interrupted, type Io } from "../../../viz/cli/io.ts";
import { lockName } from "../../../viz/cli/lock.ts";
import { runsWords } from "../../../viz/text/said/runsWords.ts";
import { tellCommand } from "../../../viz/text/said/say.ts";
import { shardsWords } from "../../../viz/text/said/shardsWords.ts";
import { checkpointWords, partWords } from "../../../workers/host.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-endings-"));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});

const run = ["run", "rector-loan", "--replications", "16", "--no-alternatives", "--no-parquet", "--workers", "1"];

async function swedish(argv: readonly string[], more: Partial<Io> = {}) {
  const disk = more.disk ?? nodeDisk;
  const environment = { LANG: "sv_SE.UTF-8" };
  const { io, err } = fakeIo(folder, (script) => localThread(script, disk), { environment, ...more });
  return { code: await fondrisk(argv, commands, io), err: err() };
}

test("a path that is a file is said in Swedish, exit 74", async () => {
  writeFileSync(join(folder, "fil"), "");
  expect(await swedish([...run, "--out", "fil/x"])).toEqual({
    code: 74,
    err: expect.stringMatching(/^fondrisk: kan inte skriva .*: en del av sökvägen är en fil, inte en mapp\n$/),
  });
});

test("a disk without room for the rows is said in Swedish before anything is computed, exit 74", async () => {
  const disk: Disk = { ...nodeDisk, room: () => 1000 };
  expect(await swedish([...run.filter((each) => each !== "--no-parquet"), "--out", "x"], { disk })).toEqual({
    code: 74,
    err: "fondrisk: kan inte skriva x: filerna behöver minst 1,0 MB och disken har 0,0 MB kvar; gör plats, ange ett annat --out, eller utelämna raderna (--no-parquet)\n",
  });
});

test("rows that a disk does not take are said in Swedish though a thread writes them, exit 74", async () => {
  const disk: Disk = {
    ...nodeDisk,
    append(path) {
      if (path.includes("parquet")) throw Object.assign(new Error("no"), { code: "ENOSPC" });
      return nodeDisk.append(path);
    },
  };
  const { code, err } = await swedish([...run.filter((each) => each !== "--no-parquet"), "--out", "x"], { disk });
  expect(code).toBe(74);
  expect(err).toMatch(/fondrisk: kan inte skriva .*replications\.parquet: disken är full\n$/);
});

test("an interrupted run, one that goes on, and a checkpoint of another run speak Swedish", async () => {
  const stopped = new AbortController();
  stopped.abort(new Interrupted("SIGTERM"));
  expect(await swedish([...run, "--out", "x"], { interrupt: stopped.signal })).toEqual({
    code: 75,
    err: "Avbruten; 0 framtider är sparade, fortsätt med: fondrisk resume x/checkpoint\n",
  });
  expect(await swedish([...run, "--out", "x", "--seed", "2"])).toEqual({
    code: 73,
    err: expect.stringMatching(
      /^fondrisk: x\/checkpoint är en annan körnings \(.*, slumpfrö 1\): fondrisk resume x\/checkpoint slutför den, --restart börjar om och skriver över den\n$/,
    ),
  });
  writeFileSync(join(folder, "x", "checkpoint"), readFileSync(join(folder, "x", "checkpoint"), "utf8").slice(0, -9));
  expect(await swedish(["resume", "x"])).toEqual({
    code: 1,
    err: "fondrisk: x/checkpoint: checkpointen är skadad: dess kontrollsumma stämmer inte med innehållet; körningens egen rad med --restart börjar om\n",
  });
  expect((await swedish([...run, "--out", "x"])).err).toMatch(
    /är i vägen: checkpointen är skadad: .*; --restart börjar om och skriver över den\n$/,
  );
});

test("a folder that another run writes into is refused in Swedish, exit 73", async () => {
  mkdirSync(join(folder, "x"));
  writeFileSync(join(folder, "x", lockName), JSON.stringify({ host: "granne", process: 7, token: "t" }));
  expect(await swedish([...run, "--out", "x"], { isAlive: () => true })).toEqual({
    code: 73,
    err: "fondrisk: en annan körning (process 7 på granne) skriver i x: vänta på den, eller ange ett annat --out\n",
  });
});

test("a folder that was changed is not reproduced, in Swedish, with the numbers that differ", async () => {
  expect((await swedish([...run, "--out", "x"])).code).toBe(0);
  const path = join(folder, "x", "manifest.json");
  const summary = JSON.parse(readFileSync(join(folder, "x", "summary.json"), "utf8"));
  rmSync(path);
  summary.run.version = "0.1.0";
  writeFileSync(join(folder, "x", "summary.json"), JSON.stringify(summary));
  expect((await swedish(["report", "x"])).err).toMatch(
    /^varning: x gjordes av fondrisk 0\.1\.0, som inte lämnade någon manifest\.json: ingen kan säga om den är hel\n/,
  );
});

test("no browser is a sentence in the language asked for", () => {
  let said: unknown;
  try {
    findBrowser({ CHROME_PATH: "/nowhere/chrome" });
  } catch (error) {
    said = (error as { said: readonly Parameters<typeof tellCommand>[0][] }).said.map((each) => tellCommand(each, "sv"));
  }
  expect(said).toEqual(["CHROME_PATH nämner /nowhere/chrome, som inte finns"]);
});

test("each sentence of how a run goes and ends has its own words in both languages", () => {
  for (const [code, { sv, en }] of Object.entries({ ...runsWords, ...shardsWords, ...checkpointWords, ...partWords }))
    expect(sv, code).not.toBe(en);
});

test("whatever is printed beside results comes from a catalogue: the command line's own files hold no sentence", () => {
  const files = readdirSync("viz/cli", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(100);
  const sentences = files.flatMap((name) => {
    const source = readFileSync(join("viz/cli", name), "utf8");
    return [
      ...source.matchAll(/(?:io\.err\(|new (?:Failure|Conflict|Unwritable|UsageError|Ending)\()\s*["'`](?!fondrisk: \$\{)([^$"'`]*)/g),
    ]
      .filter(([, text]) => /[a-zåäö]{3}/i.test(text!))
      .map(([, text]) => `${name}: ${text}`);
  });
  expect(sentences).toEqual([]);
});
