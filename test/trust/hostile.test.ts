import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "../../scenarios/parse.ts";
import { plain } from "../scenarios/plain.ts";
import { expectProblems, expectSound } from "./hostileChecks.ts";
import { fuzz } from "./hostileFuzz.ts";
import { targets } from "./hostileTargets.ts";

test.each(targets.map((target) => [target.name, target] as const))("%s: a result or a sentence, whatever comes", async (_, target) => {
  const { rejected } = await fuzz(target, 3000, 1);
  expect(rejected).toBeGreaterThan(0);
});

test.each(readdirSync("test/trust/corpus"))("corpus: %s", (name) => {
  // Read as the command line reads it: bytes that are no UTF-8 become U+FFFD.
  const result = parse(readFileSync(`test/trust/corpus/${name}`, "utf8"), { fileName: name });
  if (name.startsWith("good-")) {
    expect(result).toHaveProperty("scenario");
    if ("scenario" in result) expect(expectSound(result.scenario)).toBe("run");
  } else {
    expect(result).toHaveProperty("errors");
    if ("errors" in result) expectProblems(result.errors);
  }
});

test.each([
  ["ten megabytes of text", "x".repeat(10_000_000)],
  ["ten megabytes of keys", `${plain}${"k: 1\n".repeat(2_000_000)}`],
  ["two megabytes of lines", "a: 1\n".repeat(399_999)],
  ["two megabytes of brackets", "[".repeat(1_999_999)],
  ["two megabytes of commas", `[${",".repeat(1_999_990)}]`],
  ["two megabytes of questions", "? ".repeat(999_999)],
  ["two megabytes of dashes", "- ".repeat(999_999)],
  ["two megabytes of anchors", "- &a b\n".repeat(285_000)],
  ["two megabytes of quotes", `a: "${"\\x41".repeat(499_000)}"`],
  ["two megabytes of digits", `schema: ${"9".repeat(1_999_990)}`],
  ["two megabytes of comments", "#\n".repeat(999_999)],
])("%s are refused in seconds", (_, text) => {
  const result = parse(text, { fileName: "large.yaml" });
  expect(result).toHaveProperty("errors");
  if ("errors" in result) expectProblems(result.errors);
});
