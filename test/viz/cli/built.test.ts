import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";

// The command line as it is shipped: bundled, in its own process.
let folder: string;
let main: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-built-"));
  symlinkSync(resolve("scenarios"), join(folder, "scenarios"));
  await build({ mode: "cli", logLevel: "error", build: { outDir: join(folder, "dist/cli") } });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  main = join(folder, "dist/cli/main.js");
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

function start(...argv: string[]) {
  const child = spawn(process.execPath, [main, ...argv], { cwd: folder });
  let out = "";
  let err = "";
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  const ended = new Promise<Ended>((resolve) => child.on("close", (code, signal) => resolve({ code, signal, out, err })));
  return { child, ended };
}

const hashOf = (out: string) => JSON.parse(out).run.resultHash as string;
const shell = (script: string) => {
  try {
    return { code: 0, out: execFileSync("bash", ["-c", script], { cwd: folder, encoding: "utf8", stdio: "pipe" }) };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout, err: stderr };
  }
};

test("it runs alone, with nothing installed beside it", async () => {
  const { code, out, err } = await start("run", "rector-equity", "--replications", "2000", "--json").ended;
  expect([code, err]).toEqual([0, ""]);
  expect(hashOf(out)).toMatch(/^[0-9a-f]{16}$/);
  expect((await start("--version").ended).out).toBe(`${JSON.parse(readFileSync("package.json", "utf8")).version}\n`);
});

test("Ctrl-C ends it with 130 and leaves no half-written file", async () => {
  const { child, ended } = start("run", "norrkoping", "--replications", "300000", "--out", "stopped");
  while (!existsSync(join(folder, "stopped"))) await wait(20);
  await wait(300);
  const before = performance.now();
  child.kill("SIGINT");
  const { code, err } = await ended;
  expect(performance.now() - before).toBeLessThan(1000);
  expect(code).toBe(130);
  expect(err).toContain("Interrupted");
  expect(readdirSync(join(folder, "stopped")).filter((name) => name !== "checkpoint")).toEqual([]);
});

test("killed at any moment, a run with a checkpoint resumes to the hash of a run that was never killed", async () => {
  // One worker and a scenario that takes seconds, so that even the fastest machine is still at it when the kill comes.
  const argv = ["run", "trelleborg", "--replications", "32768", "--workers", "1", "--json"];
  const whole = hashOf((await start(...argv).ended).out);
  for (const milliseconds of [0, 100, 300]) {
    const { child, ended } = start(...argv, "--checkpoint", "kept", "--checkpoint-every", "0.02");
    while (!existsSync(join(folder, "kept")) && child.exitCode === null) await wait(5);
    await wait(milliseconds);
    child.kill("SIGKILL");
    const { signal } = await ended;
    expect(signal).toBe("SIGKILL");
    const { code, out } = await start("resume", "kept", "--json").ended;
    expect(code).toBe(0);
    expect(hashOf(out)).toBe(whole);
    expect(existsSync(join(folder, "kept"))).toBe(false);
  }
});

test("a reader that has seen enough ends it quietly", () => {
  const { code, out } = shell(
    `set -o pipefail; "${process.execPath}" "${main}" run rector-equity --replications 2000 --json 2>errors | head -c 20`,
  );
  expect(code).toBe(0);
  expect(out).toBe('{\n  "formatVersion":');
  expect(readFileSync(join(folder, "errors"), "utf8")).toBe("");
});

test("a disk that takes no more is one sentence, exit 1, and what was there before is intact", () => {
  const run = `"${process.execPath}" "${main}" run rector-equity --replications 3000 --out full`;
  expect(shell(run).code).toBe(0);
  const before = readFileSync(join(folder, "full/summary.json"), "utf8");
  // A limit of 64 kB on the size of any file, in place of a full disk.
  const { code, err } = shell(`ulimit -f 64; ${run} --seed 2`) as { code: number; err: string };
  expect(code).toBe(1);
  expect(err).toMatch(
    /^fondrisk: cannot write .*full\/replications\.parquet: the file would be larger than is allowed here; nothing was changed\n$/,
  );
  expect(readFileSync(join(folder, "full/summary.json"), "utf8")).toBe(before);
  expect(readdirSync(join(folder, "full")).sort()).toEqual(["replications.parquet", "report.html", "scenario.yaml", "summary.json"]);
});
