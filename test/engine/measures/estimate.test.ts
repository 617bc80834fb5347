import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { probability } from "../../../engine/measures/estimate.ts";

describe("probabilities", () => {
  test.each([
    [100, 10_000, 0.008229336148, 0.012146982255],
    [0, 10_000, 0, 0.000383998371],
    [3, 1000, 0.001020783881, 0.008783014054],
  ])("%i of %i have Wilson's interval (1927)", (successes, trials, low, high) => {
    const found = probability(successes, trials)!;
    expect(found.low).toBeCloseTo(low, 11);
    expect(found.high).toBeCloseTo(high, 11);
    expect(found.value).toBe(successes / trials);
  });

  test("of no trials are not available", () => {
    expect(probability(0, 0)).toBeNull();
  });

  test("lie in their interval, the interval in [0, 1], and the complement mirrors it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        const successes = Math.round(share * trials);
        const p = probability(successes, trials)!;
        const q = probability(trials - successes, trials)!;
        expect(p.low).toBeGreaterThanOrEqual(0);
        expect(p.low).toBeLessThanOrEqual(p.value);
        expect(p.high).toBeGreaterThanOrEqual(p.value);
        expect(p.high).toBeLessThanOrEqual(1);
        expect(p.low).toBeCloseTo(1 - q.high, 12);
        expect(p.standardError).toBeCloseTo(q.standardError!, 12);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
