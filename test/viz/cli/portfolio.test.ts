import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { choicesOption } from "../../../viz/cli/portfolio/choices.ts";
import { portfolioCommand } from "../../../viz/cli/portfolio.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-portfolio-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function portfolio(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  return { code: await fondrisk(["portfolio", ...argv], [portfolioCommand], io), out: out(), err: err() };
}

test("the answer is a sentence with ±, in Swedish and English, with files on request", async () => {
  const swedish = await portfolio("sodertalje", "--risk", "0.2", "--replications", "1024", "--lang", "sv");
  expect([swedish.code, swedish.out]).toEqual([0, expect.stringMatching(/Störst nettonuvärde för samhället ger/)]);
  const english = await portfolio("sodertalje", "--risk", "0.2", "--replications", "1024", "--lang", "en", "--out", "result");
  expect(english.out).toMatch(/The largest net present value to society is that of/);
  expect(readdirSync(join(folder, "result"))).toEqual(expect.arrayContaining(["portfolio.json", "portfolio.frontier.csv", "report.html"]));
});

test("all that is wrong is told at once, before anything runs: exit 2", async () => {
  const { code, err } = await portfolio("sodertalje", "--risk", "2", "--candidates", "skolfm", "--choices", "x", "--replications", "0");
  expect(code).toBe(2);
  for (const each of ["--risk must be", "there is no intervention 'skolfm'", "--choices must be", "--replications must be"])
    expect(err).toContain(each);
});

test("choices are all combinations of their values", () => {
  expect(choicesOption("team:start=2026|2028,intake*=0.5|1").choices.map(({ set }) => set)).toEqual([
    ["interventions.team.start=2026", "interventions.team.intake*=0.5"],
    ["interventions.team.start=2026", "interventions.team.intake*=1"],
    ["interventions.team.start=2028", "interventions.team.intake*=0.5"],
    ["interventions.team.start=2028", "interventions.team.intake*=1"],
  ]);
});

test("the help has a worked example on a scenario of the library", async () => {
  expect((await portfolio("--help")).out).toMatch(/Example:\n {2}fondrisk portfolio sodertalje/);
});
