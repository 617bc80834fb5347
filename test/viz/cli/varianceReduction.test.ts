import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { Interrupted, type Io } from "../../../viz/cli/io.ts";
import type { Summary } from "../../../workers/index.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-reduced-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = ["run", "rector-boards", "--replications", "2048", "--no-alternatives", "--no-parquet"];
const reduced = [...run, "--variance-reduction"];

async function transcript(argv: readonly string[], more: Partial<Io> = {}) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk), more);
  return { code: await fondrisk(argv, commands, io), out: out(), err: err() };
}
const json = async (argv: readonly string[]) => JSON.parse((await transcript([...argv, "--json"])).out) as Summary;

test("--variance-reduction adds estimates beside the plain ones, the same for any number of workers, and moves nothing else", async () => {
  const [plain, one, three] = [await json(run), await json([...reduced, "--workers", "1"]), await json([...reduced, "--workers", "3"])];
  expect(plain.reduced).toBeUndefined();
  expect(one.reduced?.measures["society.npv"]?.varianceRatio).toBeGreaterThan(1.5);
  expect(three.reduced).toEqual(one.reduced);
  expect(one.run.measures).toEqual(plain.run.measures);
  expect(one.run.resultHash).toBe(plain.run.resultHash);
});

test("the table has them with what they gain, and says that tails gain nothing", async () => {
  const swedish = await transcript([...reduced, "--out", "a"]);
  expect(swedish.out).toMatch(
    /\nSamma medelvärden och kvoter med mindre simuleringsosäkerhet\n.*som ovan.*med kontrollvariater.*gånger så många framtider\n/,
  );
  expect(swedish.out).toContain("Sannolikheter, kvantiler och svansar vinner inget på detta och står bara ovan.");
  const few = await transcript([...reduced, "--replications", "100", "--out", "a", "--lang", "en"]);
  expect(few.out).toMatch(/\nThe same means and ratios with less simulation error\n {2}Control variates need more futures than these\.\n/);
});

test("an interrupted run goes on to the same, and a line without the option is refused", async () => {
  const whole = await json(reduced);
  const stopped = new AbortController();
  stopped.abort(new Interrupted("SIGTERM"));
  expect((await transcript([...reduced, "--out", "b"], { interrupt: stopped.signal })).code).toBe(75);
  const other = await transcript([...run, "--out", "b"]);
  expect([other.code, other.err]).toEqual([
    73,
    expect.stringMatching(/has --variance-reduction, the other has not: fondrisk resume b\/checkpoint/),
  ]);
  expect((await transcript(["resume", "b"])).code).toBe(0);
  expect((JSON.parse(readFileSync(join(folder, "b/summary.json"), "utf8")) as Summary).reduced).toEqual(whole.reduced);
  expect(readdirSync(join(folder, "b"))).not.toContain("checkpoint");
});
