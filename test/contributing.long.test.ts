import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { patched, stepsOf } from "./contributing.ts";

const steps = stepsOf(readFileSync("CONTRIBUTING.md", "utf8"));
/** A copy of the tree in which all examples are followed. */
let copy: string;

/** As in a shell of its own, without what the test runner tells its children. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|TEST$)/.test(name)));

function run(command: string, ...argv: readonly string[]): string {
  try {
    return execFileSync(command, [...argv], { cwd: copy, env, encoding: "utf8", stdio: "pipe", maxBuffer: 1 << 26 });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${argv.join(" ")} failed:\n${`${stdout}\n${stderr}`.slice(-4000)}`);
  }
}

beforeAll(() => {
  mkdirSync("out", { recursive: true });
  copy = mkdtempSync(resolve("out/contributing-"));
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { encoding: "utf8" }).split("\0");
  for (const file of files.filter((each) => each !== "" && existsSync(each))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(file, join(copy, file));
  }
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  for (const step of steps) {
    const path = join(copy, step.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, step.kind === "new" ? step.text : patched(readFileSync(path, "utf8"), step));
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("a copy of the tree in which the examples of CONTRIBUTING.md are followed", () => {
  test("has its generated files written anew", () => {
    const generators = ["test/scenarios/jsonSchema.test.ts", "test/scenarios/template.test.ts", "test/workers/summarySchema.test.ts"];
    run("npx", "vitest", "run", ...generators, "--update");
    expect(readFileSync(join(copy, "workers/summary.schema.json"), "utf8")).toContain('"interestEarned"');
    const schema = readFileSync(join(copy, "scenarios/schema.json"), "utf8");
    expect(schema).toContain('"rayleigh"');
    expect(schema).toContain('"yearlyCost"');
  });

  test("has no type error", () => {
    expect(run("npx", "tsc", "--build")).toBe("");
  });

  test("misses a word where one is left out", () => {
    const words = join(copy, "viz/text/measureWords.ts");
    const whole = readFileSync(words, "utf8");
    writeFileSync(words, whole.replace(/^.*"fund\.interestEarned".*\n/m, ""));
    try {
      expect(() => run("npx", "tsc", "--build")).toThrow("fund.interestEarned");
    } finally {
      writeFileSync(words, whole);
    }
  });

  test("passes the tests that the examples bring, and those of the library", () => {
    const tests = steps.filter(({ file }) => file.endsWith(".test.ts")).map(({ file }) => file);
    const report = run("npx", "vitest", "run", ...tests, "test/scenarios/library.test.ts", "test/viz/text/library.test.ts");
    expect(report).not.toContain("failed");
  });
});
