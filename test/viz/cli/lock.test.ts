import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { Conflict, type Io } from "../../../viz/cli/io.ts";
import { removeLeftovers } from "../../../viz/cli/leftovers.ts";
import { lockFolder, lockName } from "../../../viz/cli/lock.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const who = (process: number, more: Partial<Io> = {}) => fakeIo(folder, noThreads, { process, isAlive: (id) => id < 100, ...more }).io;

test("a folder is one command's until it lets go", () => {
  const first = lockFolder(folder, who(1));
  expect(first.held()).toBe(true);
  expect(() => lockFolder(folder, who(2))).toThrow(Conflict);
  expect(() => lockFolder(folder, who(2))).toThrow("another run (process 1 on here) is writing into .: wait for it, or give another --out");
  first.release();
  expect(readdirSync(folder)).toEqual([]);
  lockFolder(folder, who(2)).release();
});

test("what a dead process of this machine has left is taken over, and that of another machine after five minutes", () => {
  lockFolder(folder, who(101));
  const second = lockFolder(folder, who(2));
  expect(second.held()).toBe(true);
  second.release();
  const elsewhere = lockFolder(folder, who(101, { host: "there" }));
  expect(() => lockFolder(folder, who(2))).toThrow("process 101 on there");
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  utimesSync(join(folder, lockName), minutesAgo(4), minutesAgo(4));
  expect(() => lockFolder(folder, who(2))).toThrow(Conflict);
  utimesSync(join(folder, lockName), minutesAgo(6), minutesAgo(6));
  const taken = lockFolder(folder, who(2));
  // Whoever lost it finds out, and takes nothing away from the new one.
  expect([elsewhere.held(), taken.held()]).toEqual([false, true]);
  elsewhere.release();
  expect(taken.held()).toBe(true);
  taken.release();
});

test("where a file cannot have two names the lock holds as well", () => {
  const disk = {
    ...nodeDisk,
    link() {
      throw Object.assign(new Error("EPERM"), { code: "EPERM" });
    },
  };
  const first = lockFolder(folder, who(1, { disk }));
  expect(() => lockFolder(folder, who(2, { disk }))).toThrow(Conflict);
  first.release();
});

test("temporary files of a killed run are removed and named; other hidden files are left", () => {
  writeFileSync(join(folder, ".replications.parquet.0123abcd.tmp"), new Uint8Array(15e5));
  writeFileSync(join(folder, ".summary.json.ffffffff.tmp"), "");
  writeFileSync(join(folder, ".mine.tmp"), "mine");
  const { io, err } = fakeIo(folder, noThreads);
  removeLeftovers(folder, io);
  expect(err()).toBe("Removed 2 temporary files (1.5 MB) that a killed run has left in .\n");
  expect(readFileSync(join(folder, ".mine.tmp"), "utf8")).toBe("mine");
  expect(readdirSync(folder)).toEqual([".mine.tmp"]);
});
