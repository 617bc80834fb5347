import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sortNumbers } from "../../../engine/aggregate/sortNumbers.ts";

/** As the language sorts them. */
const sorted = (numbers: readonly number[]) => [...Float64Array.from(numbers).sort()];
const number = fc.oneof(
  fc.double({ noNaN: true }).map((x) => x + 0),
  fc.integer({ min: -3_000_000, max: 3_000_000 }),
  fc.constantFrom(0, 1, -1, Infinity, -Infinity, 5e-324, -5e-324, 1e300),
);

describe("numbers sorted by their digits", () => {
  test("are those that comparing them gives, few or many, of either sign", () => {
    const list = fc.array(number, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 40 }), (some, times) => {
        const many = Array.from({ length: times }, (_, k) => some.map((x) => x * (k % 3 === 0 ? 1 : 1 + k) + 0)).flat();
        expect([...sortNumbers(Float64Array.from(many), many.length)]).toEqual(sorted(many));
      }),
      { numRuns: 60 },
    );
  });

  test("are the first of the list only: what stands after them is left out", () => {
    const list = Float64Array.from({ length: 2_000 }, (_, i) => ((i * 7_919) % 2_003) - 1_000);
    const expected = sorted([...list.subarray(0, 1_500)]);
    expect([...sortNumbers(list, 1_500)]).toEqual(expected);
    expect(list[1_500]).toBe(((1_500 * 7_919) % 2_003) - 1_000);
  });

  test("of which all are equal are themselves", () => {
    for (const x of [0, -2.5, 1e9]) expect(new Set(sortNumbers(new Float64Array(1_000).fill(x), 1_000))).toEqual(new Set([x]));
  });
});
