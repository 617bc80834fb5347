import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOf, type Shipped, shipped } from "../viz/cli/shipped.ts";
import { contents } from "./disk.ts";
import { until } from "./until.ts";

let cli: Shipped;
const place = (...path: string[]) => join(cli.folder, ...path);
const scenario = ["run", "rector-equity", "--replications", "3000"];
beforeAll(async () => {
  cli = await shipped();
});
afterAll(() => cli.remove());

test("SIGTERM ends a run with 75 and a checkpoint, from which it resumes to the hash of a run that was not ended", async () => {
  const argv = ["run", "rector-equity", "--replications", "100000", "--json"];
  const whole = hashOf((await cli.run(...argv)).out);
  const { kill, ended, running } = cli.start(...argv, "--checkpoint", "term", "--checkpoint-every", "0.02");
  await until(() => existsSync(place("term")) && readFileSync(place("term"), "utf8").includes('"first":'), running);
  kill("SIGTERM");
  const { code, out, err } = await ended;
  expect([code, out]).toEqual([75, ""]);
  expect(err).toMatch(/^Interrupted; [\d,]+ replications are kept, go on with: fondrisk resume term\n$/);
  const resumed = await cli.run("resume", "term", "--json");
  expect([resumed.code, hashOf(resumed.out)]).toEqual([0, whole]);
  expect(existsSync(place("term"))).toBe(false);
});

test("two that resume the same checkpoint both finish with the hash of a run that was not ended", async () => {
  const argv = ["run", "rector-equity", "--replications", "20000", "--json"];
  const whole = hashOf((await cli.run(...argv)).out);
  const { kill, ended, running } = cli.start(...argv, "--checkpoint", "twice", "--checkpoint-every", "0.02");
  await until(() => existsSync(place("twice")), running);
  kill("SIGKILL");
  await ended;
  const [a, b] = await Promise.all([cli.run("resume", "twice", "--json"), cli.run("resume", "twice", "--json")]);
  // The one that comes last may find that there is nothing left to do.
  for (const { code, out, err } of [a!, b!]) {
    if (code === 0) expect(hashOf(out)).toBe(whole);
    else
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/^fondrisk: there is no checkpoint at .*twice: the run is finished, or kept none/),
      ]);
  }
  expect([a!.code, b!.code]).toContain(0);
});

test("two runs into the same folder at the same time: one whole result, and the other ends with 73 unless it came after", async () => {
  const seeds = ["1", "2"];
  const runs = await Promise.all(seeds.map((seed) => cli.run(...scenario, "--seed", seed, "--out", "shared")));
  const codes = runs.map(({ code }) => code);
  expect(codes).toContain(0);
  for (const { code, err } of runs) {
    if (code !== 0)
      expect([code, err]).toEqual([73, expect.stringMatching(/^fondrisk: another run .*is writing into shared: wait for it/)]);
  }
  // Whoever came last to its end has written all of it.
  const { seed } = JSON.parse(readFileSync(place("shared", "summary.json"), "utf8")).run;
  const alone = await cli.run(...scenario, "--seed", seed, "--out", "alone");
  expect(alone.code).toBe(0);
  expect(readdirSync(place("shared"))).toEqual(readdirSync(place("alone")));
  expect(hashOf(readFileSync(place("shared", "summary.json"), "utf8"))).toBe(hashOf(readFileSync(place("alone", "summary.json"), "utf8")));
  expect(contents(place("shared"))["replications.parquet"]).toBe(contents(place("alone"))["replications.parquet"]);
});

test("killed at any moment, a run with a checkpoint resumes to the hash of a run that was never killed", async () => {
  // One worker and a scenario that takes seconds, so that even the fastest machine is still at it when the kill comes.
  const argv = ["run", "trelleborg", "--replications", "8192", "--workers", "1", "--no-alternatives", "--json"];
  const whole = hashOf((await cli.run(...argv)).out);
  for (const milliseconds of [0, 100, 300]) {
    const { ended, running, kill } = cli.start(...argv, "--checkpoint", "kept", "--checkpoint-every", "0.02");
    while (!existsSync(place("kept")) && running()) await wait(5);
    await wait(milliseconds);
    kill("SIGKILL");
    const { signal } = await ended;
    expect(signal).toBe("SIGKILL");
    const { code, out } = await cli.run("resume", "kept", "--json");
    expect(code).toBe(0);
    expect(hashOf(out)).toBe(whole);
    expect(existsSync(place("kept"))).toBe(false);
  }
});
