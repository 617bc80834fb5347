import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { code } from "../../../workers/code.ts";
import { codeHash } from "../../../workers/codeHash.ts";
import { version } from "../../../workers/version.ts";
import { plain } from "../../scenarios/plain.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-provenance-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  return { code: await fondrisk(argv, commands, io), out: out(), err: err() };
}

const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");

test("summary.json says which code made it, by which command, from which files", async () => {
  const costs = "cost\n0.1\n0.2\n";
  const scenario = plain.replace("0.1 to 0.3", "{ dist: empirical, file: data/costs.csv, column: cost }");
  const child = "extends: parent.yaml\nname: Child\n";
  mkdirSync(join(folder, "data"));
  for (const [file, content] of [
    ["data/costs.csv", costs],
    ["parent.yaml", scenario],
    ["child.yaml", child],
  ] as const)
    writeFileSync(join(folder, file), content);
  const { out, err } = await run("run", "child.yaml", "--replications", "100", "--seed", "a b", "--set", "fund.capital=5 mnkr", "--json");
  expect(err).toBe("");
  const { run: facts } = JSON.parse(out);
  expect(facts.version).toBe(version);
  expect(facts.code).toBe(code);
  expect(facts.command).toBe("fondrisk run child.yaml --seed 'a b' --replications 100 --set 'fund.capital=5 mnkr'");
  expect(facts.inputs).toEqual([
    { file: "child.yaml", sha256: sha256(child) },
    { file: "parent.yaml", sha256: sha256(scenario) },
    { file: "data/costs.csv", sha256: sha256(costs) },
  ]);
});

test("the checksums of a table of studies and of an account are in summary.json, the tables themselves in scenario.yaml, which gives the same", async () => {
  const studies = "study,kind,estimate,se_log\nA,ratio,0.7,0.2\nB,ratio,0.9,0.2\n";
  const account = "payer,item,from,to,amount,price_year,source\nsocial,support,0,3,100000,,Example source\n";
  const scenario = plain
    .replace("0.1 to 0.3", "{ dist: evidence, file: data/studies.csv, scale: logRR }")
    .replace("startYear:", "accounts: { main: { file: data/account.csv } }\nstartYear:")
    .replace(
      "payers: { social: 0.8, region: 0.2 }",
      (all) => `${all}\n      - { id: start, count: once, rate: 0.05, window: [0, 3], account: main }`,
    );
  mkdirSync(join(folder, "data"), { recursive: true });
  for (const [file, content] of [
    ["data/studies.csv", studies],
    ["data/account.csv", account],
    ["studied.yaml", scenario],
  ] as const)
    writeFileSync(join(folder, file), content);
  const { code: ended, err } = await run(
    "run",
    "studied.yaml",
    "--replications",
    "100",
    "--out",
    "studied",
    "--no-parquet",
    "--no-alternatives",
  );
  expect([ended, err.includes("summary.json")]).toEqual([0, true]);
  const summary = JSON.parse(readFileSync(join(folder, "studied/summary.json"), "utf8"));
  expect(summary.run.inputs).toEqual(
    expect.arrayContaining([
      { file: "data/studies.csv", sha256: sha256(studies) },
      { file: "data/account.csv", sha256: sha256(account) },
    ]),
  );
  const written = readFileSync(join(folder, "studied/scenario.yaml"), "utf8");
  expect(written).not.toMatch(/studies\.csv|account\.csv/);
  expect(written).toContain("B,ratio,0.9,0.2");
  const again = JSON.parse((await run("run", "studied/scenario.yaml", "--replications", "100", "--json", "--no-alternatives")).out);
  expect(again.run.resultHash).toBe(summary.run.resultHash);
  expect(again.scenario.hash).toBe(summary.scenario.hash);
});

test("the command in summary.json, given to a shell, gives the same numbers", async () => {
  const first = JSON.parse((await run("run", "rector-equity", "--replications", "300", "--set", "fund.capital=5 mnkr", "--json")).out);
  const words = execFileSync("bash", ["-c", `for w in "$@"; do :; done; set -- ${first.run.command}; printf '%s\\n' "$@"`], {
    encoding: "utf8",
  });
  const [, ...argv] = words.trimEnd().split("\n");
  const again = JSON.parse((await run(...argv, "--json")).out);
  expect(again.run).toEqual(first.run);
});

test("the code's hash is that of the sources as they are, and changes with every source that a number depends on", () => {
  expect(code).toBe(codeHash(resolve(".")));
  const tree = join(folder, "tree");
  for (const top of ["engine", "scenarios", "workers"]) cpSync(top, join(tree, top), { recursive: true });
  expect(codeHash(tree)).toBe(code);
  for (const file of ["engine/random/stream.ts", "scenarios/units.ts", "workers/book.ts", "scenarios/library/norrkoping.yaml"]) {
    const before = readFileSync(join(tree, file), "utf8");
    writeFileSync(join(tree, file), `${before}\n`);
    expect(codeHash(tree), file).not.toBe(code);
    // Line ends of a checkout are no part of it.
    writeFileSync(join(tree, file), before.replaceAll("\n", "\r\n"));
    expect(codeHash(tree), file).toBe(code);
    writeFileSync(join(tree, file), before);
  }
  writeFileSync(join(tree, "engine/MODEL.md"), "words");
  expect(codeHash(tree)).toBe(code);
});

test("CITATION.cff names the version of the package", () => {
  const citation = parseYaml(readFileSync("CITATION.cff", "utf8"));
  expect([citation.title, citation.version, citation.license]).toEqual(["fondrisk", version, "MIT"]);
});
