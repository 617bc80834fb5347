import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { poissonQuantile } from "../../../engine/samplers/poisson.ts";
import { poissonCount, uniforms, wrongQuantile } from "./counts.ts";

const means = [1e-6, 1e-3, 0.1, 0.7, 1, 5, 12.34, 23.999, 24, 24.001, 60, 365, 1e3, 12_345.6, 1e5];

describe("Poisson counts", () => {
  test.each(means)("of mean %f are the smallest whose probability reaches the uniform", (mean) => {
    const exact = poissonCount(mean);
    const wrong = uniforms.map((u) => wrongQuantile(exact, u, poissonQuantile(mean, u))).filter((each) => each !== null);
    expect(wrong).toEqual([]);
  });

  test("of mean 0 are 0", () => {
    expect(uniforms.map((u) => poissonQuantile(0, u)).every((k) => k === 0)).toBe(true);
  });

  test("grow with the uniform and with the mean, also where the method changes", () => {
    const uniform = fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true });
    const mean = fc.oneof(fc.double({ min: 0, max: 30, noNaN: true }), fc.double({ min: 0, max: 3000, noNaN: true }));
    fc.assert(
      fc.property(mean, mean, uniform, uniform, (a, b, u, v) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [below, above] = [Math.min(u, v), Math.max(u, v)];
        expect(poissonQuantile(low, below)).toBeLessThanOrEqual(poissonQuantile(high, below));
        expect(poissonQuantile(low, below)).toBeLessThanOrEqual(poissonQuantile(low, above));
      }),
      { seed: 1, numRuns: 2000 },
    );
    for (const u of uniforms) expect(poissonQuantile(24 - 1e-9, u)).toBeLessThanOrEqual(poissonQuantile(24, u));
  });
});
