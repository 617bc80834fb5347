import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CheckpointDamaged, decodeCheckpoint, encodeCheckpoint } from "../../workers/checkpoint.ts";
import { hashOf, type Shipped, shipped } from "../viz/cli/shipped.ts";
import { contents, smallDisk } from "./disk.ts";
import { until } from "./until.ts";

let cli: Shipped;
const place = (...path: string[]) => join(cli.folder, ...path);
const scenario = ["run", "rector-equity", "--replications", "3000"];
beforeAll(async () => {
  cli = await shipped();
});
afterAll(() => cli.remove());

test("a full disk: one sentence, exit 74, nothing computed, every byte as it was; with room again, the result", async () => {
  const disk = smallDisk(place("disk"), 4000);
  // Where no disk can be mounted, its place is taken by a limit on the size of a file in test/viz/cli/built.test.ts.
  if (disk === null) return expect(process.getuid?.()).not.toBe(0);
  try {
    expect((await cli.run(...scenario, "--out", "disk/out")).code).toBe(0);
    const before = contents(place("disk", "out"));
    for (let size = 4_000_000; size >= 1000; size = Math.floor(size / 2)) {
      try {
        writeFileSync(place("disk", `fill-${size}`), new Uint8Array(size));
      } catch {
        rmSync(place("disk", `fill-${size}`), { force: true });
      }
    }
    const { code, out, err } = await cli.run(...scenario, "--seed", "2", "--out", "disk/out");
    expect([code, out]).toEqual([74, ""]);
    expect(err).toMatch(
      /^fondrisk: cannot write [^\n]*disk\/out(: the files need at least [^\n]+|[^\n]+: there is no space left on the disk)\n$/,
    );
    expect(contents(place("disk", "out"))).toEqual(before);
    const kept = await cli.run(...scenario, "--json", "--checkpoint", "disk/checkpoint");
    expect([kept.code, kept.out]).toEqual([74, ""]);
    expect(kept.err).toMatch(/cannot write [^\n]+disk\/checkpoint: there is no space left on the disk/);
    for (const name of readdirSync(place("disk"))) if (name.startsWith("fill-")) rmSync(place("disk", name));
    expect((await cli.run(...scenario, "--seed", "2", "--out", "disk/out")).code).toBe(0);
    const elsewhere = await cli.run(...scenario, "--seed", "2", "--json");
    expect(hashOf(readFileSync(place("disk", "out", "summary.json"), "utf8"))).toBe(hashOf(elsewhere.out));
  } finally {
    disk.remove();
  }
});

test("a folder that cannot be written to: one sentence, exit 74, before anything is computed", async () => {
  const disk = smallDisk(place("readonly"), 100, ",ro");
  // A user who is not the system's own is stopped by the rights of the folder.
  if (disk === null) chmodSync(place("readonly"), 0o555);
  try {
    const { code, out, err } = await cli.run("run", "rector-equity", "--replications", "1e8", "--out", "readonly");
    expect([code, out]).toEqual([74, ""]);
    expect(err).toMatch(/^fondrisk: cannot write [^\n]+: (the disk is read-only|you are not allowed to write there)\n$/);
    expect(readdirSync(place("readonly"))).toEqual([]);
  } finally {
    disk?.remove();
  }
});

test("a folder that disappears: the table is there, one sentence, exit 73, and nothing is put in its place", async () => {
  const { ended, running } = cli.start("run", "trelleborg", "--replications", "20000", "--out", "gone");
  await until(() => existsSync(place("gone")), running);
  await wait(100);
  rmSync(place("gone"), { recursive: true });
  const { code, out, err } = await ended;
  expect([code, out]).toEqual([73, expect.stringContaining("nettokostnad, i genomsnitt")]);
  expect(err).toBe("fondrisk: gone was removed, or taken over by another run, while this one ran\n");
  expect(existsSync(place("gone"))).toBe(false);
});

test("a file in the place of the folder or of the checkpoint's folder is left as it is", async () => {
  writeFileSync(place("file"), "mine");
  for (const more of [
    ["--out", "file"],
    ["--out", "file/deeper"],
    ["--json", "--checkpoint", "file/checkpoint"],
  ]) {
    const { code, out, err } = await cli.run(...scenario, ...more);
    expect([code, out]).toEqual([74, ""]);
    expect(err).toMatch(/^(fondrisk: cannot write [^\n]+: a part of the path is a file, not a folder\n)$/);
    expect(readFileSync(place("file"), "utf8")).toBe("mine");
  }
});

test("a folder in the place of a result is left as it is, with what is in it", async () => {
  mkdirSync(place("taken", "summary.json", "inside"), { recursive: true });
  const { code, err } = await cli.run(...scenario, "--out", "taken");
  expect(code).toBe(74);
  expect(err).toMatch(/\nfondrisk: cannot write [^\n]+summary\.json: there is a folder of that name\n$/);
  expect(existsSync(place("taken", "manifest.json"))).toBe(false);
  expect(readdirSync(place("taken", "summary.json"))).toEqual(["inside"]);
});

test("nobody listens: both pipes closed at once, and it ends by itself, with 74 and every file", async () => {
  const { ended, deafen } = cli.start(...scenario, "--out", "unheard");
  deafen();
  const { code } = await ended;
  expect(code).toBe(74);
  expect(existsSync(place("unheard", "manifest.json"))).toBe(true);
});

test("a checkpoint with any byte changed, or cut anywhere, is refused", async () => {
  const about = {
    version: "1",
    seed: "1",
    scenarioHash: "a",
    target: { replications: 1 },
    scenario: { name: "åäö" },
    ranges: [],
    partials: null,
  };
  const whole = await encodeCheckpoint(about);
  expect(await decodeCheckpoint(whole)).toEqual(about);
  for (let at = 0; at < whole.length; at++) {
    const changed = whole.slice(0, at) + String.fromCharCode(whole.charCodeAt(at) ^ 1) + whole.slice(at + 1);
    await expect(decodeCheckpoint(changed)).rejects.toThrow(CheckpointDamaged);
    await expect(decodeCheckpoint(whole.slice(0, at))).rejects.toThrow(CheckpointDamaged);
  }
});
