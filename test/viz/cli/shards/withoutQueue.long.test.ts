import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOf } from "../shipped.ts";

let folder: string;
/** Packages that are a user's to install, and programs that a machine may have. */
const optional = ["bullmq", "ioredis"];
const copied = ["engine", "scenarios", "viz", "workers", "test", "package.json", "tsconfig.json", "vite.config.ts"];

/** A copy of the repository with every package but the optional ones. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-without-"));
  for (const name of copied) cpSync(name, join(folder, name), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  const packages = resolve("node_modules");
  for (const name of readdirSync(packages)) {
    if (!optional.includes(name)) symlinkSync(join(packages, name), join(folder, "node_modules", name));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** With no program but Node's to be found. */
function node(...argv: string[]): { code: number | null; out: string; err: string } {
  const environment = { PATH: join(folder, "nothing"), HOME: folder, LANG: "C" };
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, env: environment, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

test("an installation without bullmq and Slurm builds, passes the tests of the rest, and says what an engine needs", () => {
  for (const mode of ["cli", "api"]) {
    const { code, err } = node("node_modules/vite/bin/vite.js", "build", "--mode", mode, "--logLevel", "error");
    expect([mode, code, err]).toEqual([mode, 0, ""]);
  }
  const tests = ["test/viz/cli/shards/submit.test.ts", "test/viz/cli/shards/faults.test.ts", "test/workers/engines/kubernetes.test.ts"];
  const { code, out } = node("node_modules/vitest/vitest.mjs", "run", "--maxWorkers=1", ...tests);
  expect([code, code === 0 ? "" : out]).toEqual([0, ""]);
  const fondrisk = (...argv: string[]) => node("dist/cli/main.js", ...argv);
  const argv = ["rector-grant", "--replications", "3000", "--no-alternatives"];
  expect(fondrisk("plan", ...argv, "--shards", "2", "--out", "plan").code).toBe(0);
  const refused = {
    bullmq:
      /^fondrisk: the engine bullmq needs its package: npm install bullmq ioredis \(.*\); nothing was handed over, fondrisk submit --missing goes on\n$/,
    slurm: /^fondrisk: sbatch is not on this machine: submit from one that it is on, or see --dry-run; nothing was handed over, /,
  };
  for (const [engine, message] of Object.entries(refused)) {
    const { code, err } = fondrisk("submit", "plan", "--engine", engine, "--queue", "redis://127.0.0.1:6379");
    expect([code, err]).toEqual([1, expect.stringMatching(message)]);
  }
  const worker = fondrisk("worker", "--queue", "redis://127.0.0.1:6379");
  expect([worker.code, worker.err]).toEqual([1, expect.stringMatching(/needs its package: npm install bullmq ioredis/)]);
  expect(fondrisk("submit", "plan").code).toBe(0);
  expect(hashOf(fondrisk("merge", "plan", "--json").out)).toBe(hashOf(fondrisk("run", ...argv, "--json").out));
});
