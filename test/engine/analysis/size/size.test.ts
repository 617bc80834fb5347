import { describe, expect, test } from "vitest";
import { capitalAtRisk, expectedGap, shortfallProbability } from "../../../../engine/analysis/size/capitalAtRisk.ts";
import { orderLimits } from "../../../../engine/analysis/size/orderLimits.ts";
import { normals, uniforms } from "../variables.ts";

describe("order statistics (oracles of the analyses)", () => {
  test.each([
    [10_000, 0.05, 9500, 9457, 9543, 9537],
    [16_384, 0.01, 16_221, 16_195, 16_246, 16_242],
    [1000, 0.1, 900, 881, 919, 916],
  ])("of %i values at risk %f", (R, risk, estimate, low, high, enough) => {
    expect(orderLimits(R, 1 - risk)).toMatchObject({ estimate, low, high, enough });
  });

  test.each([
    [0.05, 59],
    [0.01, 299],
    [0.001, 2995],
  ])("at risk %f a one-sided limit needs %i futures, and one fewer has none", (risk, least) => {
    expect(orderLimits(least, 1 - risk)).toMatchObject({ leastReplications: least, enough: least });
    expect(orderLimits(least - 1, 1 - risk).enough).toBeNull();
  });
});

describe("capital at risk", () => {
  // One lognormal outlay, median 10, σ ½: SE·√R of the quantile as stated in the oracles.
  test.each([
    [0.05, 22.7601660851, 24.0482493594, 28.5859129531],
    [0.01, 32.0007400794, 59.7331616237, 38.4125304277],
  ])("of a lognormal need at risk %f is %f", (risk, truth, error, worst) => {
    const R = 100_000;
    const needed = normals(R, 1, 0).map((z) => 10 * Math.exp(0.5 * z));
    const found = capitalAtRisk(needed, risk);
    expect(Math.abs(found.value - truth)).toBeLessThan((5 * error) / Math.sqrt(R));
    expect(Math.abs(found.worstMean.value - worst)).toBeLessThan(5 * found.worstMean.standardError!);
    expect(found.low).toBeLessThan(found.value);
    expect(found.enough!).toBeLessThan(found.high!);
  });

  test("an exponential need: P(K > ln 20) = .05 and E(K − B)⁺ = e^−B", () => {
    const R = 100_000;
    const needed = uniforms(R, 1, 0).map((u) => -Math.log(u));
    const p = shortfallProbability(needed, Math.log(20))!;
    expect(Math.abs(p.value - 0.05)).toBeLessThan(5 * Math.sqrt((0.05 * 0.95) / R));
    const gap = expectedGap(needed, 1);
    expect(Math.abs(gap.value - Math.exp(-1))).toBeLessThan(5 * gap.standardError!);
  });

  test("too few futures: the estimate stands, what is enough is not told", () => {
    expect(
      capitalAtRisk(
        Float64Array.from({ length: 40 }, (_, i) => i),
        0.05,
      ),
    ).toMatchObject({ enough: null, high: null, leastReplications: 59 });
  });
});
