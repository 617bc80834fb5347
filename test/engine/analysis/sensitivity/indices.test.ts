import { describe, expect, test } from "vitest";
import { drawsOf, inputByDraw } from "../../../../engine/analysis/columns/draws.ts";
import { assumptionShare } from "../../../../engine/analysis/sensitivity/assumptionShare.ts";
import { binMoments, varianceBetween } from "../../../../engine/analysis/sensitivity/binMoments.ts";
import { binPair, binsFor } from "../../../../engine/analysis/sensitivity/bins.ts";
import { conditionalCurve } from "../../../../engine/analysis/sensitivity/conditionalCurve.ts";
import { DISTRIBUTION_BINS, distributionIndex } from "../../../../engine/analysis/sensitivity/distributionIndex.ts";
import { firstOrderIndex } from "../../../../engine/analysis/sensitivity/firstOrderIndex.ts";
import { rankCorrelation } from "../../../../engine/analysis/sensitivity/rankCorrelation.ts";
import { rankIntervals } from "../../../../engine/analysis/sensitivity/rankIntervals.ts";
import type { Estimate } from "../../../../engine/measures/estimate.ts";
import { column, normals, uniforms } from "../variables.ts";

const within = (e: Estimate | null, truth: number, errors = 5) =>
  expect(Math.abs(e!.value - truth), `${e!.value} ± ${e!.standardError} instead of ${truth}`).toBeLessThanOrEqual(
    errors * e!.standardError!,
  );
const indexOf = (input: Float64Array, output: Float64Array, K = 1) => {
  const draws = drawsOf(output, K);
  return firstOrderIndex(binPair(inputByDraw(input, K), binsFor(draws.count)), draws);
};

describe("first-order index", () => {
  // Oracles of the analyses: "Bins, exact rationals".
  test("groups of twelve rows give the exact rationals", () => {
    const y = Float64Array.of(1, 2, 4, 3, 3, 6, 5, 9, 7, 2, 8, 11);
    const x = column(12, (r) => r);
    const draws = drawsOf(y, 1);
    const pair = binPair(x, 4, 2);
    expect(draws.variance).toBeCloseTo(1307 / 132, 13);
    expect(varianceBetween(binMoments(pair.fine, y))).toBeCloseTo(17 / 8, 13);
    expect(varianceBetween(binMoments(pair.fine, y)) / draws.variance).toBeCloseTo(561 / 2614, 13);
    expect(varianceBetween(binMoments(pair.coarse, y)) / draws.variance).toBeCloseTo(2068 / 6535, 13);
    expect(firstOrderIndex(pair, draws).value).toBeCloseTo(0.180668196889, 12);
  });

  // Oracles: "Linear". Var Y = Σ w² + 9.
  test.each([1, 2, 3])("a linear output gives w²/V, an inert input 0 (seed %i)", (seed) => {
    const n = 20_000;
    const w = [1, 0.5, 0.2, 0.1, 0.05, 0];
    const z = w.map((_, i) => normals(n, seed, i));
    const e = normals(n, seed, 99);
    const y = column(n, (r) => w.reduce((sum, wi, i) => sum + wi * z[i]![r]!, 3 * e[r]!));
    const truth = [0.0970638194613, 0.0242659548653, 0.00388255277845, 0.000970638194613, 0.000242659548653, 0];
    truth.forEach((S, i) => {
      within(indexOf(z[i]!, y), S);
    });
  });

  // Ishigami & Homma (1990): V and S₁ in closed form; the fourth input does nothing.
  test.each([1, 2, 3])("Ishigami's function gives its published indices (seed %i)", (seed) => {
    const n = 100_000;
    const x = [0, 1, 2, 3].map((i) => uniforms(n, seed, i).map((u) => Math.PI * (2 * u - 1)));
    const y = column(n, (r) => Math.sin(x[0]![r]!) + 7 * Math.sin(x[1]![r]!) ** 2 + 0.1 * x[2]![r]! ** 4 * Math.sin(x[0]![r]!));
    [0.313905191147811, 0.442411144790041, 0, 0].forEach((S, i) => {
      within(indexOf(x[i]!, y), S);
    });
  });

  // Oracles: "Several futures a draw".
  test.each([1, 2, 16])("with K = %i futures a draw rows are means, the variance that of single futures", (K) => {
    const R = 100_000 - (100_000 % K);
    const n = R / K;
    const [a, b, inert] = [0, 1, 2].map((i) => normals(n, 1, i)) as [Float64Array, Float64Array, Float64Array];
    const e = normals(R, 1, 9);
    const spread = (input: Float64Array) => column(R, (r) => input[Math.floor(r / K)]!);
    const y = column(R, (r) => 0.1 * a[Math.floor(r / K)]! + b[Math.floor(r / K)]! + e[r]!);
    within(indexOf(spread(a), y, K), 0.00497512437811);
    within(indexOf(spread(b), y, K), 0.497512437811);
    within(indexOf(spread(inert), y, K), 0);
  });

  test("a two-valued input has the variance between its two groups, corrected, with no extrapolation", () => {
    const y = Float64Array.from({ length: 64 }, (_, r) => (r < 32 ? r % 4 : 5 + (r % 4)));
    const x = column(64, (r) => (r < 32 ? 0 : 1));
    // Means 1.5 and 6.5, each group's variance 40/31: T = 6.25 − 2 · ½ · ½ · (40/31)/32; V = (2 · 40 + 64 · 6.25)/63.
    expect(indexOf(x, y).value).toBeCloseTo((6.25 - (0.5 * (40 / 31)) / 32) / (480 / 63), 13);
  });

  test("a shift and a scale of the output leave it as it is", () => {
    const x = normals(4096, 1, 0);
    const e = normals(4096, 1, 1);
    const y = column(4096, (r) => x[r]! + e[r]!);
    const moved = y.map((v) => 1000 * v - 7);
    expect(indexOf(x, moved).value).toBeCloseTo(indexOf(x, y).value, 9);
  });

  test("missing values are a level of their own, and the curve says so", () => {
    const x = column(4096, (r) => (r % 4 === 0 ? Number.NaN : r));
    const y = column(4096, (r) => (r % 4 === 0 ? 10 : 0) + (r % 2));
    const draws = drawsOf(y, 1);
    const pair = binPair(x, 32);
    expect(pair.fine.missing).toBe(1024);
    expect(pair.fine.count).toBe(33);
    expect(firstOrderIndex(pair, draws).value).toBeGreaterThan(0.9);
    const curve = conditionalCurve(pair.fine, x, draws);
    expect(curve[32]).toEqual({ from: null, to: null, mean: 10, low: 10, high: 10 });
    expect(curve[0]!.from).toBe(1);
  });

  test.each([
    [4096, 32],
    [10_000, 64],
    [100_000, 64],
    [1_000_000, 256],
  ])("%i rows are cut into %i bins", (n, B) => expect(binsFor(n)).toBe(B));
});

