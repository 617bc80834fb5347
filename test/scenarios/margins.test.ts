import { expect, test } from "vitest";
import { correlation, expectAbove, expectAgrees, expectBelow, expectBetween, meanBy, meanOf, occurs } from "./margins.ts";

const estimate = { value: 1, standardError: 0.1 };

test("a finding passes beyond 5 standard errors of its bound and fails within", () => {
  expectAbove(estimate, 0.49);
  expectBelow(estimate, 1.51);
  expectBetween(estimate, 0.49, 1.51);
  expectAgrees(estimate, 1.49);
  expect(() => expectAbove(estimate, 0.51)).toThrow("instead of above 0.51");
  expect(() => expectBelow(estimate, 1.49)).toThrow("instead of below 1.49");
  expect(() => expectBetween(estimate, 0.51, 2)).toThrow("instead of above");
  expect(() => expectBetween(estimate, 0, 1.49)).toThrow("instead of below");
  expect(() => expectAgrees(estimate, 1.51)).toThrow("instead of 1.51");
});

test("a finding that is not available fails", () => {
  expect(() => expectAbove(null, 0, "power")).toThrow("power: is not available");
  expect(() => expectBelow({ value: Number.NaN, standardError: 0 }, 0)).toThrow();
});

test("mean, paired difference, occurrence and correlation of a few numbers", () => {
  const [x, y] = [Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 4, 6, 9)];
  expect(meanOf(x)).toEqual({ value: 2.5, standardError: Math.sqrt(5 / 3 / 4) });
  expect(meanBy([x, y], (a, b) => b - 2 * a)).toEqual({ value: 0.25, standardError: 0.25 });
  expect(occurs(Float64Array.of(Number.NaN, 0, 3))).toEqual(Float64Array.of(0, 1, 1));
  expect(correlation(x, y).value).toBeCloseTo(11.5 / Math.sqrt(5 * 26.75), 12);
});
