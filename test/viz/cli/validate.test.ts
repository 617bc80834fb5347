import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
