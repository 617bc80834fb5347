import fc from "fast-check";
import { expect, test } from "vitest";
import { latinColumn } from "../../../../engine/analysis/sweep/latinHypercube.ts";

test("a Latin hypercube of n has exactly one point in each of n strata of every path", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.string(), fc.integer(), (n, path, seed) => {
      const strata = [...latinColumn(seed, path, n)].map((u) => Math.floor(u * n));
      expect(strata.toSorted((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, k) => k));
    }),
  );
});

test("a column depends on its seed and path, and on no other column", () => {
  expect(latinColumn(1, "fund.capital", 64)).toEqual(latinColumn(1, "fund.capital", 64));
  expect(latinColumn(1, "fund.capital", 64)).not.toEqual(latinColumn(1, "fund.interest", 64));
  expect(latinColumn(1, "fund.capital", 64)).not.toEqual(latinColumn(2, "fund.capital", 64));
});

test("the order of the strata is a fair permutation: 5 SE of the correlation of two columns, 1/√(n − 1), is not passed", () => {
  const n = 10_000;
  const [x, y] = [latinColumn(1, "a", n), latinColumn(1, "b", n)];
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (x[i]! - 0.5) * (y[i]! - 0.5);
  // Both columns have variance 1/12 to O(1/n).
  expect(Math.abs((12 * sum) / n)).toBeLessThan(5 / Math.sqrt(n - 1));
});
