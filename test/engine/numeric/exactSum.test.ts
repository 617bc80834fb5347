import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addInteger,
  addSums,
  fromFixedPoint,
  readSum,
  sumIntegers,
  sumToBigInt,
  sumToNumber,
  toFixedPoint,
  zeroSum,
} from "../../../engine/numeric/exactSum.ts";

const integer = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, 1, -1, 2 ** 53, -(2 ** 53), 2 ** 32, -(2 ** 32), 2 ** 32 - 1));

describe("two-limb integer sums", () => {
  test("equal the BigInt sum in any order and any partition", () => {
    fc.assert(
      fc.property(fc.array(integer, { maxLength: 60 }), fc.nat(60), (values, cut) => {
        const exact = values.reduce((sum, v) => sum + BigInt(v), 0n);
        const whole = sumIntegers(values);
        expect(sumToBigInt(whole)).toBe(exact);
        expect(sumIntegers([...values].reverse())).toEqual(whole);
        const a = sumIntegers(values.slice(0, cut));
        const b = sumIntegers(values.slice(cut));
        expect(addSums(a, b)).toEqual(whole);
        expect(addSums(b, a)).toEqual(whole);
        expect(sumToNumber(whole)).toBe(Number(exact));
      }),
    );
  });

  test("stay normal: 0 ≤ low < 2^32, also for negative sums", () => {
    const limbs = new Float64Array(4);
    addInteger(limbs, 1, -1);
    expect(readSum(limbs, 1)).toEqual({ high: -1, low: 4294967295 });
    addInteger(limbs, 1, 1);
    expect(readSum(limbs, 1)).toEqual(zeroSum);
    expect(readSum(limbs, 0)).toEqual(zeroSum);
  });

  test("are exact far beyond 2^53", () => {
    let sum = sumIntegers([2 ** 53, 1]);
    for (let i = 0; i < 30; i += 1) sum = addSums(sum, sum);
    expect(sumToBigInt(sum)).toBe((2n ** 53n + 1n) * 2n ** 30n);
  });

  test.each([0.5, NaN, Infinity, 2 ** 54])("sumIntegers([%d]) throws a RangeError", (value) => {
    expect(() => sumIntegers([value])).toThrow(RangeError);
  });
});

describe("fixed point", () => {
  test("comes back within half a unit of 2^-40, and exactly where x is a multiple of it", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (x) => {
        expect(Math.abs(fromFixedPoint(toFixedPoint(x)) - x)).toBeLessThanOrEqual(2 ** -41 + Math.abs(x) * 2 ** -53);
      }),
    );
    for (const x of [0, 1, -1, 0.5, 123456.75, -(2 ** -40), 1e300, -1.7976931348623157e308, 4503599627370495.5]) {
      expect(fromFixedPoint(toFixedPoint(x))).toBe(x);
    }
  });

  test("rounds halves away from zero", () => {
    expect(toFixedPoint(2 ** -41)).toBe(1n);
    expect(toFixedPoint(-(2 ** -41))).toBe(-1n);
    expect(toFixedPoint(2 ** -41 * (1 - 2 ** -53))).toBe(0n);
    expect(toFixedPoint(-0)).toBe(0n);
  });

  test.each([NaN, Infinity, -Infinity])("toFixedPoint(%d) throws a RangeError", (x) => {
    expect(() => toFixedPoint(x)).toThrow(new RangeError(`toFixedPoint: x must be finite, got ${x}`));
  });

  test("sums NIST NumAcc4 (10000000.2, then 500 × 10000000.1, 10000000.3) to its certified mean", () => {
    const values = [10000000.2];
    for (let i = 0; i < 500; i += 1) values.push(10000000.1, 10000000.3);
    const total = values.reduce((sum, v) => sum + toFixedPoint(v), 0n);
    expect(fromFixedPoint(total) / values.length).toBeCloseTo(10000000.2, 8);
    expect(values.reduceRight((sum, v) => sum + toFixedPoint(v), 0n)).toBe(total);
  });
});
