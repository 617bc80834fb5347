import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { blockSize, compile, createSimulator } from "../../../engine/index.ts";
import { shortfallCauses } from "../../../engine/model/totals/shortfall.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { futureCommand } from "../../../viz/cli/future.ts";
import { readLibrary } from "../../scenarios/libraryRun.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-future-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Columns of futures 0 … replications − 1, straight from the engine. */
function prepareColumns(name: string, replications: number) {
  const plan = compile(readLibrary(name).scenario, undefined, ["ordinary", "history.cause"]);
  const width = plan.columns.length;
  const rows = new Float64Array(replications * width);
  const simulator = createSimulator(plan, "1");
  for (let first = 0; first < replications; first += blockSize)
    simulator.run(first / blockSize, blockSize, rows.subarray(first * width, (first + blockSize) * width));
  const column = (wanted: string) => {
    const at = plan.columns.indexOf(wanted);
    return Array.from({ length: replications }, (_, r) => rows[r * width + at]!);
  };
  return {
    missing: column("fund.missing"),
    cause: column("history.cause"),
    short: column("fund.depletionIndex"),
    closed: column("fund.dissolutionIndex"),
    last: column(`balance.${plan.years - 1}`),
  };
}

async function future(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  return { code: await fondrisk(["future", ...argv], [futureCommand], io), out: out(), err: err() };
}

test("tells in which year the fund runs short, how much is missing and why, by name and amount, in both languages", async () => {
  const sv = await future("norrkoping", "1", "--failing", "--replications", "2048", "--lang", "sv", "--out", "answer");
  expect(sv.code).toBe(0);
  expect(sv.out).toMatch(/\nI framtid \d+ räcker fondens medel inte 20\d\d: [\d,]+\s(miljoner )?kronor saknas\.\n/);
  expect(sv.out).toMatch(/Den största orsaken är att [^.:]+: [\d,]+\s(miljoner )?kronor\./);
  expect(sv.out).toMatch(/”[^”]+” startar 20\d\d och kostar [\d,]+\s(miljoner )?kronor;/);
  expect(sv.out).toMatch(/Största orsaken, bland framtider där medlen inte räcker\n/);
  expect(readdirSync(join(folder, "answer"))).toEqual(
    expect.arrayContaining(["future.json", "future.years.csv", "future.causes.parquet", "future.balance.svg", "report.html"]),
  );
  const en = await future("norrkoping", "1", "--failing", "--replications", "2048", "--lang", "en");
  expect(en.out).toMatch(/\nIn future \d+ the fund runs short in 20\d\d: [\d.]+\s(million )?kronor is missing\.\n/);
});

test("tells of a future that holds where it was lowest; the same number is the same future whatever is counted beside it", async () => {
  const { code, out } = await future("norrkoping", "0", "--replications", "1024", "--lang", "en");
  expect(code).toBe(0);
  expect(out).toContain("In future 0 the fund never runs short: the balance is lowest in");
  const years = async (replications: string) => JSON.parse((await future("norrkoping", "0", "--replications", replications, "--json")).out);
  const [few, more] = [await years("1024"), await years("2048")];
  expect(few.answer.interventions).toEqual(more.answer.interventions);
});

test("a typical future of a cause is one that runs short for it, with the median of what they miss; where there is none that is said", async () => {
  const json = async (...more: string[]) => JSON.parse((await future("norrkoping", "--replications", "2048", "--json", ...more)).out);
  const { answer, question } = await json("--cause", "measuredLess");
  expect(question).toMatchObject({ cause: "measuredLess" });
  expect(answer.shortfall.cause).toBe("measuredLess");
  const prepared = prepareColumns("norrkoping", 2048);
  const missing = prepared.missing.filter((_, r) => shortfallCauses[prepared.cause[r]!] === "measuredLess").sort((a, b) => a - b);
  expect(answer.shortfall.missing).toBe(missing[Math.floor(missing.length / 2)]);
  const none = await future("norrkoping", "--replications", "2048", "--cause", "planned", "--lang", "sv");
  expect(none.code).toBe(0);
  expect(none.out).toContain("Ingen av de 2\u00a0048 framtiderna har som största orsak att redan planen saknade pengar.");
});

test("a future by percentile has the last balance that so many lie below", async () => {
  const found = JSON.parse((await future("norrkoping", "--replications", "1024", "--json", "--percentile", "25")).out);
  const { last } = prepareColumns("norrkoping", 1024);
  expect(found.answer.years.at(-1).balance).toBe([...last].sort((a, b) => a - b)[256]);
  expect(last.filter((each) => each < found.answer.years.at(-1).balance).length).toBeLessThanOrEqual(256);
});

test("closed early stands apart from the causes", async () => {
  const { closedEarly, causes } = JSON.parse((await future("norrkoping", "0", "--replications", "1024", "--json")).out).answer;
  const { short, closed } = prepareColumns("norrkoping", 1024);
  const alone = closed.filter((t, r) => !Number.isNaN(t) && Number.isNaN(short[r]!)).length;
  expect(closedEarly.value).toBe(alone / 1024);
  expect(causes.map(({ cause }: { cause: string }) => cause)).toEqual([...shortfallCauses]);
});

test("refuses what is no number of a future, with all that is wrong at once", async () => {
  const wrong = await future("norrkoping", "0", "--failing", "--set", "fund.capital=unlimited");
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain("the number of the future must be a whole number from 1");
  expect(wrong.err).toContain("fund.capital is unlimited");
});
