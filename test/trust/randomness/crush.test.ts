import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { interleavings } from "./interleavings.ts";

interface PValue {
  readonly interleaving: string;
  readonly test: number;
  readonly p: number;
}

/** The p-values that Crush gave; its README says how to get them again. */
const values: readonly PValue[] = readFileSync("test/reference/randomness/crush.tsv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"))
  .map(([interleaving, number, , p]) => ({ interleaving: interleaving!, test: Number(number), p: Number(p) }));

test.each(Object.keys(interleavings))("the log of Crush on %s is whole, and its p-values are as uniform as they should be", (name) => {
  const own = values.filter(({ interleaving }) => interleaving === name);
  expect([...new Set(own.map((each) => each.test))]).toEqual(Array.from({ length: 96 }, (_, i) => i + 1));
  const p = own.map((each) => each.p).sort((a, b) => a - b);
  const n = p.length;
  expect(n).toBe(144);
  // TestU01 calls a p-value within 1e-10 of 0 or 1 a failure and one within 1e-4 suspect.
  expect(p[0]).toBeGreaterThan(1e-4);
  expect(p.at(-1)).toBeLessThan(1 - 1e-4);
  const distance = Math.max(...p.map((x, i) => Math.max((i + 1) / n - x, x - i / n)));
  expect(Math.sqrt(n) * distance).toBeLessThan(1.95); // a thousandth of uniform samples is further off
});
