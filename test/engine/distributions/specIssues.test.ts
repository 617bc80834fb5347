import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distribution, specIssues } from "../../../engine/distributions/fromSpec.ts";
import type { SpecIssue } from "../../../engine/distributions/issues.ts";
import type { DistributionSpec, Uncertain } from "../../../engine/distributions/spec.ts";

/** `of[0]: mean above bound=0 got -1`. */
function shortly({ code, values, at, within }: SpecIssue): string {
  const told = [at?.parameter ?? "", code, ...Object.entries(values).map(([key, value]) => `${key}=${value}`)];
  const found = at === undefined ? [] : ["got", String(at.found)];
  return [...within, [...told, ...found].filter((word) => word !== "").join(" ")].join(": ");
}

describe("specIssues", () => {
  test.each<[Uncertain, string[]]>([
    [Number.NaN, ["finiteNumber got NaN"]],
    [{ dist: "lognormal", median: 1, sigma: -1 }, ["sigma atLeast bound=0 got -1"]],
    [{ dist: "lognormal", mean: 0, sd: -2 }, ["mean above bound=0 got 0", "sd atLeast bound=0 got -2"]],
    [{ dist: "normal", p5: 4, p95: 3 }, ["p95 atLeastNamed name=p5 bound=4 got 3"]],
    [{ dist: "normal", mean: 0, sd: 1, min: 2, max: 1 }, ["max atLeastNamed name=min bound=2 got 1"]],
    [{ dist: "normal", mean: 0, sd: 1, min: 90 }, ["noProbability min=90 max=Infinity mean=0 sd=1"]],
    [{ dist: "beta", alpha: 0, beta: 1 }, ["alpha above bound=0 got 0"]],
    [{ dist: "beta", mean: 0.5, sd: 0.5 }, ["sd sdBelow bound=0.5 got 0.5"]],
    [{ dist: "beta", mean: 2, sd: 0.1 }, ["mean betweenMinMax min=0 max=1 got 2"]],
    [{ dist: "gamma", shape: -1, scale: 0 }, ["shape above bound=0 got -1", "scale above bound=0 got 0"]],
    [{ dist: "exponential", mean: 0 }, ["mean above bound=0 got 0"]],
    [{ dist: "uniform", min: 2, max: 1 }, ["max atLeastNamed name=min bound=2 got 1"]],
    [{ dist: "pert", min: 0, mode: 3, max: 2 }, ["mode betweenMinMax min=0 max=2 got 3"]],
    [{ dist: "pareto", min: 0, alpha: Number.NaN }, ["min above bound=0 got 0", "alpha above bound=0 got NaN"]],
    [{ dist: "gpd", scale: -1, shape: Infinity }, ["scale above bound=0 got -1", "shape finiteNumber got Infinity"]],
    [{ dist: "discrete", values: [1, 2], weights: [1] }, ["weights asManyAsValues count=2 got 1"]],
    [{ dist: "discrete", values: [1], weights: [0] }, ["weightsSum sum=0"]],
    [{ dist: "empirical", values: [] }, ["noValues"]],
    [
      { dist: "mixture", of: [{ weight: -1, of: { dist: "exponential", mean: -1 } }] },
      ["of[0].weight atLeast bound=0 got -1", "of[0]: mean above bound=0 got -1"],
    ],
    [{ dist: "compound", rate: -1, severity: 1 }, ["rate atLeast bound=0 got -1"]],
    [{ dist: "compound", rate: 1, severity: { dist: "exponential", mean: 1 }, max: 5 }, ["openCap rate=700"]],
    [
      { dist: "spliced", body: { dist: "compound", rate: 1, severity: 1 }, threshold: 1, tail: { scale: 0, shape: 0 } },
      ["tail.scale above bound=0 got 0", "needsQuantile parameter=body"],
    ],
    [{ dist: "exponential", mean: 1, max: Number.NaN }, ["max finiteNumber got NaN"]],
  ])("%j", (spec, issues) => {
    expect(specIssues(spec).map(shortly)).toEqual(issues);
    const [{ code, at }] = specIssues(spec) as [SpecIssue];
    expect(() => distribution(spec)).toThrow(RangeError);
    expect(() => distribution(spec)).toThrow(code);
    if (at !== undefined) expect(() => distribution(spec)).toThrow(`got ${at.found}`);
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
