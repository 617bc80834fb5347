import { describe, expect, test } from "vitest";
import { boxReport } from "../../../../engine/analysis/discovery/boxReport.ts";
import { column, uniforms } from "../variables.ts";
import { discovered, noisyBox } from "./noisyBox.ts";

describe("discovery (oracles of the analyses)", () => {
  test("on the lattice the box is x₁ ≥ .6, x₂ ≤ .4", () => {
    let g = 1.1;
    for (let i = 0; i < 400; i++) g = (g + 1) ** (1 / 6);
    const inputs = [1, 2, 3, 4, 5].map((k) => ({ path: `x${k}`, values: column(4096, (i) => (0.5 + (i + 1) * g ** -k) % 1) }));
    expect(inputs.map((x) => x.values[0]!.toFixed(9))).toEqual(["0.381271462", "0.276639389", "0.184430130", "0.103168741", "0.031555398"]);
    const fails = Uint8Array.from({ length: 4096 }, (_, r) => (inputs[0]!.values[r]! > 0.6 && inputs[1]!.values[r]! < 0.4 ? 1 : 0));
    expect(fails.reduce((a, b) => a + b, 0)).toBe(658);
    const { limits, report } = discovered(inputs, fails);
    expect(limits.map((l) => l.path)).toEqual(["x1", "x2"]);
    expect(limits[0]!.atMost).toBeNull();
    expect(limits[1]!.atLeast).toBeNull();
    expect(Math.abs(limits[0]!.atLeast! - 0.6)).toBeLessThan(0.02);
    expect(Math.abs(limits[1]!.atMost! - 0.4)).toBeLessThan(0.02);
    expect(report!.coverage.value).toBeGreaterThanOrEqual(0.93);
    expect(report!.density.value).toBeGreaterThanOrEqual(0.93);
  });

  test("a noisy box is found near its limits, and reported as what it is", () => {
    for (const seed of [1, 2, 3]) {
      const { near, honest } = noisyBox(seed, 0.9, 0.05);
      expect(near && honest, `seed ${seed}`).toBe(true);
    }
  });

  test("where nothing explains failures the lift is near one", () => {
    const inputs = [1, 2, 3].map((k) => ({ path: `x${k}`, values: uniforms(20_000, 1, k) }));
    const fails = Uint8Array.from(uniforms(20_000, 1, 9), (u) => (u < 0.13 ? 1 : 0));
    const { report } = discovered(inputs, fails);
    expect(report!.lift.low).toBeLessThanOrEqual(1.25);
  });

  test("a missing value is peeled as a level of its own", () => {
    const values = column(4000, (r) => (r % 3 === 0 ? Number.NaN : r));
    const fails = Uint8Array.from({ length: 4000 }, (_, r) => (r % 3 === 0 ? 0 : (r >> 2) % 2));
    const { limits } = discovered([{ path: "x", values }], fails);
    expect(limits).toEqual([{ path: "x", atLeast: null, atMost: null, missing: "out" }]);
  });
});

test("the error of a lift: none where the box is all, that of the base rate where every row of the box fails", () => {
  const whole = boxReport({ rows: 1000, failures: 200, rowsInside: 1000, failuresInside: 200 })!;
  expect(whole.lift.low).toBeCloseTo(1, 12);
  expect(whole.lift.high).toBeCloseTo(1, 12);
  // Var(log lift) = (1 − p)/(p n) = .8 / 200
  const full = boxReport({ rows: 1000, failures: 200, rowsInside: 100, failuresInside: 100 })!;
  expect(full.lift.high / full.lift.value).toBeCloseTo(Math.exp(1.96 * Math.sqrt(0.8 / 200)), 4);
});
