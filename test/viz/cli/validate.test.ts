import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { validateCommand } from "../../../viz/cli/validate.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-validate-"));
  writeFileSync(join(folder, "bad.yaml"), "schema: 1\nname: Bad\nstartYear: soon\nfund:\n  capitol: 30 mnkr\n");
  writeFileSync(join(folder, "worse.yaml"), "a: [\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function transcript(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, noThreads);
  const code = await fondrisk(["validate", ...argv], [validateCommand], io);
  return { code, out: out(), err: err() };
}

test("a scenario of the library is found by its name and is valid", async () => {
  expect(await transcript("norrkoping")).toEqual({ code: 0, out: "norrkoping: ok\n", err: "" });
});

test("every error of every file is listed by file, line and column; exit 2", async () => {
  const { code, out, err } = await transcript("bad.yaml", "norrkoping", "worse.yaml");
  expect(code).toBe(2);
  expect(out).toBe("norrkoping: ok\n");
  const lines = err.trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line).toMatch(/^(bad|worse)\.yaml:\d+:\d+: \S/);
  expect(err).toMatch(/bad\.yaml:3:\d+: startYear: /);
  expect(err).toMatch(/bad\.yaml:5:\d+: .*capitol/);
});

test("--set is checked like the file", async () => {
  const { code, err } = await transcript("norrkoping", "--set", "fund.capitol=3");
  expect(code).toBe(2);
  expect(err).toContain("fund.capitol");
});

test("a name that is no scenario is refused with a guess", async () => {
  const { code, err } = await transcript("norkoping");
  expect(code).toBe(2);
  expect(err).toBe("fondrisk: there is no scenario 'norkoping'; did you mean 'norrkoping'?\n");
});

test("a file may extend a scenario of the library, or a file by its path from there; anything else is an error with its place", async () => {
  mkdirSync(join(folder, "funds", "later"), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("funds/mine.yaml", "extends: norrkoping\nname: Mine\nset: { fund.capital: 30 mnkr }\n");
  write("funds/later/child.yaml", "extends: ../mine.yaml\nset: { interventions.*.contract: loan }\n");
  write("funds/circle.yaml", "extends: later/back.json\n");
  write("funds/later/back.json", '{ "extends": "../circle.yaml" }\n');
  expect(await transcript("funds/later/child.yaml")).toEqual({ code: 0, out: "funds/later/child.yaml: ok\n", err: "" });
  expect((await transcript("funds/circle.yaml")).err).toBe(
    "funds/later/back.json:1:14: extends: found a circle, funds/circle.yaml → funds/later/back.json → funds/circle.yaml, expected a parent that does not come back to its child\n",
  );
  for (const [parent, expected] of [
    ["norkoping", "a scenario of the library, or a file ending in .yaml, .yml or .json; did you mean 'norrkoping'?"],
    ["missing.yaml", "a file that can be read at this path relative to this one"],
    ["later", "a scenario of the library, or a file ending in .yaml, .yml or .json"],
    [join(folder, "bad.yaml"), "a path relative to this file"],
    ["https://example.com/a.yaml", "a path relative to this file"],
  ] as const) {
    write("funds/lost.yaml", `extends: ${parent}\n`);
    const { code, err } = await transcript("funds/lost.yaml");
    expect(code).toBe(2);
    expect(err).toMatch(/^funds\/lost\.yaml:1:10: extends: found '/);
    expect(err).toContain(`, expected ${expected}`);
  }
});

test("a parent that is far too large is refused before it is read as YAML", async () => {
  writeFileSync(join(folder, "large.yaml"), `a: ${"x".repeat(10_000_000)}\n`);
  writeFileSync(join(folder, "small.yaml"), "extends: large.yaml\n");
  expect((await transcript("small.yaml")).err).toBe(
    "large.yaml:1:1: found 10000004 characters, expected at most 2000000: this is no scenario\n",
  );
});
