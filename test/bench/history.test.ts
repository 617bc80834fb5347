import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { historyTable, readHistory, withTable } from "../../bench/history.ts";
import { lineHeads } from "../../bench/peers/targets.ts";

describe("the history of speed", () => {
  test("is what the bench's README shows, a column a release", () => {
    const page = readFileSync("bench/README.md", "utf8");
    expect(page).toBe(withTable(page, historyTable(readHistory("bench/history.jsonl"), lineHeads)));
  });

  test("has one line per version", () => {
    const versions = readHistory("bench/history.jsonl").map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
  });

  test("is a table with what a release did not measure left empty", () => {
    const release = (version: string, medians: Record<string, number>) => ({
      version,
      node: "",
      processor: "",
      cores: 1,
      load: 0,
      medians,
    });
    const lines = [{ id: "a", what: "A", target: { atMost: 2 } }] as const;
    expect(historyTable([release("1", { a: 1.234 }), release("2", {})], lines)).toBe(
      "|  | target | 1 | 2 |\n| --- | --- | --- | --- |\n| A | ≤ 2 | 1.23 |  |",
    );
  });

  test("needs a marked place", () => {
    expect(() => withTable("no marks", "")).toThrow(RangeError);
  });
});
