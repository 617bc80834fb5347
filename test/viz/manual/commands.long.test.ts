import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, describe, expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import type { ManualPage } from "../../../viz/manual/page.ts";
import { manualPages } from "../../../viz/manual/pages.ts";
import type { Locale } from "../../../viz/text/locale.ts";
import { fakeIo } from "../cli/fakeIo.ts";
import { localThread } from "../cli/localThread.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

interface Block {
  /** `sh`, `yaml`, `python`, `r` or `sql`. */
  readonly language: string;
  /** Name of the file that the block is, if it is one. */
  readonly file: string | undefined;
  readonly text: string;
}

const blocksOf = ({ text }: ManualPage): readonly Block[] =>
  [...text.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(([, language, file, body]) => ({
    language: language!,
    file,
    text: body!,
  }));

/** Runs a line as a shell would, but for fewer futures; what opens a browser is only asked whether it could. */
async function runLine(line: string, folder: string) {
  expect(line).toMatch(/^npx fondrisk \w/);
  const words = line.split(/\s+/).slice(2);
  const at = words.indexOf("--replications");
  if (at >= 0) words[at + 1] = "1024";
  if (words[0] === "explore") words[0] = "validate";
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  const code = await fondrisk(words, commands, io);
  return { code, out: out(), err: err() };
}

const has = (program: string) => spawnSync(program, ["--version"]).status === 0;

/** What each language prints, which must be the same; those that this machine has. */
async function printed({ language, text }: Block, folder: string): Promise<string | null> {
  if (language === "python") return has("python3") ? execFileSync("python3", ["-c", text], { cwd: folder, encoding: "utf8" }).trim() : null;
  if (language === "r") return has("Rscript") ? execFileSync("Rscript", ["-e", text], { cwd: folder, encoding: "utf8" }).trim() : null;
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(text.replaceAll("read_parquet('", `read_parquet('${folder}/`));
  const [[value]] = result.getRows() as [[string]];
  connection.closeSync();
  instance.closeSync();
  return value;
}

describe.each<Locale>(["sv", "en"])("the manual in %s", (locale) => {
  test.each(manualPages(locale))(
    "$name: every command in it runs, and what is computed from the rows is what the summary says",
    async (page) => {
      const folder = mkdtempSync(join(tmpdir(), "fondrisk-manual-"));
      folders.push(folder);
      const blocks = blocksOf(page);
      expect(blocks.length).toBeGreaterThan(1);
      const results = new Map<string, string[]>();
      for (const block of blocks) {
        if (block.language === "sh") {
          for (const line of block.text.trim().split("\n")) expect(await runLine(line, folder), line).toMatchObject({ code: 0 });
        } else if (block.language === "yaml") {
          writeFileSync(join(folder, block.file!), block.text);
        } else {
          const value = await printed(block, folder);
          if (value !== null) results.set(block.language, [...(results.get(block.language) ?? []), value]);
        }
      }
      if (page.name !== "rows") return;
      const { depletion, fund } = JSON.parse(readFileSync(join(folder, "norrkoping/summary.json"), "utf8"));
      const said = `${depletion.probability.value.toFixed(6)} ${fund.received.value.toFixed(0)} ${fund.received.standardError.toFixed(0)}`;
      expect(results.get("sql")).toEqual([said]);
      for (const language of ["python", "r"]) if (results.has(language)) expect(results.get(language)![0], language).toBe(said);
    },
  );
});
