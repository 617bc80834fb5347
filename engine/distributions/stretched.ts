import { type Family, parameter } from "./family.ts";
import { finite, requireValid, within } from "./issues.ts";
import { type MomentDistribution, probability, varianceOf } from "./moments.ts";
import type { Cap, Uncertain } from "./spec.ts";

/** A distribution whose upper tail is twice as long; no file can say it, `stress: { costTail: true }` makes it (MODEL §12). */
export interface StretchedSpec extends Cap {
  readonly dist: "stretched";
  readonly above: number;
  readonly of: Uncertain;
}

/**
 * X + max(0, X − above): what lies above the point is twice as far from it.
 *
 *   E = E(X) + E(X − a)⁺,  F(y) = F_X(y) for y ≤ a, F_X((y + a) / 2) above
 *
 * throws  RangeError if the point is not finite
 */
export function stretched(above: number, of: MomentDistribution): MomentDistribution {
  requireValid("stretched", finite("above", above));
  const [low, high] = of.support;
  const { quantile } = of;
  const value = (x: number) => x + Math.max(0, x - above);
  const before = (y: number) => (y <= above ? y : 0.5 * (y + above));
  const atPoint = of.lowerMoments(above);

  function lowerMoments(y: number): readonly [number, number] {
    const x = before(y);
    if (x <= above) return of.lowerMoments(x);
    const [first, second] = of.lowerMoments(x);
    // P(a < X ≤ x) from the nearer tail.
    const mass = of.survival(above) - (x === Infinity ? 0 : of.survival(x));
    const between = first - atPoint[0];
    return [atPoint[0] + 2 * between - above * mass, atPoint[1] + 4 * (second - atPoint[1]) - 4 * above * between + above * above * mass];
  }
  const whole: readonly [number, number] = [
    of.mean === Infinity ? Infinity : lowerMoments(Infinity)[0],
    of.variance === Infinity ? Infinity : lowerMoments(Infinity)[1],
  ];
  return {
    support: [value(low), value(high)],
    mean: whole[0],
    variance: varianceOf(whole),
    cdf: (y) => of.cdf(before(y)),
    survival: (y) => of.survival(before(y)),
    quantile: quantile === null ? null : (p, upper = false) => value(quantile(probability("stretched", p), upper)),
    lowerMoments,
  };
}

/** stretched in the plain data of a scenario. */
export const stretchedFamily: Family<StretchedSpec> = {
  name: "stretched",
  parameters: { above: parameter("value", "stretchedAbove"), of: parameter("part", "stretchedPart") },
  forms: [],
  legal: ({ above, of }, inner) => [...finite("above", above), ...within("of", inner(of))],
  build: ({ above, of }, inner) => stretched(above, inner(of)),
  sampler: "own",
  tail: ({ of }, inner) => inner(of),
  largest: ({ above, of }, inner) => Math.abs(above) + 2 * inner(of),
  only: "stress",
  parts: ({ of }) => [of],
};
