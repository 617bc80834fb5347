import { expect, test } from "vitest";
import { compile } from "../../../engine/index.ts";
import { columnsCommand } from "../../../viz/cli/columns.ts";
import { columnsWanted } from "../../../viz/cli/columnsWanted.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { libraryScenario, tables } from "../../engine/model/run.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";

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
