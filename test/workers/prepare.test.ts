import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A package whose prepack leaves a file. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-prepare-"));
  const scripts = { prepack: `node -e "require('fs').writeFileSync('packed', '')"` };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "checkout", version: "1.0.0", scripts }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether the package is built when npm, working for the folder `asked`, prepares it. */
function builds(asked: string): boolean {
  rmSync(join(folder, "packed"), { force: true });
  const env = { ...process.env, npm_config_local_prefix: asked };
  execFileSync(process.execPath, [resolve("workers/prepare.mjs")], { cwd: folder, env, stdio: "pipe" });
  return existsSync(join(folder, "packed"));
}

test("an install in a checkout builds nothing; an install from git for another folder builds what is packed", () => {
  expect(builds(folder)).toBe(false);
  expect(builds(tmpdir())).toBe(true);
});
