import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { runCommand } from "../../../viz/cli/run.ts";
import { sensitivityCommand } from "../../../viz/cli/sensitivity.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-sensitivity-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function fund(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  return { code: await fondrisk(argv, [runCommand, sensitivityCommand], io), out: out(), err: err() };
}

writeFileSync(
  join(folder, "sum.yaml"),
  `
schema: 1
name: sum
startYear: 2020
horizonYears: 1
departments: [{ id: skola }]
fund: { capital: 100 mnkr }
interventions:
  - { id: a, name: a, start: 2020, years: 1, host: skola, intake: 0, effect: { size: 0.5 }, cost: { dist: normal, mean: 20 mnkr, sd: 1 mnkr }, costFactor: { dist: normal, mean: 1, sd: 0.05 } }
`,
);
const quick = ["--measure", "fund.outlay", "--no-alternatives", "--lang", "en"];

test("says how much is assumption and how much chance, and which input matters most", async () => {
  const { code, out } = await fund("sensitivity", "sum.yaml", ...quick, "--replications", "8192", "--out", "answer");
  expect(code).toBe(0);
  expect(out).toMatch(
    /The assumptions together explain \d\d(\.\d)?\s±\d(\.\d)? per cent of the variation in 'fund\.outlay'; the rest is chance\./,
  );
  expect(out).toContain("interventions.a.cost matters most:");
  const files = readdirSync(join(folder, "answer"));
  expect(files).toEqual(
    expect.arrayContaining([
      "sensitivity.json",
      "sensitivity.indices.csv",
      "sensitivity.indices.curve.parquet",
      "sensitivity.fund.outlay.svg",
      "report.html",
    ]),
  );
});

test("a folder of results gives the indices of its scenario with one future a draw, to the bit", async () => {
  expect((await fund("run", "sum.yaml", "--replications", "4096", "--out", "rows", "--no-alternatives")).code).toBe(0);
  const folderAnswer = JSON.parse((await fund("sensitivity", "rows", ...quick, "--json")).out);
  const scenario = JSON.parse(
    (await fund("sensitivity", "sum.yaml", ...quick, "--json", "--replications", "4096", "--futures-per-draw", "1")).out,
  );
  expect(folderAnswer.answer.indices).toEqual(scenario.answer.indices);
  expect(folderAnswer.run.resultHash).toBe(scenario.run.resultHash);
  expect(folderAnswer.declined[0]).toMatchObject({ of: "assumptionShare.fund.outlay", reason: "tooFewFutures" });
});

test("a folder that lacks a column, or was made by other code, is refused with the remedy: exit 2", async () => {
  const lacking = await fund("sensitivity", "rows", ...quick, "--history");
  expect(lacking.code).toBe(2);
  expect(lacking.err).toContain("run its scenario again with --columns default,history");
  const summary = join(folder, "rows", "summary.json");
  const text = readFileSync(summary, "utf8");
  writeFileSync(summary, text.replace(/"code": "[^"]*"/, '"code": "abc"'));
  const other = await fund("sensitivity", "rows", ...quick);
  expect(other.code).toBe(2);
  expect(other.err).toMatch(/was made by fondrisk|is unfinished/);
});

test("all that is wrong is told at once: measures, groups, futures a draw", async () => {
  const { code, err } = await fund(
    "sensitivity",
    "sum.yaml",
    "--measure",
    "fund.outlays",
    "--measure",
    "credibility.receivedOverDue",
    "--group",
    "g=interventions.a.coast",
    "--futures-per-draw",
    "3",
  );
  expect(code).toBe(2);
  for (const each of ["did you mean 'fund.outlay'", "is of kind ratio", "there is no input 'interventions.a.coast'", "power of two"])
    expect(err).toContain(each);
});

test("--tornado adds what each assumption changes alone at either end, with ±", async () => {
  const { code, out } = await fund("sensitivity", "sum.yaml", ...quick, "--replications", "4096", "--tornado");
  expect(code).toBe(0);
  expect(out).toMatch(
    /one assumption at a time is low \(5th percentile\) and high \(95th\)\n {2}interventions\.a\.cost +−1\.\d+ +±\S+ +\+1\.\d+ +±\S+ +SEK m/,
  );
});
