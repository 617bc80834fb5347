import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { golden } from "./golden.ts";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-workers-"));
  symlinkSync(resolve("scenarios"), join(folder, "scenarios"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  await build({ mode: "cli", logLevel: "error", build: { outDir: join(folder, "dist/cli") } });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([1, 2, 3, 4, 5])("the command line gives the hash that is written down on %i workers", (workers) => {
  const { results, replications, seed } = golden();
  const options = ["--replications", `${replications}`, "--seed", seed, "--workers", `${workers}`, "--json"];
  const out = execFileSync(process.execPath, [join(folder, "dist/cli/main.js"), "run", "skolfam2", ...options], { encoding: "utf8" });
  expect(JSON.parse(out).run.resultHash).toBe(results.skolfam2);
});
