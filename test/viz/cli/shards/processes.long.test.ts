import { cpSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOf, type Shipped, shipped } from "../shipped.ts";

let command: Shipped;
const part = (plan: string, name = "000000.part") => join(command.folder, plan, "parts", name);
const argv = (plan: string) => ["shard", plan, "--index", "0", "--workers", "1", "--checkpoint-every", "0.05"];

beforeAll(async () => {
  command = await shipped();
  const planned = await command.run(
    "plan",
    "rector-equity",
    "--replications",
    "200000",
    "--no-alternatives",
    "--shards",
    "1",
    "--out",
    "quiet",
  );
  expect(planned.err).toBe("");
  for (const copy of ["killed", "stopped", "twins"]) cpSync(join(command.folder, "quiet"), join(command.folder, copy), { recursive: true });
  expect((await command.run(...argv("quiet"))).code).toBe(0);
});
afterAll(() => command.remove());

const samePart = (plan: string) => expect(readFileSync(part(plan)).equals(readFileSync(part("quiet")))).toBe(true);

test("killed with -9 again and again, wherever it is, its part is byte for byte that of a quiet run", async () => {
  for (const milliseconds of [0, 60, 300, 600]) {
    const { ended, kill, running } = command.start(...argv("killed"));
    // From its checkpoint on, so that something is at stake.
    while (milliseconds >= 300 && running() && !existsSync(part("killed", "000000.keep"))) await wait(5);
    await wait(milliseconds);
    kill("SIGKILL");
    await ended;
  }
  expect((await command.run(...argv("killed"))).code).toBe(0);
  samePart("killed");
  expect(existsSync(part("killed", "000000.keep"))).toBe(false);
});

test("stopped by TERM, USR1 or HUP at any moment it ends with 75, and goes on from there", async () => {
  const stopped = async (signal: NodeJS.Signals, until: (running: () => boolean) => Promise<unknown>) => {
    const { ended, kill, running } = command.start(...argv("stopped"));
    await until(running);
    kill(signal);
    return ended;
  };
  const keptAt = () => statSync(part("stopped", "000000.keep"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const keptAnew = async (running: () => boolean) => {
    for (const before = keptAt(); running() && keptAt() === before; ) await wait(5);
  };
  // Before Node itself has begun nobody can hear a signal: the process ends by it, and nothing is lost.
  const early = await stopped("SIGTERM", () => wait(30));
  expect([75, "SIGTERM"]).toContain(early.code ?? early.signal);
  for (const signal of ["SIGUSR1", "SIGHUP", "SIGTERM"] as const) expect((await stopped(signal, keptAnew)).code).toBe(75);
  expect((await command.run(...argv("stopped"))).code).toBe(0);
  samePart("stopped");
});

test("the machine that handed the shards over goes away in the middle: what its processes finish stays, submit --missing computes the rest, the hash is that of run", async () => {
  const own = ["rector-equity", "--replications", "60000", "--no-alternatives"];
  expect((await command.run("plan", ...own, "--shards", "6", "--out", "left")).code).toBe(0);
  const login = command.start("submit", "left", "--at-once", "1");
  while (login.running() && !existsSync(part("left"))) await wait(5);
  login.kill("SIGKILL");
  expect((await login.ended).signal).toBe("SIGKILL");
  const before = await command.run("status", "left", "--patience", "0", "--lang", "en");
  expect([before.code, before.out]).toEqual([75, expect.stringMatching(/^\d of 6 shards done, /)]);
  expect(before.out).toMatch(/fondrisk submit left --missing\n$/);
  expect((await command.run("submit", "left", "--missing")).code).toBe(0);
  const [merged, whole] = [await command.run("merge", "left", "--json"), await command.run("run", ...own, "--json")];
  expect(hashOf(merged.out)).toBe(hashOf(whole.out));
});

test("two copies at once, of any number of threads, leave one part, the same", async () => {
  const copies = [command.start(...argv("twins")), command.start("shard", "twins", "--index", "0", "--workers", "2")];
  for (const { ended } of copies) expect((await ended).code).toBe(0);
  samePart("twins");
  expect(readdirSync(join(command.folder, "twins/parts"))).toEqual(["000000.part"]);
});
