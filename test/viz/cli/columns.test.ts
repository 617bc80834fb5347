import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetMetadata } from "hyparquet";
import { afterAll, expect, test } from "vitest";
import { compile } from "../../../engine/index.ts";
import { columnsCommand } from "../../../viz/cli/columns.ts";
import { columnsWanted } from "../../../viz/cli/columnsWanted.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { runCommand } from "../../../viz/cli/run.ts";
import { libraryScenario, tables } from "../../engine/model/run.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

async function transcript(...argv: string[]) {
  const { io, out, err } = fakeIo(".", noThreads);
  return { code: await fondrisk(["columns", ...argv], [columnsCommand], io), out: out(), err: err() };
}

const plan = compile(libraryScenario("rector-loan"), tables, ["all"]);

test("without a scenario the catalogue is listed, in Swedish or English", async () => {
  const swedish = await transcript();
  expect(swedish.code).toBe(0);
  expect(swedish.out).toMatch(/^ {2}kolumn +enhet +slag +betydelse\n/);
  expect(swedish.out).toMatch(/\n {2}interventions\.\*\.effect \* +andel +antagande +den verkliga effekten e/);
  const english = await transcript("--lang", "en");
  expect(english.out).toMatch(/\n {2}fund\.loss \* +kr +measure +net cost of the fund/);
  expect(english.out).toMatch(/\n {2}naive\.npv +kr +measure +net present value at full success/);
});

test("with a scenario its columns are listed by the names that they have in its files", async () => {
  const { code, out } = await transcript("rector-loan", "--json");
  const entries = JSON.parse(out) as readonly { name: string; unit: string; kind: string; meaning: object; default: boolean }[];
  expect(code).toBe(0);
  const listed = entries.map(({ name }) => name);
  expect(listed.filter((name) => plan.columns.includes(name))).toEqual(plan.columns);
  // Beside those of every run, the ones that are made when they are asked for.
  const onRequest = listed.filter((name) => !plan.columns.includes(name));
  expect(onRequest).toContain("topUps.0");
  expect(compile(libraryScenario("rector-loan"), tables, onRequest).columns).toEqual(expect.arrayContaining(onRequest));
  expect(entries.filter((each) => each.default).map(({ name }) => name)).toEqual(columnsWanted(plan).map(({ name }) => name));
  expect(entries.find(({ name }) => name === "balance.0")).toEqual({
    name: "balance.0",
    unit: "kr",
    kind: "flow",
    meaning: { sv: "saldo vid årets slut, 0 är startåret", en: "balance at the end of the year, 0 is the start year" },
    sometimes: false,
    default: false,
  });
});

test("--columns takes names, globs, kinds, default and all", () => {
  const names = (list: string) => columnsWanted(plan, list).map(({ name }) => name);
  expect(names("fund.loss, society.npv")).toEqual(["fund.loss", "society.npv"]);
  expect(names("all")).toEqual(plan.columns);
  expect(names("default,history")).toEqual(
    plan.columns.filter((name) => names("default").includes(name) || names("history").includes(name)),
  );
});

test("a column that there is not is one sentence with a guess", () => {
  expect(() => columnsWanted(plan, "fund.loss,fund.balence")).toThrow(
    /^--columns: no column is called 'fund.balence'.*fondrisk columns <scenario> lists them$/,
  );
  expect(() => columnsWanted(plan, "fund.los")).toThrow("did you mean 'fund.loss'");
  expect(() => columnsWanted(plan, "")).toThrow("no column is called ''");
});

test("a run writes the columns that are asked for beside the default, and whichever these are, or none, its answers are the same", async () => {
  const folder = mkdtempSync(join(tmpdir(), "fondrisk-columns-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const answers = async (name: string, ...given: readonly string[]) => {
    const { io } = fakeIo(folder, (script) => localThread(script, nodeDisk));
    const argv = ["run", "rector-loan", "--replications", "64", "--no-alternatives", "--out", name, ...given];
    expect(await fondrisk(argv, [runCommand], io)).toBe(0);
    return JSON.parse(readFileSync(join(folder, name, "summary.json"), "utf8")).run;
  };
  const some = await answers("some", "--columns", "default,topUps.*");
  const bytes = readFileSync(join(folder, "some", "replications.parquet"));
  const { schema } = parquetMetadata(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const years = libraryScenario("rector-loan").horizonYears;
  expect(schema.slice(1).map(({ name }) => name)).toEqual(columnsWanted(plan, "default,topUps.*").map(({ name }) => name));
  expect(schema.filter(({ name }) => name.startsWith("topUps."))).toHaveLength(years);
  const none = await answers("none", "--no-parquet");
  expect(none.resultHash).not.toBeNull();
  expect({ ...some, command: "" }).toEqual({ ...none, command: "" });
});
