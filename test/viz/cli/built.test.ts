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

test("the default command, with nothing but a folder to write to, runs the other readings too and writes every file", async () => {
  const { code } = await command.run("run", "skolfam2", "--out", "whole");
  expect(code).toBe(0);
  const summary = JSON.parse(readFileSync(join(command.folder, "whole/summary.json"), "utf8"));
  expect(summary.run.replications).toBe(100_000);
  expect(summary.alternatives.length).toBeGreaterThan(0);
  for (const { replications, measures } of summary.alternatives) {
    expect(replications).toBe(16_384);
    expect(measures["depletion.probability"].difference).toHaveProperty("standardError");
  }
  expect(readdirSync(join(command.folder, "whole")).sort()).toEqual([
    "manifest.json",
    "replications.parquet",
    "report.html",
    "scenario.yaml",
    "summary.json",
  ]);
});

test("Ctrl-C ends it with 130 and leaves no half-written file", async () => {
  const { ended, kill } = command.start("run", "norrkoping", "--replications", "300000", "--out", "stopped");
  while (!existsSync(join(command.folder, "stopped"))) await wait(20);
  await wait(300);
  kill("SIGINT");
  const { code, err } = await ended;
  expect(code).toBe(130);
  expect(err).toContain("Interrupted");
  expect(readdirSync(join(command.folder, "stopped")).filter((name) => name !== "checkpoint")).toEqual([]);
});

test("a reader that has seen enough is one sentence and 74; nothing is left out of the files", () => {
  const line = `${command.line} run rector-equity --replications 2000 --out piped 2>errors`;
  const { code, out } = shell(`set -o pipefail; ${line} | true`);
  expect([code, out]).toEqual([74, ""]);
  expect(readFileSync(join(command.folder, "errors"), "utf8")).toContain("fondrisk: cannot write to stdout: nobody reads it any more\n");
  expect(JSON.parse(readFileSync(join(command.folder, "piped/manifest.json"), "utf8")).complete).toBe(true);
});

test("a full disk behind stdout is one sentence and 74", () => {
  if (!existsSync("/dev/full")) return expect(process.platform).not.toBe("linux");
  for (const argv of [
    "run rector-equity --replications 2000 --json",
    "compare rector-equity rector-loan --replications 2000",
    "--help",
    "new --list",
  ]) {
    const { code, err } = shell(`${command.line} ${argv} >/dev/full`) as { code: number; err: string };
    expect([code, err]).toEqual([74, "fondrisk: cannot write to stdout: there is no space left on the disk\n"]);
  }
});

test("a disk that takes no more rows costs the rows: table, summary and report are there, the folder says that it is unfinished, exit 74", () => {
  const run = `${command.line} run rector-equity --replications 3000 --out full --lang en`;
  expect(shell(run).code).toBe(0);
  // A limit on the size of any file, in place of a full disk: more than the report, less than the rows.
  const { code, out, err } = shell(`ulimit -f 700; ${run} --columns all --replications 20000 --seed 2`) as {
    code: number;
    out: string;
    err: string;
  };
  expect(code).toBe(74);
  expect(out).toContain("runs short (at least one year)");
  expect(err).toMatch(
    /^Written to full: summary\.json, scenario\.yaml, report\.html\nwarning: full is unfinished\n[\d,]+ replications are kept, go on with: fondrisk resume full\/checkpoint\nfondrisk: cannot write .*full\/replications\.parquet: the file would be larger than is allowed here\n$/,
  );
  expect(JSON.parse(readFileSync(join(command.folder, "full/summary.json"), "utf8")).run.seed).toBe("2");
  expect(readdirSync(join(command.folder, "full")).sort()).toEqual([
    "checkpoint",
    "replications.parquet",
    "report.html",
    "scenario.yaml",
    "summary.json",
  ]);
  const again = shell(`${command.line} report full 2>&1`);
  expect([again.code, again.out]).toEqual([
    2,
    "fondrisk: full is unfinished: it has no manifest.json, which is written last. Run it again, or give the scenario itself\n",
  ]);
});

test("closing the terminal keeps what is complete, as TERM does", async () => {
  const { ended, kill } = command.start("run", "trelleborg", "--replications", "300000", "--out", "hung");
  while (!existsSync(join(command.folder, "hung"))) await wait(20);
  await wait(500);
  kill("SIGHUP");
  expect((await ended).code).toBe(75);
  expect(readdirSync(join(command.folder, "hung"))).toEqual(["checkpoint"]);
});
