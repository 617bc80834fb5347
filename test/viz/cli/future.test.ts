import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { futureCommand } from "../../../viz/cli/future.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-future-"));
afterAll(() => rmSync(folder, { recursive: true }));

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

test("refuses what is no number of a future, with all that is wrong at once", async () => {
  const wrong = await future("norrkoping", "0", "--failing", "--set", "fund.capital=unlimited");
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain("the number of the future must be a whole number from 1");
  expect(wrong.err).toContain("fund.capital is unlimited");
});