describe("distribution index", () => {
  // Oracles: F = (3/π) asin((1+s)/2) − ½ for a Gaussian output; 19 thresholds give it to about 1 %.
  test.each([1, 2, 3])("a Gaussian output gives the closed form of nineteen thresholds (seed %i)", (seed) => {
    const n = 20_000;
    const [z, inert, e] = [0, 1, 2].map((i) => normals(n, seed, i)) as [Float64Array, Float64Array, Float64Array];
    const y = column(n, (r) => z[r]! + 3 * e[r]!);
    const F = distributionIndex(binPair(z, DISTRIBUTION_BINS).fine, y, 1)!;
    expect(Math.abs(F.value - 0.0544 * 0.9961)).toBeLessThan(5 * F.standardError! + 0.0006);
    const none = distributionIndex(binPair(inert, DISTRIBUTION_BINS).fine, y, 1)!;
    within(none, 0);
    // An increasing map of the output changes nothing at all.
    expect(distributionIndex(binPair(z, DISTRIBUTION_BINS).fine, y.map(Math.exp), 1)!.value).toBe(F.value);
  });

  test("an output that does not vary has none", () =>
    expect(distributionIndex(binPair(normals(1024, 1, 0), 32).fine, new Float64Array(1024), 1)).toBeNull());
});

describe("rank correlation", () => {
  // (6/π) asin(ρ/2) for a bivariate normal.
  test.each([
    [0.5, 0.482583739531],
    [0.1, 0.09553279942],
  ])("correlation %f of a bivariate normal gives Spearman's %f", (rho, truth) => {
    const [a, b] = [normals(20_000, 1, 0), normals(20_000, 1, 1)];
    within(
      rankCorrelation(
        a,
        column(20_000, (r) => rho * a[r]! + Math.sqrt(1 - rho * rho) * b[r]!),
      ),
      truth,
    );
  });

  test("ties have average ranks", () => {
    // Ranks (1, 2.5, 2.5, 4) and (1, 2, 3, 4): ρ = 4.5 / √(4.5 · 5).
    expect(rankCorrelation(Float64Array.of(1, 5, 5, 9), Float64Array.of(2, 3, 4, 5))!.value).toBeCloseTo(4.5 / Math.sqrt(22.5), 14);
    expect(rankCorrelation(Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 2, 3, 4))).toBeNull();
  });
});

describe("chance or assumption", () => {
  // Events Po(L), L ~ Gamma(4, ½): Var E = 1, E Var = 2, so A = 1/3.
  test.each([2, 16])("a third of a mixed Poisson count is assumption (K = %i)", (K) => {
    const n = 4000;
    const u = Array.from({ length: 4 }, (_, i) => uniforms(n, 1, i));
    const rate = column(n, (g) => u.reduce((sum, own) => sum - 0.5 * Math.log(own[g]!), 0));
    const chance = uniforms(n * K, 1, 9);
    const y = column(n * K, (r) => {
      const mean = rate[Math.floor(r / K)]!;
      let k = 0;
      for (let p = Math.exp(-mean), cdf = p; chance[r]! > cdf; cdf += p) p *= mean / ++k;
      return k;
    });
    within(assumptionShare(drawsOf(y, K)), 1 / 3);
  });

  test("D = p₁ − p₂ + 6e has 5/41", () => {
    const [n, K] = [8000, 4];
    const [p, q] = [normals(n, 1, 0), normals(n, 1, 1)];
    const e = normals(n * K, 1, 2);
    const y = column(n * K, (r) => p[Math.floor(r / K)]! - 2 * q[Math.floor(r / K)]! + 6 * e[r]!);
    within(assumptionShare(drawsOf(y, K)), 5 / 41);
    expect(assumptionShare(drawsOf(y, 1))).toBeNull();
  });

  test("futures must be a multiple of those in a draw", () =>
    expect(() => drawsOf(new Float64Array(10), 4)).toThrow("multiple of the futures a draw, got 10 and 4"));
});

test("ranks are intervals: the largest alone is first, two that cannot be told apart share theirs", () => {
  expect(rankIntervals([0.5, 0.101, 0.1, 0], [0.01, 0.01, 0.01, 0.001])).toEqual([
    [1, 1],
    [2, 3],
    [2, 3],
    [4, 4],
  ]);
});
