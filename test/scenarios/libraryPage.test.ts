import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Summary } from "../../engine/index.ts";
import { type LibraryEntry, libraryGroups } from "../../scenarios/libraryFigures.ts";
import { figureText, type LibraryRow, libraryPage } from "../../scenarios/libraryPage.ts";
import { readLibrary } from "./libraryRun.ts";

const replications = 4096;
const seed = "1";

describe("the page of the library", () => {
  // The command line as it is shipped, so that the page shows what its commands give.
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "fondrisk-library-"));
    symlinkSync(resolve("scenarios"), join(folder, "scenarios"));
    await build({ mode: "cli", logLevel: "error", build: { outDir: join(folder, "dist/cli") } });
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(file: string): Promise<Summary> {
    const command = [join(folder, "dist/cli/main.js"), "run", file, "--replications", `${replications}`, "--seed", seed, "--json"];
    const { stdout } = await promisify(execFile)(process.execPath, [...command, "--workers", "1", "--no-alternatives"], {
      cwd: folder,
      maxBuffer: 1e8,
    });
    return JSON.parse(stdout) as Summary;
  }

  async function row({ file, figures }: LibraryEntry): Promise<LibraryRow> {
    const { meta, scenario } = readLibrary(file);
    const summary = await run(file);
    const { question = "", finding = "" } = meta;
    return {
      file,
      name: scenario.name,
      question,
      finding,
      figures: figures.map((read) => read(summary)),
      resultHash: summary.run.resultHash!,
    };
  }

  // Regenerate with: npx vitest run test/scenarios/libraryPage.test.ts -u
  test("is what the commands in it give", { timeout: 600_000 }, async () => {
    const groups = [];
    for (const { heading, entries } of libraryGroups) {
      const rows = [];
      for (const entry of entries) rows.push(await row(entry));
      groups.push({ heading, rows });
    }
    await expect(libraryPage({ replications, seed, groups })).toMatchFileSnapshot("../../scenarios/README.md");
  });
});

test("every scenario of the library is on the page, once", () => {
  const files = readdirSync(new URL("../../scenarios/library/", import.meta.url)).map((file) => file.replace(/\.yaml$/, ""));
  expect(libraryGroups.flatMap(({ entries }) => entries.map(({ file }) => file)).sort()).toEqual(files.sort());
});

test.each([
  [
    "a probability, with half of Wilson's interval",
    { value: 0.1307, standardError: 0.005, low: 0.12, high: 0.141 },
    "of 100",
    "13.1 ± 1.1 of 100",
  ],
  ["kronor, with 1.96 standard errors", { value: -37_812_345, standardError: 96_000 }, "mnkr", "−37.81 ± 0.19 mnkr"],
  ["a share", { value: 0.43, standardError: 0.002 }, "%", "43.0 ± 0.4 %"],
  ["what is the same in every future", { value: 4e6, standardError: 0 }, "mnkr", "4.00 ± 0.00 mnkr"],
  ["a small number below zero", { value: -1, standardError: 900 }, "mnkr", "0.000 ± 0.002 mnkr"],
] as const)("%s", (_, estimate, unit, text) => {
  expect(figureText({ label: "x", estimate, unit })).toBe(`x ${text}`);
});

test("a number that a run does not have is said to be missing", () => {
  expect(figureText({ label: "power", estimate: null, unit: "of 100" })).toBe("power: not available");
});

test("a bar in a text does not break the table", () => {
  const row = { file: "a", name: "A | B", question: "Q?", finding: "F.", figures: [], resultHash: "00" };
  expect(libraryPage({ replications: 1, seed: "1", groups: [{ heading: "H", rows: [row] }] })).toContain("[A \\| B](library/a.yaml)");
});
