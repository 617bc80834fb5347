import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOf, type Shipped, shipped } from "./shipped.ts";

let command: Shipped;
beforeAll(async () => {
  command = await shipped();
});
afterAll(() => command.remove());

const shell = (script: string) => {
  try {
    return { code: 0, out: execFileSync("bash", ["-c", script], { cwd: command.folder, encoding: "utf8", stdio: "pipe" }) };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout, err: stderr };
  }
};

test("it runs alone, with nothing installed beside it", async () => {
  const { code, out, err } = await command.run("run", "rector-equity", "--replications", "2000", "--json");
  expect([code, err]).toEqual([0, ""]);
  expect(hashOf(out)).toMatch(/^[0-9a-f]{16}$/);
  expect((await command.run("--version")).out).toBe(`${JSON.parse(readFileSync("package.json", "utf8")).version}\n`);
});

test("Ctrl-C ends it with 130 and leaves no half-written file", async () => {
  const { ended, kill } = command.start("run", "norrkoping", "--replications", "300000", "--out", "stopped");
  while (!existsSync(join(command.folder, "stopped"))) await wait(20);
  await wait(300);
  const before = performance.now();
  kill("SIGINT");
  const { code, err } = await ended;
  expect(performance.now() - before).toBeLessThan(1000);
  expect(code).toBe(130);
  expect(err).toContain("Interrupted");
  expect(readdirSync(join(command.folder, "stopped")).filter((name) => name !== "checkpoint")).toEqual([]);
});

test("killed at any moment, a run with a checkpoint resumes to the hash of a run that was never killed", async () => {
  // One worker and a scenario that takes seconds, so that even the fastest machine is still at it when the kill comes.
  const argv = ["run", "trelleborg", "--replications", "32768", "--workers", "1", "--json"];
  const whole = hashOf((await command.run(...argv)).out);
  for (const milliseconds of [0, 100, 300]) {
    const { ended, running, kill } = command.start(...argv, "--checkpoint", "kept", "--checkpoint-every", "0.02");
    while (!existsSync(join(command.folder, "kept")) && running()) await wait(5);
    await wait(milliseconds);
    kill("SIGKILL");
    const { signal } = await ended;
    expect(signal).toBe("SIGKILL");
    const { code, out } = await command.run("resume", "kept", "--json");
    expect(code).toBe(0);
    expect(hashOf(out)).toBe(whole);
    expect(existsSync(join(command.folder, "kept"))).toBe(false);
  }
});

test("a reader that has seen enough ends it quietly", () => {
  const { code, out } = shell(`set -o pipefail; ${command.line} run rector-equity --replications 2000 --json 2>errors | head -c 20`);
  expect(code).toBe(0);
  expect(out).toBe('{\n  "formatVersion":');
  expect(readFileSync(join(command.folder, "errors"), "utf8")).toBe("");
});

test("a disk that takes no more is one sentence, exit 1, and what was there before is intact", () => {
  const run = `${command.line} run rector-equity --replications 3000 --out full`;
  expect(shell(run).code).toBe(0);
  const before = readFileSync(join(command.folder, "full/summary.json"), "utf8");
  // A limit of 64 kB on the size of any file, in place of a full disk.
  const { code, err } = shell(`ulimit -f 64; ${run} --seed 2`) as { code: number; err: string };
  expect(code).toBe(1);
  expect(err).toMatch(
    /^fondrisk: cannot write .*full\/replications\.parquet: the file would be larger than is allowed here; nothing was changed\n$/,
  );
  expect(readFileSync(join(command.folder, "full/summary.json"), "utf8")).toBe(before);
  expect(readdirSync(join(command.folder, "full")).sort()).toEqual([
    "replications.parquet",
    "report.html",
    "scenario.yaml",
    "summary.json",
  ]);
});
