import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distribution, specIssues } from "../../../engine/distributions/fromSpec.ts";
import type { DistributionSpec, Uncertain } from "../../../engine/distributions/spec.ts";

describe("specIssues", () => {
  test.each<[Uncertain, string[]]>([
    [Number.NaN, ["a number must be a finite number, got NaN"]],
    [{ dist: "lognormal", median: 1, sigma: -1 }, ["sigma must be >= 0, got -1"]],
    [{ dist: "lognormal", mean: 0, sd: -2 }, ["mean must be > 0, got 0", "sd must be >= 0, got -2"]],
    [{ dist: "normal", p5: 4, p95: 3 }, ["p95 must be >= p5 (4), got 3"]],
    [{ dist: "normal", mean: 0, sd: 1, min: 2, max: 1 }, ["max must be >= min (2), got 1"]],
    [
      { dist: "normal", mean: 0, sd: 1, min: 90 },
      ["min and max must leave the normal some probability, got [90, Infinity] with mean 0 and sd 1"],
    ],
    [{ dist: "beta", alpha: 0, beta: 1 }, ["alpha must be > 0, got 0"]],
    [{ dist: "beta", mean: 0.5, sd: 0.5 }, ["sd must be < 0.5 (for this mean, min and max), got 0.5"]],
    [{ dist: "beta", mean: 2, sd: 0.1 }, ["mean must be between min and max (0, 1), got 2"]],
    [{ dist: "gamma", shape: -1, scale: 0 }, ["shape must be > 0, got -1", "scale must be > 0, got 0"]],
    [{ dist: "exponential", mean: 0 }, ["mean must be > 0, got 0"]],
    [{ dist: "uniform", min: 2, max: 1 }, ["max must be >= min (2), got 1"]],
    [{ dist: "pert", min: 0, mode: 3, max: 2 }, ["mode must be between min and max (0, 2), got 3"]],
    [{ dist: "pareto", min: 0, alpha: Number.NaN }, ["min must be > 0, got 0", "alpha must be > 0, got NaN"]],
    [{ dist: "gpd", scale: -1, shape: Infinity }, ["scale must be > 0, got -1", "shape must be a finite number, got Infinity"]],
    [{ dist: "discrete", values: [1, 2], weights: [1] }, ["weights must be as many as values (2), got 1"]],
    [{ dist: "discrete", values: [1], weights: [0] }, ["weights must have a sum > 0, got 0"]],
    [{ dist: "empirical", values: [] }, ["values must not be empty, got 0 values"]],
    [
      { dist: "mixture", of: [{ weight: -1, of: { dist: "exponential", mean: -1 } }] },
      ["of[0].weight must be >= 0, got -1", "of[0]: mean must be > 0, got -1"],
    ],
    [{ dist: "compound", rate: -1, severity: 1 }, ["rate must be >= 0, got -1"]],
    [
      { dist: "compound", rate: 1, severity: { dist: "exponential", mean: 1 }, max: 5 },
      [
        "max of a compound distribution needs a discrete severity in whole steps and a rate of at most 700: round the values, or write max on severity",
      ],
    ],
    [
      { dist: "spliced", body: { dist: "compound", rate: 1, severity: 1 }, threshold: 1, tail: { scale: 0, shape: 0 } },
      ["tail.scale must be > 0, got 0", "body must have a quantile function, got compound"],
    ],
    [{ dist: "exponential", mean: 1, max: Number.NaN }, ["max must be a finite number, got NaN"]],
  ])("%j", (spec, issues) => {
    expect(specIssues(spec)).toEqual(issues);
    expect(() => distribution(spec)).toThrow(new RangeError(`distribution: ${issues[0]}`));
  });

  const any = fc.oneof(fc.double(), fc.double({ min: -10, max: 10 }), fc.integer({ min: -3, max: 10 }));
  const spec: fc.Arbitrary<DistributionSpec> = fc.oneof(
    fc.record({ dist: fc.constant("normal" as const), mean: any, sd: any, min: any, max: any }),
    fc.record({ dist: fc.constant("lognormal" as const), median: any, sigma: any }),
    fc.record({ dist: fc.constant("gamma" as const), shape: any, scale: any }),
    fc.record({ dist: fc.constant("weibull" as const), shape: any, scale: any }),
    fc.record({ dist: fc.constant("beta" as const), mean: any, sd: any, min: any, max: any }),
    fc.record({ dist: fc.constant("uniform" as const), min: any, max: any }),
    fc.record({ dist: fc.constant("triangular" as const), min: any, mode: any, max: any }),
    fc.record({ dist: fc.constant("pert" as const), min: any, mode: any, max: any }),
    fc.record({ dist: fc.constant("pareto" as const), min: any, alpha: any }),
    fc.record({ dist: fc.constant("gpd" as const), scale: any, shape: any }),
    fc.record({ dist: fc.constant("discrete" as const), values: fc.array(any), weights: fc.array(any) }),
  );

  test("never throws, and is empty exactly where the distribution can be built", () => {
    fc.assert(
      fc.property(spec, (s) => {
        const issues = specIssues(s);
        if (issues.length > 0) expect(() => distribution(s)).toThrow(RangeError);
        else expect(distribution(s).support[0]).toBeLessThanOrEqual(distribution(s).support[1]);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe("quantile and cdf are each other's inverses for random parameters", () => {
  const shape = fc.double({ min: 0.2, max: 20, noNaN: true });
  const p = fc.double({ min: 1e-6, max: 0.999999, noNaN: true });
  test.each<[string, (a: number, b: number) => DistributionSpec]>([
    ["gamma", (a, b) => ({ dist: "gamma", shape: a, scale: b })],
    ["weibull", (a, b) => ({ dist: "weibull", shape: a, scale: b })],
    ["lognormal", (a, b) => ({ dist: "lognormal", median: a, sigma: b / 5 })],
    ["gpd", (a, b) => ({ dist: "gpd", scale: a, shape: b / 10 - 0.5 })],
    [
      "mixture",
      (a, b) => ({
        dist: "mixture",
        of: [
          { weight: a, of: { dist: "exponential", mean: b } },
          { weight: 1, of: { dist: "gamma", shape: b, scale: a } },
        ],
      }),
    ],
  ])("%s", (_, make) => {
    fc.assert(
      fc.property(shape, shape, p, (a, b, level) => {
        const d = distribution(make(a, b));
        const x = d.quantile!(level);
        const around = [x * (1 - 1e-15), x, x * (1 + 1e-15)].map(d.cdf);
        expect(Math.min(...around)).toBeLessThanOrEqual(level + 1e-12 * level);
        expect(Math.max(...around)).toBeGreaterThanOrEqual(level - 1e-12 * level);
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});
