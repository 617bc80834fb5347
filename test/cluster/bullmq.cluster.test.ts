import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { hashOf, type Shipped, shipped } from "../viz/cli/shipped.ts";

let command: Shipped;
let port: number;
let store: ChildProcess;
let data: string;
const workers = new Set<ChildProcess>();
const path = (...names: string[]) => join(command.folder, ...names);
const queue = () => `redis://127.0.0.1:${port}`;
const server = spawnSync("which", ["valkey-server"]).status === 0 ? "valkey-server" : "redis-server";

const parts = (plan: string) => readdirSync(path(plan, "parts")).filter((name) => name.endsWith(".part")).length;

function startStore(): ChildProcess {
  const argv = [
    "--port",
    `${port}`,
    "--bind",
    "127.0.0.1",
    "--dir",
    data,
    "--appendonly",
    "yes",
    "--appendfsync",
    "always",
    "--maxmemory-policy",
    "noeviction",
  ];
  return spawn(server, argv, { stdio: "ignore" });
}

function startWorker(): ChildProcess {
  const argv = [path("dist/cli/main.js"), "worker", "--queue", queue(), "--at-once", "2"];
  const child = spawn(process.execPath, argv, {
    cwd: command.folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, LANG: "C" },
  });
  workers.add(child);
  return child;
}

async function good(...argv: string[]): Promise<string> {
  const { code, out, err } = await command.run(...argv);
  if (code !== 0) throw new Error(`${argv.join(" ")} ended with ${code}: ${err}`);
  return out;
}

async function until(what: string, holds: () => boolean, seconds = 150): Promise<void> {
  for (const end = Date.now() + 1000 * seconds; !holds(); await wait(100)) {
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
  }
}

const ended = (child: ChildProcess) =>
  new Promise<void>((done) => (child.exitCode !== null || child.signalCode !== null ? done() : child.once("close", () => done())));

beforeAll(async () => {
  command = await shipped();
  // Where an optional package of a user's own lies: beside the program.
  symlinkSync(resolve("node_modules"), path("node_modules"));
  data = mkdtempSync(join(tmpdir(), "fondrisk-store-"));
  port = await new Promise<number>((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
  store = startStore();
});
afterEach(async () => {
  for (const worker of workers) worker.kill("SIGTERM");
  await Promise.all([...workers].map(ended));
  workers.clear();
});
afterAll(async () => {
  store?.kill("SIGTERM");
  if (store !== undefined) await ended(store);
  rmSync(data, { recursive: true, force: true });
  command?.remove();
});

test("a worker killed with -9 whose shards live on, the store killed and started again, handed over twice: every part is there, and the hash is that of run", async () => {
  const argv = ["norrkoping", "--replications", "32768", "--no-alternatives"];
  await good("plan", ...argv, "--shards", "8", "--out", "faults");
  await good("submit", "faults", "--engine", "bullmq", "--queue", queue());
  const [first] = [startWorker(), startWorker()];
  await until("two parts are there", () => parts("faults") >= 2);
  first!.kill("SIGKILL");
  startWorker();
  await good("submit", "faults", "--engine", "bullmq", "--queue", queue());
  store.kill("SIGKILL");
  await ended(store);
  await wait(1000);
  store = startStore();
  await until("all parts are there", () => parts("faults") === 8);
  expect(hashOf(await good("merge", "faults", "--json"))).toBe(hashOf(await good("run", ...argv, "--json")));
});

test("a shard that fails for good is not tried again; the others are done, and status names it", async () => {
  await good("plan", "rector-grant", "--replications", "8192", "--no-alternatives", "--shards", "4", "--out", "poisoned");
  writeFileSync(path("poisoned/points/000001.json"), "{}\n");
  await good("submit", "poisoned", "--engine", "bullmq", "--queue", queue());
  startWorker();
  await until("the others are done, and it has ended", () => parts("poisoned") === 3 && existsSync(path("poisoned/logs/000001.end")));
  await wait(3000);
  // One line for its one try.
  expect(readFileSync(path("poisoned/logs/000001.log"), "utf8").trim().split("\n")).toHaveLength(1);
  const { code, out } = await command.run("status", "poisoned", "--patience", "0", "--lang", "en");
  expect([code, out]).toEqual([75, expect.stringMatching(/missing: 1\nshard 1 ended with code 65: /)]);
});

test("cancel takes back what waits and stops what runs, keeping what it has; handed over again it is finished", async () => {
  const argv = ["norrkoping", "--replications", "24576", "--no-alternatives"];
  await good("plan", ...argv, "--shards", "6", "--out", "unwanted");
  await good("submit", "unwanted", "--engine", "bullmq", "--queue", queue());
  const worker = startWorker();
  let said = "";
  worker.stderr!.on("data", (text) => {
    said += text;
  });
  await until("a part is there", () => parts("unwanted") >= 1);
  await good("cancel", "unwanted");
  await until("what ran has stopped", () => / 75\n/.test(said));
  const there = parts("unwanted");
  await wait(3000);
  expect(parts("unwanted")).toBe(there);
  expect(there).toBeLessThan(6);
  await good("submit", "unwanted", "--engine", "bullmq", "--queue", queue(), "--missing");
  await until("all parts are there", () => parts("unwanted") === 6);
  expect(hashOf(await good("merge", "unwanted", "--json"))).toBe(hashOf(await good("run", ...argv, "--json")));
});

test("no store: exit 1, one sentence, nothing handed over", async () => {
  await good("plan", "rector-grant", "--replications", "2048", "--no-alternatives", "--shards", "2", "--out", "alone");
  const { code, err } = await command.run("submit", "alone", "--engine", "bullmq", "--queue", "redis://127.0.0.1:1");
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(
      /^fondrisk: the store of the queue cannot be reached: .*; nothing was handed over, fondrisk submit --missing goes on\n$/,
    ),
  ]);
});
