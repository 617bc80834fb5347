import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterAll, expect, test } from "vitest";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { sizeCommand } from "../../../viz/cli/size.ts";
import { fakeIo } from "./fakeIo.ts";
import { compressors } from "./gunzip.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-size-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function size(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  return { code: await fondrisk(["size", ...argv], [sizeCommand], io), out: out(), err: err() };
}

const quick = ["rector-pool", "--replications", "2000", "--risk", "0.2"];

test("the answer is one sentence with ±, in Swedish or English", async () => {
  const swedish = await size(...quick, "--lang", "sv");
  expect(swedish.code).toBe(0);
  expect(swedish.out).toMatch(/\nFonden behöver 80,0\smiljoner kronor från början för att medlen ska räcka i 80\sav\s100 framtider\.\n/);
  const english = await size(...quick, "--lang", "en");
  expect(english.out).toMatch(/\nThe fund needs 80\.0\smillion kronor at the start not to run short in 80\sof\s100 futures\.\n/);
});

test("where it is not certain the answer has its ±", async () => {
  const { out } = await size("norrkoping", "--replications", "2000", "--lang", "sv");
  expect(out).toMatch(/\nFonden behöver \d\d,\d\s±0,\d\smiljoner kronor från början/);
  expect(out).toMatch(/Med 40,0\smiljoner kronor, som i scenariot, räcker medlen inte i \d\d(,\d)?\s±\d(,\d)?\sav\s100\./);
});

test("--out has the document, every table as CSV and Parquet, the picture, and a section in report.html", async () => {
  const { code } = await size(...quick, "--by-year", "--lang", "en", "--out", "answer");
  expect(code).toBe(0);
  const home = join(folder, "answer");
  const tables = ["curve", "byYear", "byYear.curve"].flatMap((name) => [`size.${name}.csv`, `size.${name}.parquet`]);
  expect(readdirSync(home).sort()).toEqual(["report.html", "size.curve.svg", "size.json", ...tables].sort());
  const document = JSON.parse(readFileSync(join(home, "size.json"), "utf8"));
  expect(document).toMatchObject({ formatVersion: 1, analysis: "size", question: { risk: 0.2, lever: "fund.capital", byYear: true } });
  expect(document.run).toMatchObject({ command: "fondrisk size rector-pool --risk 0.2 --by-year --seed 1 --replications 2000" });
  const bytes = new Uint8Array(readFileSync(join(home, "size.curve.parquet"))).buffer;
  expect(await parquetReadObjects({ file: bytes, compressors })).toEqual(document.tables.curve);
  const told = parquetMetadata(bytes).key_value_metadata?.find(({ key }) => key === "columns")?.value;
  expect(JSON.parse(told!)[0]).toEqual({ name: "capital", unit: "kr" });
  const [heads, first] = readFileSync(join(home, "size.curve.csv"), "utf8").split("\n");
  expect(heads).toBe("capital,probability,low,high");
  expect(first!.split(",").map(Number)).toEqual(Object.values(document.answer.curve[0]));
  const page = readFileSync(join(home, "report.html"), "utf8");
  expect(page).toContain("How large must the fund be?");
  await size(...quick, "--lang", "en", "--out", "answer");
  expect(readFileSync(join(home, "report.html"), "utf8").split("How large must the fund be?</h2>")).toHaveLength(2);
});

test("--json is one document, --csv the main table", async () => {
  const { out } = await size(...quick, "--json");
  const document = JSON.parse(out);
  expect(document.answer.needed.value).toBeGreaterThan(0);
  expect((await size(...quick, "--csv")).out.split("\n")).toHaveLength(document.tables.curve.length + 2);
});

test("what is declined is a sentence with the futures that would do, and exit code 0", async () => {
  const { code, out } = await size("rector-pool", "--replications", "50", "--lang", "en");
  expect(code).toBe(0);
  expect(out).toContain("The figure to budget cannot be told from so few futures; 59 would do.");
  const { out: json } = await size("rector-pool", "--replications", "50", "--json", "--lang", "sv");
  expect(JSON.parse(json).declined).toEqual([
    {
      of: "needed.enough",
      reason: "tooFewFutures",
      futures: 59,
      sentence: "Beloppet att budgetera kan inte sägas med så få framtider; 59 skulle räcka.",
    },
  ]);
});

test("all that is wrong is told at once, before anything runs: exit 2", async () => {
  writeFileSync(join(folder, "wrong.yaml"), "schema: 1\nname: x\n");
  const { code, err } = await size("wrong.yaml", "--risk", "2", "--lever", "fund.interest", "--confidence", "0", "--replications", "0");
  expect(code).toBe(2);
  for (const each of ["--risk must be", "--lever must be", "--confidence must be", "--replications must be", "wrong.yaml"]) {
    expect(err).toContain(each);
  }
});

test("the help has a worked example on a scenario of the library", async () => {
  expect((await size("--help")).out).toMatch(/Example:\n {2}fondrisk size norrkoping --risk 0\.05/);
});
