import { constant } from "./constant.ts";
import { type Family, parameter } from "./family.ts";
import { finite, notNegative, requireValid, type SpecIssue, within } from "./issues.ts";
import { type MomentDistribution, probability } from "./moments.ts";
import type { Cap, DistributionSpec, Uncertain } from "./spec.ts";

/** What `PATH*=k` makes of a distribution (MODEL §9). */
export interface ScaledSpec extends Cap {
  readonly dist: "scaled";
  /** Finite, ≥ 0. */
  readonly by: number;
  readonly of: Uncertain;
}

/** What is wrong with the factor. */
export function scaledIssues({ by }: { readonly by: number }): SpecIssue[] {
  const issues = finite("by", by);
  return issues.length > 0 ? issues : notNegative("by", by);
}

/**
 * by · X: a variable with its bounds and cap times a factor.
 *
 *   mean = by E(X),  variance = by² Var(X),  F(x) = F_X(x / by)
 *
 * throws  RangeError if the factor is not a finite number ≥ 0
 */
export function scaled(by: number, of: MomentDistribution): MomentDistribution {
  requireValid("scaled", scaledIssues({ by }));
  if (by === 0) return constant(0);
  const [low, high] = of.support;
  const { quantile, clampedMean } = of;
  return {
    support: [by * low, by * high],
    mean: by * of.mean,
    variance: by * by * of.variance,
    cdf: (x) => (x >= by * high ? 1 : of.cdf(x / by)),
    survival: (x) => (x >= by * high ? 0 : of.survival(x / by)),
    quantile: quantile === null ? null : (p, upper = false, near) => by * inner(p, upper, near),
    lowerMoments(x) {
      const [first, second] = of.lowerMoments(x >= by * high ? high : x / by);
      return [by * first, by * by * second];
    },
    ...(clampedMean === undefined ? {} : { clampedMean: (from: number, to: number) => by * clampedMean(from / by, to / by) }),
  };

  function inner(p: number, upper: boolean, near?: number): number {
    const asked = probability("scaled", p);
    return near === undefined ? quantile!(asked, upper) : quantile!(asked, upper, near / by);
  }
}

/** min(ceiling, factor · X): what factors around a number come to. */
export interface Unscaled {
  readonly of: Uncertain;
  readonly factor: number;
  readonly ceiling: number;
}

/** The number inside its factors. */
export function unscaled(u: Uncertain): Unscaled {
  if (!isScaled(u)) return { of: u, factor: 1, ceiling: Infinity };
  const { of, factor, ceiling } = unscaled(u.of);
  return { of, factor: u.by * factor, ceiling: Math.min(u.max ?? Infinity, u.by === 0 ? 0 : u.by * ceiling) };
}

function isScaled(u: Uncertain): u is DistributionSpec & { readonly dist: "scaled" } {
  return typeof u !== "number" && u.dist === "scaled";
}

/** scaled in a scenario. */
export const scaledFamily: Family<ScaledSpec> = {
  name: "scaled",
  parameters: { by: parameter("plain", "scaledBy"), of: parameter("part", "scaledPart") },
  forms: [],
  legal: (spec, inner) => [...scaledIssues(spec), ...within("of", inner(spec.of))],
  build: ({ by, of }, inner) => scaled(by, inner(of)),
  sampler: "own",
  tail: ({ of }, inner) => inner(of),
  largest: ({ by, of }, inner) => by * inner(of),
  parts: ({ of }) => [of],
};
