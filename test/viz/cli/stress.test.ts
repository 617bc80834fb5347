import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { stressCommand } from "../../../viz/cli/stress.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-stress-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function stress(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  return { code: await fondrisk(["stress", ...argv], [stressCommand], io), out: out(), err: err() };
}

const quick = ["norrkoping", "--replications", "1024", "--test", "overrun,memoryGone", "--test", "electionChange"];

test("the answer names the worst with ±, in Swedish or English, and what changes nothing", async () => {
  const swedish = await stress(...quick, "--lang", "sv");
  expect(swedish.code).toBe(0);
  expect(swedish.out).toMatch(
    /Mest ökar risken om .+: medlen räcker då inte i [\d,]+\s±[\d,]+\sav\s100 framtider mot [\d,]+\s±[\d,]+\sav\s100 annars/,
  );
  const english = await stress(...quick, "--lang", "en");
  expect(english.out).toMatch(/The risk rises most if .+ percentage points\./);
  expect(english.out).toContain("The fund runs short (at least one year)");
});

test("own tests are read from a list, with set and stress, and all files are written", async () => {
  writeFileSync(
    join(folder, "mine.yaml"),
    "- { name: dear, set: { interventions.*.cost*: 2 } }\n- { name: deep, stress: { recession: true } }\n",
  );
  const { code, out, err } = await stress("norrkoping", "--replications", "512", "--test", "mine.yaml", "--json", "--out", "result");
  expect([code, err]).toEqual([0, expect.stringContaining("stress.json")]);
  const document = JSON.parse(out);
  expect(document.answer.tests.map(({ name }: { name: string }) => name)).toEqual(["dear", "deep"]);
  expect(document.question.tests).toEqual(["dear", "deep"]);
  expect(document.run.inputs.map(({ file }: { file: string }) => file)).toContain("mine.yaml");
  const files = readdirSync(join(folder, "result"));
  expect(files).toEqual(
    expect.arrayContaining(["report.html", "stress.json", "stress.tests.differences.csv", "stress.depletion.probability.svg"]),
  );
  expect(readFileSync(join(folder, "result", "stress.depletion.probability.svg"), "utf8")).toContain("<svg");
  expect(readFileSync(join(folder, "result", "report.html"), "utf8")).toContain('id="analysis-stress"');
});

test("all that is wrong is told at once, before anything runs: exit 2", async () => {
  writeFileSync(
    join(folder, "wrong.yaml"),
    "- { set: { fund.capital: 1 mnkr } }\n- { name: nothing }\n- { name: odd, effect: 1, set: { fund.capital: 1 } }\n",
  );
  const { code, err } = await stress(
    "norrkoping",
    "--test",
    "wrong.yaml",
    "--test",
    "overun",
    "--measure",
    "fund.los",
    "--replications",
    "0",
  );
  expect(code).toBe(2);
  for (const each of [
    "test 1: the key 'name' is missing",
    "test 'nothing': it changes nothing",
    "test 'odd': found the unknown key 'effect'",
    "there is no test 'overun'",
    "there is no measure or column 'fund.los'",
    "--replications must be",
  ]) {
    expect(err).toContain(each);
  }
});

test("an own test that does not fit the scenario is told like a --set that does not", async () => {
  writeFileSync(join(folder, "unfit.yaml"), "- { name: unfit, set: { fund.capitl: 1 mnkr } }\n");
  const { code, err } = await stress("norrkoping", "--test", "unfit.yaml");
  expect(code).toBe(2);
  expect(err).toContain("fund.capitl");
});

test("the help has a worked example on a scenario of the library", async () => {
  expect((await stress("--help")).out).toMatch(/Example:\n {2}fondrisk stress norrkoping/);
});

test("--reverse says what is typical where it fails, against all futures; tests only where they are named", async () => {
  const argv = ["norrkoping", "--reverse", "--replications", "4096", "--lang", "en"];
  const { code, out } = await stress(...argv, "--out", "reverse");
  expect(code).toBe(0);
  expect(out).toMatch(
    /\nTypical of the futures that fail: history\.firstMeasured\.npf-centrum is .+\skronor on average against .+\skronor in all futures/,
  );
  expect(out).not.toContain("The risk rises most");
  expect(readdirSync(join(folder, "reverse"))).toEqual(expect.arrayContaining(["stress.reverse.csv", "stress.reverse.svg"]));
  const both = JSON.parse((await stress(...argv, "--test", "overrun", "--json")).out);
  expect([both.answer.tests.length, both.question.when, both.answer.reverse.length > 10]).toEqual([1, "depletion", true]);
});

test("--when goes with --reverse, and is a condition", async () => {
  expect((await stress("norrkoping", "--when", "depletion", "--lang", "en")).err).toContain("--when goes with --reverse");
  const { code, err } = await stress("norrkoping", "--reverse", "--when", "fund.loss", "--lang", "en");
  expect([code, err]).toEqual([2, expect.stringContaining("'fund.loss' is an amount")]);
});
