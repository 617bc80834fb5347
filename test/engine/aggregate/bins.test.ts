import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BINS, binOf, ZERO_BIN } from "../../../engine/aggregate/bins.ts";

const any = fc.oneof(
  fc.double({ noNaN: true }),
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
  fc.integer({ min: -200, max: 200 }),
  fc.integer({ min: 0, max: 53 }).map((e) => 2 ** e),
);

describe("bins", () => {
  test("grow with the number and are as many as promised", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(binOf(low)).toBeLessThanOrEqual(binOf(high));
        expect(binOf(low)).toBeGreaterThanOrEqual(0);
        expect(binOf(high)).toBeLessThan(BINS);
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  test("are mirrored at zero", () => {
    fc.assert(
      fc.property(any, (x) => {
        expect(binOf(-x) - ZERO_BIN).toBe(-(binOf(x) - ZERO_BIN) + 0);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test("hold one whole number each below 64, and never spread over more than 1/64 of the value", () => {
    const whole = Array.from({ length: 65 }, (_, x) => binOf(x));
    expect(new Set(whole).size).toBe(65);
    for (let octave = 0; octave < 53; octave++) {
      for (const part of [0, 1, 31, 63]) {
        const low = 2 ** octave * (1 + part / 64);
        const next = 2 ** octave * (1 + (part + 1) / 64);
        if (next < 2 ** 53) expect(binOf(next)).toBe(binOf(low) + 1);
        expect(binOf(low + (next - low) * 0.999)).toBe(binOf(low));
      }
    }
  });

  test("are outermost beyond 2^53, and one on each side within 1 of zero", () => {
    expect(binOf(Infinity)).toBe(BINS - 1);
    expect(binOf(2 ** 60)).toBe(BINS - 1);
    expect(binOf(-Infinity)).toBe(0);
    expect(binOf(0)).toBe(ZERO_BIN);
    expect(binOf(-0)).toBe(ZERO_BIN);
    expect(binOf(1e-300)).toBe(ZERO_BIN + 1);
    expect(binOf(0.999)).toBe(ZERO_BIN + 1);
    expect(binOf(1)).toBe(ZERO_BIN + 2);
  });
});
