import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { rangeOption, untilOption } from "../../../viz/cli/breakeven/ranges.ts";
import { breakevenCommand } from "../../../viz/cli/breakeven.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-breakeven-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function breakeven(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  return { code: await fondrisk(["breakeven", ...argv], [breakevenCommand], io), out: out(), err: err() };
}

const quick = [
  "rector-grant",
  "--replications",
  "1024",
  "--until",
  "ownMunicipality.net>=0",
  "--vary",
  "interventions.insats.effect.noEffect=0..100 %",
];

test("the answer is one sentence with ±, in Swedish or English, with files on request", async () => {
  const swedish = await breakeven(...quick, "--lang", "sv");
  expect(swedish.code).toBe(0);
  expect(swedish.out).toMatch(
    /Villkoret \(.+: minst 0.*\) är uppfyllt när interventions\.insats\.effect\.noEffect är högst 0,7\d*\s±0,\d+\./,
  );
  const english = await breakeven(...quick, "--lang", "en", "--out", "result");
  expect(english.out).toMatch(
    /The condition \(.+: at least 0.*\) holds where interventions\.insats\.effect\.noEffect is at most 0\.7\d*\s±0\.\d+\./,
  );
  expect(readdirSync(join(folder, "result"))).toEqual(
    expect.arrayContaining(["breakeven.json", "breakeven.roots.csv", "breakeven.scan.parquet", "breakeven.scan.svg", "report.html"]),
  );
});

test("no crossing is said with the best that was tried, exit code 0", async () => {
  const { code, out } = await breakeven(
    "rector-grant",
    "--replications",
    "256",
    "--until",
    "ownMunicipality.net>=100 mnkr",
    "--vary",
    "fund.capital=4..8 mnkr",
    "--lang",
    "en",
  );
  expect(code).toBe(0);
  expect(out).toContain("is never met with certainty with fund.capital from 4.0");
  expect(out).toContain("The limit is not there: the limit is never crossed");
});

test("all that is wrong is told at once, before anything runs: exit 2", async () => {
  const { code, err } = await breakeven("rector-grant", "--until", "much", "--vary", "fund.capitl=1..2", "--all", "--replications", "0");
  expect(code).toBe(2);
  for (const each of ["--until must be", "found the unknown key 'capitl'", "one of --vary and --all", "--replications must be"])
    expect(err).toContain(each);
  const outside = await breakeven("rector-grant", "--until", "society.npv>=0", "--vary", "interventions.insats.effect.noEffect=0..2");
  expect([outside.code, outside.err]).toEqual([2, expect.stringContaining("interventions.insats.effect.noEffect")]);
});

describe("a range", () => {
  test("has a unit at its end for both ends, points, and * for a factor", () => {
    expect(rangeOption("vary", "fund.capital=20..60 mnkr", 9)).toEqual({
      path: "fund.capital",
      low: 20e6,
      high: 60e6,
      points: 9,
      unit: "kr",
    });
    expect(rangeOption("vary", "interventions.*.cost*=0.5..2/5", 9)).toEqual({
      path: "interventions.*.cost*",
      low: 0.5,
      high: 2,
      points: 5,
      unit: "number",
    });
    expect(rangeOption("vary", "interventions.a.effect.noEffect=10..40 %", 9)).toMatchObject({ low: 0.1, high: 0.4, unit: "number" });
  });

  test.each([
    "fund.capital",
    "fund.capital=5..2",
    "fund.capital=x..y",
    "fund.capital=1..2/1",
    "fund.fundingRule=1..2",
    "interventions.a.years=1..4",
  ])("%s is refused", (text) => {
    expect(() => rangeOption("vary", text, 9)).toThrow();
  });

  test("a condition has a measure, a side and a limit", () => {
    expect(untilOption("depletion.probability<=5 %")).toEqual({ measure: "depletion.probability", is: "<=", threshold: 0.05 });
    expect(untilOption("society.npv >= -2,5 mnkr")).toEqual({ measure: "society.npv", is: ">=", threshold: -2_500_000 });
  });
});

test("the help has a worked example on a scenario of the library", async () => {
  expect((await breakeven("--help")).out).toMatch(/Example:\n {2}fondrisk breakeven norrkoping/);
});
