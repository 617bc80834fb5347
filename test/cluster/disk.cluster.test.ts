import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOf, type Shipped, shipped } from "../viz/cli/shipped.ts";

let command: Shipped;
let disk: string;

beforeAll(async () => {
  command = await shipped();
  disk = join(command.folder, "disk");
  execFileSync("mkdir", [disk]);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]);
});
afterAll(() => {
  execFileSync("umount", [disk]);
  command.remove();
});

test("a disk of 64 kB that is full: 74, nothing under a final name, no temporary; finished parts stay, and with room it goes on", async () => {
  const argv = ["rector-grant", "--replications", "8192", "--no-alternatives"];
  expect((await command.run("plan", ...argv, "--shards", "2", "--out", "disk/plan")).code).toBe(0);
  expect((await command.run("shard", "disk/plan", "--index", "0")).code).toBe(0);
  const size = statSync(join(disk, "plan/parts/000000.part")).size;
  const ballast = join(disk, "ballast");
  for (let bytes = 64 << 10; bytes > 0; bytes -= 1024) {
    try {
      writeFileSync(ballast, Buffer.alloc(bytes));
      break;
    } catch {}
  }
  const { code, err } = await command.run("shard", "disk/plan", "--index", "1");
  expect([code, err]).toEqual([
    74,
    expect.stringMatching(/^fondrisk: cannot write .*disk\/plan\/parts\/000001\.part: there is no space left on the disk\n$/),
  ]);
  expect(readdirSync(join(disk, "plan/parts"))).toEqual(["000000.part"]);
  expect(statSync(join(disk, "plan/parts/000000.part")).size).toBe(size);
  rmSync(ballast);
  expect((await command.run("shard", "disk/plan", "--index", "1")).code).toBe(0);
  const { out } = await command.run("merge", "disk/plan", "--json", "--out", "result");
  expect(hashOf(out)).toBe(hashOf((await command.run("run", ...argv, "--json")).out));
  expect(existsSync(join(disk, "plan/parts/000001.part"))).toBe(true);
});
