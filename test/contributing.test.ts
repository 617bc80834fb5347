import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { patched, stepsOf } from "./contributing.ts";

const steps = stepsOf(readFileSync("CONTRIBUTING.md", "utf8"));

/** Files that are neither tests nor words nor generated. */
const counted = (example: string) =>
  new Set(steps.filter((step) => step.example === example && !/^(?:test|viz\/text)\//.test(step.file)).map(({ file }) => file));

describe("the examples of CONTRIBUTING.md", () => {
  test.each([
    ["A measure", 2],
    ["A distribution", 2],
    ["A mechanism", 4],
    ["A scenario", 2],
  ])("%s touches at most %i files beside tests and words", (example, most) => {
    expect(counted(example).size).toBeGreaterThan(0);
    expect(counted(example).size).toBeLessThanOrEqual(most);
  });

  test.each(["A measure", "A distribution", "A mechanism", "A scenario"])("%s has a test", (example) => {
    expect(steps.filter((step) => step.example === example && step.file.endsWith(".test.ts")).length).toBeGreaterThan(0);
  });

  test("fit the tree as it is: what they change stands there, what they write does not", () => {
    const texts = new Map<string, string>();
    for (const step of steps) {
      if (step.kind === "new") expect(existsSync(step.file), step.file).toBe(false);
      else texts.set(step.file, patched(texts.get(step.file) ?? readFileSync(step.file, "utf8"), step));
    }
    expect(texts.size).toBeGreaterThan(5);
  });
});
