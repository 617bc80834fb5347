import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scenario } from "../../engine/model/scenario.ts";
import { canonicalText, scenarioHash } from "../../scenarios/hash.ts";
import { parse } from "../../scenarios/parse.ts";
import { plain } from "./plain.ts";

function scenarioOf(text: string): Scenario {
  const result = parse(text, { fileName: "plain.yaml" });
  if ("errors" in result) throw new Error(JSON.stringify(result.errors));
  return result.scenario;
}

test("the fingerprint is 16 hexadecimal digits", () => {
  expect(scenarioHash(scenarioOf(plain))).toMatch(/^[0-9a-f]{16}$/);
});

test("the order of keys, comments and the way a number is written do not change the fingerprint", () => {
  const other = plain
    .replace("capital: 40 mnkr # S1", "capital: 40000000")
    .replace("schema: 1\nname: Plain", "name: Plain\nschema: 1")
    .replace("20 %", "0.2");
  expect(scenarioHash(scenarioOf(other))).toBe(scenarioHash(scenarioOf(plain)));
});

test.each([
  ["capital: 40 mnkr", "capital: 40000001 kr"],
  ["{ preset: conditional, horizonYears: 8 }", "{ preset: conditional, horizonYears: 8, cap: none }"],
  ["name: A team", "name: A teem"],
])("another %s gives another fingerprint", (from, to) => {
  expect(scenarioHash(scenarioOf(plain.replace(from, to)))).not.toBe(scenarioHash(scenarioOf(plain)));
});

test("equal data have equal canonical texts however their keys are ordered", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalText(reversed)).toBe(canonicalText(value));
    }),
  );
});

test("infinity and null have different canonical texts, 0 and -0 the same", () => {
  expect(canonicalText([Number.POSITIVE_INFINITY, null, 0, -0])).toBe('["Infinity",null,0,0]');
});

test("fingerprints of ten thousand neighbouring scenarios all differ", () => {
  const scenario = scenarioOf(plain);
  const hashes = Array.from({ length: 10_000 }, (_, index) => scenarioHash({ ...scenario, horizonYears: index, interventions: [] }));
  expect(new Set(hashes).size).toBe(10_000);
});
