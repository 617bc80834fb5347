import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialQuantile, wholePower } from "../../../engine/samplers/binomial.ts";
import { binomialCount, uniforms, wrongQuantile } from "./counts.ts";

const cases = [1, 2, 7, 30, 200, 201, 1000, 20_000].flatMap((trials) =>
  [1e-4, 0.05, 0.2, 0.5, 0.8, 0.9999].map((p) => [trials, p] as const),
);

describe("binomial counts", () => {
  test.each(cases)("of %i trials at %f are the smallest whose probability reaches the uniform", (trials, p) => {
    const exact = binomialCount(trials, p);
    const wrong = uniforms.map((u) => wrongQuantile(exact, u, binomialQuantile(trials, p, u))).filter((each) => each !== null);
    expect(wrong).toEqual([]);
  });

  test("are certain where p is 0 or 1 or there is nothing to try", () => {
    for (const u of uniforms) {
      expect(binomialQuantile(9, 0, u)).toBe(0);
      expect(binomialQuantile(9, 1, u)).toBe(9);
      expect(binomialQuantile(0, 0.5, u)).toBe(0);
    }
  });

  test("grow with the uniform and with p, and stay within the trials", () => {
    const uniform = fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), share, share, uniform, uniform, (trials, a, b, u, v) => {
        const [p, q] = [Math.min(a, b), Math.max(a, b)];
        const [below, above] = [Math.min(u, v), Math.max(u, v)];
        const k = binomialQuantile(trials, p, below);
        expect(k).toBeGreaterThanOrEqual(0);
        expect(k).toBeLessThanOrEqual(binomialQuantile(trials, q, below));
        expect(k).toBeLessThanOrEqual(binomialQuantile(trials, p, above));
        expect(binomialQuantile(trials, q, above)).toBeLessThanOrEqual(trials);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test("wholePower multiplies", () => {
    expect(wholePower(3, 0)).toBe(1);
    expect(wholePower(3, 13)).toBe(1_594_323);
    expect(wholePower(0.5, 40)).toBe(2 ** -40);
  });
});
