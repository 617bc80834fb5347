import { describe, expect, test } from "vitest";
import { distribution } from "../../../engine/distributions/fromSpec.ts";
import type { DistributionSpec } from "../../../engine/distributions/spec.ts";
import { expectDistribution, expectMean, expectProbability, expectVariance } from "../../statistical.ts";
import { drawn } from "./drawn.ts";
import { tabled } from "./families.ts";

const lognormal = { dist: "lognormal", mean: 400, sd: 900 } as const;
/** Bahnemann (2015), Distributions for Actuaries, ex. 4.4. */
const claims = { dist: "discrete", values: [1, 2, 3, 4, 5], weights: [0.2, 0.4, 0.2, 0.15, 0.05] } as const;

const composed: readonly (readonly [string, DistributionSpec])[] = [
  ["discrete, out of order and with a value twice", { dist: "discrete", values: [5, 1, 3, 1], weights: [2, 1, 4, 0.5] }],
  ["empirical with ties", { dist: "empirical", values: [10, 2, 2, 7, 7, 7, 100] }],
  ["spliced", { dist: "spliced", body: lognormal, threshold: 1000, tail: { scale: 700, shape: 0.6 } }],
  ["spliced with a cap", { dist: "spliced", body: lognormal, threshold: 1000, tail: { scale: 700, shape: 0.6 }, max: 2500 }],
  [
    "mixture of an atom, a lognormal and a gamma",
    {
      dist: "mixture",
      of: [
        { weight: 0.6, of: 0 },
        { weight: 0.3, of: lognormal },
        { weight: 0.2, of: { dist: "gamma", shape: 2, scale: 50 } },
      ],
    },
  ],
  [
    "mixture in a mixture",
    {
      dist: "mixture",
      max: 900,
      of: [
        {
          weight: 1,
          of: {
            dist: "mixture",
            of: [
              { weight: 1, of: 5 },
              { weight: 3, of: claims },
            ],
          },
        },
        { weight: 2, of: { dist: "pareto", min: 1, alpha: 1.2 } },
      ],
    },
  ],
  ["lognormal with a cap", { ...lognormal, max: 800 }],
  ["pareto with a cap", { dist: "pareto", min: 1, alpha: 1.1, max: 365 }],
  ["compound of whole claims", { dist: "compound", rate: 1.75, severity: claims }],
  ["compound of one amount", { dist: "compound", rate: 0.4, severity: 3 }],
  ["lognormal times a factor", { dist: "scaled", by: 0.3, of: { ...lognormal, max: 800 } }],
  ["compound times a factor", { dist: "scaled", by: 2, of: { dist: "compound", rate: 1.75, severity: claims } }],
  ["lognormal with a longer tail", { dist: "stretched", above: 900, of: lognormal, max: 2500 }],
];

describe.each([1, 2, 3])("draws with seed %i", (seed) => {
  test.each([...tabled, ...composed])("of %s have its distribution", (_, spec) => {
    const sample = drawn(spec, 40_000, seed);
    const exact = distribution(spec);
    expectDistribution(sample, exact.cdf);
    for (const x of sample) {
      if (x >= exact.support[0] - 1e-6 * Math.abs(exact.support[0]) && x <= exact.support[1] * (1 + 1e-6)) continue;
      expect(exact.support, `${x} lies outside the support`).toBeNull();
    }
  });

  test("of a compound have the mean and variance of Wald, Po(10) Γ(2, 1)", () => {
    const sample = drawn({ dist: "compound", rate: 10, severity: { dist: "gamma", shape: 2, scale: 1 } }, 40_000, seed);
    // Cumulants are rate · E X^k: E X² = 6, E X⁴ = 120.
    expectMean(sample, 20, 60);
    expectVariance(sample, 20, 60, 1200 + 3 * 60 ** 2);
  });

  test("of a compound of whole claims have the probabilities of Panjer's recursion", () => {
    const sample = drawn({ dist: "compound", rate: 1.75, severity: claims }, 40_000, seed);
    const p = [Math.exp(-1.75)];
    for (let s = 1; s <= 15; s++) {
      let sum = 0;
      for (let x = 1; x <= Math.min(5, s); x++) sum += x * (claims.weights[x - 1] ?? 0) * p[s - x]!;
      p.push((1.75 / s) * sum);
    }
    for (const [s, probability] of p.entries()) {
      expectProbability(sample.filter((x) => x === s).length, sample.length, probability, `S = ${s}`);
    }
    expectMean(sample, 4.2875, 12.6875);
  });

  test("below a cap are those without it, at the same address", () => {
    const free = drawn(lognormal, 1000, seed);
    expect(drawn({ ...lognormal, max: 500 }, 1000, seed)).toEqual(free.map((x) => Math.min(x, 500)));
  });
});

test("a number is drawn as itself, and a distribution without spread as its only value", () => {
  expect(new Set(drawn(17.25, 100, 1))).toEqual(new Set([17.25]));
  expect(new Set(drawn({ dist: "empirical", values: [4] }, 100, 1))).toEqual(new Set([4]));
});

describe("a variable times a factor, or with a longer tail", () => {
  test.each([...tabled, ...composed])("is exactly that of what is drawn alone: %s", (_, spec) => {
    const alone = drawn(spec, 2000, 1);
    expect(drawn({ dist: "scaled", by: 0.75, of: spec }, 2000, 1)).toEqual(alone.map((x) => 0.75 * x));
    expect(drawn({ dist: "stretched", above: 3, of: spec }, 2000, 1)).toEqual(alone.map((x) => x + Math.max(0, x - 3)));
  });
});
