import { describe, expect, test } from "vitest";
import { fitPowerLaw } from "../../bench/scalingFit.ts";

describe("the fit of a power law", () => {
  test("finds the exponent of an exact one, with no error", () => {
    const { exponent, exponentError } = fitPowerLaw([1, 2, 4, 8, 100].map((size) => ({ size, cost: 3 * size ** 1.5 })));
    expect(exponent).toBeCloseTo(1.5, 12);
    expect(exponentError).toBeCloseTo(0, 12);
  });

  test("gives the error of the slope by the textbook formula", () => {
    // log2 sizes 0, 1, 2 and log2 costs 0, 2, 2: slope 1, residuals −1/3, 2/3, −1/3, error √((6/9) / 1 / 2) = √(1/3).
    const { exponent, exponentError } = fitPowerLaw([
      { size: 1, cost: 1 },
      { size: 2, cost: 4 },
      { size: 4, cost: 4 },
    ]);
    expect(exponent).toBeCloseTo(1, 12);
    expect(exponentError).toBeCloseTo(Math.sqrt(1 / 3), 12);
  });

  test("refuses too few points, one size only, and costs that have no logarithm", () => {
    expect(() => fitPowerLaw([{ size: 1, cost: 1 }])).toThrow(RangeError);
    expect(() => fitPowerLaw([1, 2, 3].map((cost) => ({ size: 5, cost })))).toThrow(RangeError);
    expect(() => fitPowerLaw([1, 2, 3].map((size) => ({ size, cost: 0 })))).toThrow(RangeError);
  });
});
