import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import writeBook, { type SheetData } from "write-excel-file/universal";
import { scenarioHash } from "../../../scenarios/hash.ts";
import { parse } from "../../../scenarios/parse.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { newCommand } from "../../../viz/cli/new.ts";
import { validateCommand } from "../../../viz/cli/validate.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-new-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function transcript(argv: readonly string[], more: { readonly folder?: string; readonly packageFolder?: string } = {}) {
  const { io, out, err } = fakeIo(folder, noThreads, more);
  const code = await fondrisk(argv, [newCommand, validateCommand], io);
  return { code, out: out(), err: err() };
}

const read = (name: string) => readFileSync(join(folder, name), "utf8");
const rest = (text: string) => text.split("\n").slice(1).join("\n");

test("a copy of a library scenario keeps everything but the line that names the schema, and is valid", async () => {
  const { code, out, err } = await transcript(["new", "--from", "norrkoping", "funds/my-fund.yaml"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe("funds/my-fund.yaml: a copy of norrkoping. Change it, then: fondrisk validate funds/my-fund.yaml\n");
  const copy = read("funds/my-fund.yaml");
  expect(rest(copy)).toBe(rest(readFileSync("scenarios/library/norrkoping.yaml", "utf8")));
  const schema = /^# yaml-language-server: \$schema=(.*)$/m.exec(copy)![1]!;
  expect(schema).toBe(resolve("scenarios/schema.json"));
  expect(existsSync(schema)).toBe(true);
  expect((await transcript(["validate", "funds/my-fund.yaml"])).out).toBe("funds/my-fund.yaml: ok\n");
});

test("inside the package the schema is named by a relative path", async () => {
  symlinkSync(resolve("scenarios"), join(folder, "scenarios"));
  mkdirSync(join(folder, "mine"));
  const inside = { packageFolder: folder };
  for (const [file, schema] of [
    ["mine/a.yaml", "../scenarios/schema.json"],
    ["b.yaml", "./scenarios/schema.json"],
  ] as const) {
    expect((await transcript(["new", "--from", "ale", file], inside)).code).toBe(0);
    expect(read(file).split("\n")[0]).toBe(`# yaml-language-server: $schema=${schema}`);
  }
});

test("the template is copied with a line to its schema", async () => {
  expect((await transcript(["new", "--template", "all.yml"])).code).toBe(0);
  expect(rest(read("all.yml"))).toBe(rest(readFileSync("scenarios/template.yaml", "utf8")));
  expect(read("all.yml")).toContain(`$schema=${resolve("scenarios/schema.json")}\n`);
});

test("without more than a name it is a fund to begin with, in the language of the one who asks", async () => {
  for (const [lang, said] of [
    ["sv", "fond.yaml: en fond att börja med. Ändra den, sedan: fondrisk validate fond.yaml\n"],
    ["en", "fond.yaml: a fund to begin with. Change it, then: fondrisk validate fond.yaml\n"],
  ] as const) {
    expect(await transcript(["new", "fond.yaml", "--lang", lang, "--force"])).toEqual({ code: 0, out: said, err: "" });
    expect(rest(read("fond.yaml"))).toBe(readFileSync(`scenarios/starter.${lang}.yaml`, "utf8"));
    expect((await transcript(["validate", "fond.yaml"])).out).toBe("fond.yaml: ok\n");
  }
});

test("a file without the line gets it", async () => {
  writeFileSync(join(folder, "plain.yaml"), "schema: 1\n");
  await transcript(["new", "--from", "plain.yaml", "copy.yaml"]);
  expect(read("copy.yaml")).toBe(`# yaml-language-server: $schema=${resolve("scenarios/schema.json")}\nschema: 1\n`);
});

test("a file that exists is left alone without --force", async () => {
  writeFileSync(join(folder, "mine.yaml"), "mine");
  expect(await transcript(["new", "--from", "ale", "mine.yaml"])).toEqual({
    code: 2,
    out: "",
    err: "fondrisk: mine.yaml exists; --force overwrites it\n",
  });
  expect(read("mine.yaml")).toBe("mine");
  expect((await transcript(["new", "--from", "ale", "mine.yaml", "--force"])).code).toBe(0);
  expect(read("mine.yaml")).toContain("schema: 1\n");
});

test("the list has every scenario of the library with its question, as a table or as JSON", async () => {
  const { code, out } = await transcript(["new", "--list"]);
  expect(code).toBe(0);
  const names = readdirSync("scenarios/library")
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.replace(".yaml", ""));
  expect(
    out
      .trimEnd()
      .split("\n")
      .map((line) => line.trim().split(" ")[0]),
  ).toEqual(names.sort());
  expect(out).toMatch(/\n {2}norrkoping +Forty million kronor, \w+ projects/);
  const list = JSON.parse((await transcript(["new", "--list", "--json"])).out) as { name: string; question: string }[];
  expect(list.map(({ name }) => name)).toEqual(names);
  for (const { question } of list) expect(question).toMatch(/\?$/);
});

test("wrong use is refused with the remedy", async () => {
  const says = async (...argv: string[]) => (await transcript(["new", ...argv])).err;
  expect(await says()).toBe("fondrisk: say one of --from NAME, --template and --list\n");
  expect(await says("--from", "ale", "--template", "a.yaml")).toBe("fondrisk: say one of --from NAME, --template and --list\n");
  expect(await says("--from", "ale")).toBe("fondrisk: say the name of the new file, like my-fund.yaml\n");
  expect(await says("--from", "ale", "a.txt")).toBe("fondrisk: the new file must end in .yaml, .yml or .xlsx, got 'a.txt'\n");
  expect(await says("--from", "norkoping", "a.yaml")).toBe("fondrisk: there is no scenario 'norkoping'; did you mean 'norrkoping'?\n");
  expect(await says("--list", "a.yaml")).toBe("fondrisk: --list takes no file, got 'a.yaml'\n");
});

test("a workbook is written instead of text where its name says so, is read like a file of text, and gives that text back", async () => {
  expect(await transcript(["new", "fond.xlsx"])).toEqual({
    code: 0,
    out: "fond.xlsx: a fund to begin with. Change it, then: fondrisk validate fond.xlsx\n",
    err: "",
  });
  expect((await transcript(["validate", "fond.xlsx"])).out).toBe("fond.xlsx: ok\n");
  await transcript(["new", "fond.yaml"]);
  await transcript(["new", "back.yaml", "--from", "fond.xlsx"]);
  const hash = (name: string) => {
    const parsed = parse(read(name), { fileName: name });
    return "errors" in parsed ? parsed.errors : scenarioHash(parsed.scenario);
  };
  expect(hash("back.yaml")).toBe(hash("fond.yaml"));
  expect(hash("fond.yaml")).toBeTypeOf("string");
  expect((await transcript(["new", "whole.xlsx", "--from", "servicetrainee-studies"])).code).toBe(0);
  expect((await transcript(["validate", "whole.xlsx"])).out).toBe("whole.xlsx: ok\n");
});

test("what is wrong with a workbook is told by its sheet and row: a value that cannot be, a date, a formula without a value, whoever is named, and what is none", async () => {
  const head = ["Value", "Unit", "Key"];
  const date = { value: new Date("2026-01-05T00:00:00Z"), type: Date, format: "yyyy-mm-dd" } as const;
  const write = async (name: string, rows: SheetData) => {
    const blob = await writeBook([{ sheet: "Fund", data: [head, ...rows] as SheetData }]).toBlob();
    writeFileSync(join(folder, name), new Uint8Array(await blob.arrayBuffer()));
    return (await transcript(["validate", name])).err.split("\n").filter((line) => line !== "");
  };
  const few: SheetData = [
    [1, null, "schema"],
    [{ value: "[]", type: String }, null, "interventions"],
    ["A", null, "name"],
    [2026, null, "startYear"],
    [{ value: "{}", type: String }, null, "departments.social"],
    [-3, "mnkr", "fund.capital"],
  ];
  expect(await write("value.xlsx", [...few, [10, null, "horizonYears"], [30, "mkr", "fund.yearlyTopUp"]])).toEqual([
    "value.xlsx [Fund]:3:1: interventions: found an empty list, expected at least one intervention",
    "value.xlsx [Fund]:7:1: fund.capital: found '-3 mnkr', expected an amount like 450 tkr or 11.6 mnkr, at least 0",
    "value.xlsx [Fund]:9:1: fund.yearlyTopUp: found '30 mkr', expected the unit kr, tkr, mnkr or mdkr, or none; did you mean 'mnkr'?",
  ]);
  expect(await write("cells.xlsx", [...few, [date, null, "horizonYears"], [{ value: "=1+1", type: "Formula" }, null, "seed"]])).toEqual([
    "cells.xlsx [Fund]:8:1: horizonYears: found the date 2026-01-05, expected a number or a text: give the cell the format of a number and write the value again",
    "cells.xlsx [Fund]:9:1: seed: found a formula without a value, expected a value: open the workbook in a spreadsheet program and save it there",
  ]);
  expect(await write("people.xlsx", [["19640823-3234", null, "description"]])).toEqual([
    "people.xlsx [Fund]:2:1: found a personal identity number, which is neither read nor shown: remove it from the cell",
  ]);
  writeFileSync(join(folder, "noise.xlsx"), "PK, but no workbook");
  expect((await transcript(["validate", "noise.xlsx"])).err).toBe(
    "noise.xlsx:1:1: found no workbook that can be read, expected an xlsx file: open it in a spreadsheet program and save it as xlsx\n",
  );
});
