import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { environmentLocale } from "../../../viz/cli/language.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-language-"));
  writeFileSync(join(folder, "bad.yaml"), "schema: 1\nname: Bad\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function transcript(environment: Readonly<Record<string, string>>, ...argv: string[]) {
  const { io, out, err } = fakeIo(folder, noThreads, { environment });
  return { code: await fondrisk(argv, commands, io), out: out(), err: err() };
}

test.each([
  [{ LANG: "sv_SE.UTF-8" }, "sv"],
  [{ LANG: "en_GB.UTF-8" }, "en"],
  [{ LANG: "fi_FI" }, "en"],
  [{ LANG: "C.UTF-8" }, null],
  [{}, null],
  [{ LANG: "en_US", LC_ALL: "sv" }, "sv"],
  [{ LANG: "sv_SE", LC_MESSAGES: "en_US" }, "en"],
  [{ LANG: "sv_SE", LC_ALL: "" }, "sv"],
] as const)("%j asks for %s", (environment, locale) => {
  expect(environmentLocale(environment)).toBe(locale);
});

test("what is wrong with a scenario is said in the language asked for, in every command that reads one", async () => {
  for (const name of ["validate", "run", "explain"]) {
    const swedish = await transcript({ LANG: "sv_SE.UTF-8" }, name, "bad.yaml");
    const english = await transcript({ LANG: "sv_SE.UTF-8" }, name, "bad.yaml", "--lang", "en");
    expect([swedish.code, english.code]).toEqual([2, 2]);
    expect(swedish.err).toContain("saknas");
    expect(english.err).toContain("missing");
    expect(english.err).not.toContain("saknas");
  }
});

test("new with nothing but a name gives the fund to begin with in the language of the environment", async () => {
  expect((await transcript({ LANG: "sv_SE" }, "new", "min.yaml")).out).toContain("en fond att börja med");
  expect(readFileSync(join(folder, "min.yaml"), "utf8")).toContain("name: Vår fond");
});

/** A copy of a scenario of the library whose cost is too large, whose cashable share leaves its range, and whose contract pays unmeasured. */
function doubtful(): string {
  const text = readFileSync("scenarios/library/rector-equity.yaml", "utf8");
  const changed = text
    .replace("cost: 4 mnkr", "cost: 9 mdkr\n    cashable: { dist: normal, mean: 0.9, sd: 0.1 }")
    .replace(/\n +evaluation:.*/, "");
  writeFileSync(join(folder, "doubtful.yaml"), changed);
  return "doubtful.yaml";
}

test("what is probably not meant in a scenario is said in the language asked for, every word of it", async () => {
  const swedish = await transcript({ LANG: "sv_SE.UTF-8" }, "validate", doubtful());
  const english = await transcript({ LANG: "sv_SE.UTF-8" }, "validate", doubtful(), "--lang", "en");
  expect([swedish.code, english.code]).toEqual([0, 0]);
  const lines = [swedish, english].map(({ err }) => err.trimEnd().split("\n"));
  expect(lines.map((each) => each.length)).toEqual([3, 3]);
  for (const line of lines[0]!) expect(line).toMatch(/^varning: /);
  for (const line of lines[1]!) expect(line).toMatch(/^warning: /);
  expect(swedish.err).toMatch(/är enheterna rätt\?\n/);
  expect(swedish.err).toMatch(/% av de dragna värdena/);
  expect(swedish.err).toMatch(/men ingenting mäts/);
  expect(swedish.err).not.toMatch(/ the | is /);
});

test("the warnings of a run are in the language of its table, where nobody asks for one too", async () => {
  const argv = ["run", doubtful(), "--replications", "64", "--workers", "1", "--json"];
  for (const [more, first] of [
    [[], "varning: "],
    [["--lang", "en"], "warning: "],
  ] as const) {
    const { io, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
    expect(await fondrisk([...argv, ...more], commands, io)).toBe(0);
    expect(err().startsWith(first)).toBe(true);
  }
});
