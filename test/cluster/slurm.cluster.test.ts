import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { hashOf, type Shipped, shipped } from "../viz/cli/shipped.ts";
import { type SlurmCluster, slurmCluster } from "./slurm.ts";

let command: Shipped;
let cluster: SlurmCluster;
const path = (...names: string[]) => join(command.folder, ...names);
const done = (plan: string) => readdirSync(path(plan, "parts")).filter((name) => name.endsWith(".part")).length;

/** The command line with the cluster's configuration in its environment. */
function run(...argv: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [path("dist/cli/main.js"), ...argv], {
    cwd: command.folder,
    env: { ...cluster.environment, LANG: "C" },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}

async function good(...argv: string[]): Promise<string> {
  const { code, out, err } = await run(...argv);
  if (code !== 0) throw new Error(`${argv.join(" ")} ended with ${code}: ${err}`);
  return out;
}

async function until(what: string, holds: () => boolean, seconds = 240): Promise<void> {
  for (const end = Date.now() + 1000 * seconds; !holds(); await wait(200)) {
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}\n${cluster.call("squeue")}\n${cluster.call("sinfo")}`);
  }
}

const merged = (plan: string) => until(`${plan} is merged`, () => existsSync(path(plan, "result/manifest.json")));
const hashIn = (plan: string) => hashOf(readFileSync(path(plan, "result/summary.json"), "utf8"));
const queued = (plan: string) =>
  cluster
    .call("squeue", "-h", "-o", "%j %T %r")
    .split("\n")
    .filter((line) => line.includes(planName(plan)));
const planName = (plan: string) =>
  `fondrisk-${JSON.parse(readFileSync(path(plan, "plan.json"), "utf8").split("\n")[0]!).sha256.slice(0, 8)}`;

beforeAll(async () => {
  command = await shipped();
  cluster = await slurmCluster(4);
});
afterAll(async () => {
  await cluster?.remove();
  command?.remove();
});
afterEach(() => {
  cluster.call("scancel", "--user=root");
});

test("a task killed, a node lost, a daemon lost whose tasks live on, the controller restarted: the merge that waits for the array has the hash of run", async () => {
  const argv = ["norrkoping", "--replications", "49152", "--no-alternatives"];
  await good("plan", ...argv, "--shards", "8", "--out", "faults");
  await good("submit", "faults", "--engine", "slurm");
  await until("tasks run", () => cluster.call("squeue", "-h", "-t", "RUNNING", "-o", "%N").trim().split("\n").length >= 6);
  await until("a task is killed", () => cluster.killTask());
  cluster.killNode("n2", "power");
  cluster.killNode("n3", "daemon");
  await cluster.restartController();
  await merged("faults");
  expect(done("faults")).toBe(8);
  expect(hashIn("faults")).toBe(hashOf(await good("run", ...argv, "--json")));
});

/** A plan of one shard that a process has begun, kept something of, and been killed in. */
async function begun(plan: string, argv: readonly string[]): Promise<void> {
  await good("plan", ...argv, "--shards", "1", "--out", plan);
  const first = command.start("shard", plan, "--index", "0", "--workers", "1", "--checkpoint-every", "0.05");
  await until(`${plan} is kept`, () => existsSync(path(plan, "parts/000000.keep")));
  first.kill("SIGKILL");
  await first.ended;
  expect(done(plan)).toBe(0);
}

test("at its time limit a task that is told of it goes back into the queue by itself; one that is not leaves what it has kept, status says what to do, and submit --missing finishes it: the hash of run", async () => {
  const argv = ["trelleborg", "--replications", "15360", "--no-alternatives"];
  const submit = (plan: string, limit: readonly string[]) => good("submit", plan, "--engine", "slurm", ...limit);
  await begun("told", argv);
  await begun("ended", argv);
  // What the command line says goes before the script. Slurm may send its signal up to a minute early; this one says nothing to the script.
  await submit("told", ["--", "--time=2", "--signal=B:USR1@10"]);
  await submit("ended", ["--", "--time=1", "--signal=B:CONT@1"]);
  for (const plan of ["told", "ended"]) await until(`${plan} is halted`, () => cluster.signalShard(path(plan), "SIGSTOP"));

  await until("one is told of its limit", () => cluster.isTold(path("told")));
  cluster.signalShard(path("told"), "SIGCONT");
  await until("the other has been ended", () => !queued("ended").some((line) => / (?:RUNNING|COMPLETING) /.test(line)));
  expect([done("ended"), existsSync(path("ended/result"))]).toEqual([0, false]);
  const kept = path("ended/parts/000000.keep");
  utimesSync(kept, Date.now() / 1000 - 300, Date.now() / 1000 - 300);
  const { code, out } = await run("status", "ended", "--patience", "0", "--lang", "en");
  expect([code, out]).toEqual([
    75,
    expect.stringMatching(
      /^0 of 1 shard done, [1-9][\d,]* of 15,360 futures\nstopped, or no sign of life for two minutes: 0 \(kept 30\d s ago\)\nWhat nobody computes any more goes on with fondrisk submit ended --missing\n$/,
    ),
  ]);
  await submit("ended", ["--missing"]);

  await merged("told");
  const log = readdirSync(path("told/logs")).filter((name) => name.startsWith("slurm-") && !name.includes("merge"));
  expect([log.length, readFileSync(path("told/logs", log[0]!), "utf8")]).toEqual([1, expect.stringMatching(/is done\n$/)]);
  await merged("ended");
  const expected = hashOf(await good("run", ...argv, "--json"));
  expect([hashIn("told"), hashIn("ended")]).toEqual([expected, expected]);
});

test("a shard that fails for good: no merge runs or waits for ever; once mended, submit --missing hands over that one alone", async () => {
  const argv = ["rector-grant", "--replications", "20000", "--no-alternatives"];
  await good("plan", ...argv, "--shards", "4", "--out", "poisoned");
  const points = path("poisoned/points/000002.json");
  const whole = readFileSync(points);
  writeFileSync(points, "{}\n");
  await good("submit", "poisoned", "--engine", "slurm");
  await until("the queue is empty", () => queued("poisoned").length === 0);
  expect(existsSync(path("poisoned/result"))).toBe(false);
  expect((await run("merge", "poisoned", "--patience", "0")).code).toBe(75);
  const { code, out } = await run("status", "poisoned", "--patience", "0", "--lang", "en");
  expect([code, out]).toEqual([75, expect.stringMatching(/missing: 2\nshard 2 ended with code 65: /)]);
  writeFileSync(points, whole);
  expect(await good("submit", "poisoned", "--engine", "slurm", "--missing", "--dry-run")).toMatch(/--array=2\n/);
  await good("submit", "poisoned", "--engine", "slurm", "--missing");
  await merged("poisoned");
  expect(hashIn("poisoned")).toBe(hashOf(await good("run", ...argv, "--json")));
});

test("a plan with more shards than an array may have goes into several; one array of them all is refused with 1, and nothing waits in the queue", async () => {
  const argv = ["rector-grant", "--replications", "20480", "--no-alternatives"];
  await good("plan", ...argv, "--shards", "20", "--out", "arrays");
  await good("submit", "arrays", "--engine", "slurm", "--max-tasks", "8");
  await merged("arrays");
  expect(hashIn("arrays")).toBe(hashOf(await good("run", ...argv, "--json")));
  await good("plan", "rector-grant", "--replications", "1126400", "--shards", "1100", "--out", "large");
  const { code, err } = await run("submit", "large", "--engine", "slurm", "--max-tasks", "5000");
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(
      /^fondrisk: sbatch ended with \d+: [\s\S]*array[\s\S]*; nothing was handed over, fondrisk submit --missing goes on\n$/i,
    ),
  ]);
  expect(queued("large")).toEqual([]);
});

test("cancel takes back what was handed over", async () => {
  await good("plan", "norrkoping", "--replications", "200000", "--no-alternatives", "--shards", "12", "--out", "unwanted");
  await good("submit", "unwanted", "--engine", "slurm");
  await until("something runs", () => queued("unwanted").some((line) => line.includes("RUNNING")));
  await good("cancel", "unwanted");
  await until("the queue is empty", () => queued("unwanted").length === 0, 60);
  expect((await run("status", "unwanted")).code).toBe(75);
});
