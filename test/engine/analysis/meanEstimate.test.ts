import fc from "fast-check";
import { expect, test } from "vitest";
import { meanEstimate } from "../../../engine/analysis/meanEstimate.ts";

test("of 2, 4, 4, 4, 5, 5, 7, 9: 5 ± √(32/7/8)", () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  const { value, standardError } = meanEstimate(values.length, (i) => values[i]!);
  expect(value).toBe(5);
  expect(standardError).toBeCloseTo(Math.sqrt(32 / 7 / 8), 14);
});

test("of one number there is no error, of none no mean", () => {
  expect(meanEstimate(1, () => 3)).toEqual({ value: 3, standardError: null });
  expect(meanEstimate(0, () => 3)).toEqual({ value: Number.NaN, standardError: null });
});

test("a shift moves the mean and leaves the error, though it is a million times as large", () => {
  const sample = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(sample, (values) => {
      const [own, shifted] = [0, 1e9].map((by) => meanEstimate(values.length, (i) => values[i]! + by));
      expect(shifted!.value - 1e9).toBeCloseTo(own!.value, 5);
      expect(shifted!.standardError).toBeCloseTo(own!.standardError!, 5);
    }),
  );
});
