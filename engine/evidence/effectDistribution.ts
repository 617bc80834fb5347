import type { MomentDistribution } from "../distributions/moments.ts";
import { leftmost } from "../numeric/solve.ts";
import { type EffectLink, effectAt, thetaAt } from "./effectLink.ts";
import { effectMoments } from "./effectMoments.ts";
import { type Theta, thetaQuantile, thetaTail } from "./theta.ts";

/** A base (risk or mean of the controls) and how likely it is; weights sum to 1. */
export interface BasePoint {
  readonly value: number;
  readonly weight: number;
}

/** e of an effect whose base may be uncertain. */
export interface EffectDistribution extends MomentDistribution {
  /** First two moments of clamp(e, low, high); low < high. */
  readonly clampedMoments: (low: number, high: number) => readonly [first: number, second: number];
}

/**
 * The distribution of e(θ), the share of events or costs that is avoided.
 *
 *   P(e ≤ x) = Σ_b weight_b P(θ ≥ θ_b(x));  quantile(p) = e(quantile of θ at 1 − p) where the base is known
 *
 * cdf, survival and quantile are those of e itself, which may reach below −1; mean, variance and lowerMoments are those of e clamped to [−1, 1], as
 * the model clamps it: e itself need not have a mean (Student's t under an exponential).
 *
 * bases  at least one; any value where the link needs none
 * known  the two moments of e clamped to [−1, 1], if they have been computed before
 */
export function effectDistribution(
  theta: Theta,
  link: EffectLink,
  bases: readonly BasePoint[],
  known?: readonly [first: number, second: number],
): EffectDistribution {
  const moments = effectMoments(theta);
  const over = (f: (base: number) => number) => bases.reduce((sum, { value, weight }) => sum + weight * f(value), 0);

  function clampedMoments(low: number, high: number): readonly [number, number] {
    let [first, second] = [0, 0];
    for (const { value, weight } of bases) {
      const [m1, m2] = moments(link, value, low, high);
      first += weight * m1;
      second += weight * m2;
    }
    return [first, second];
  }

  const cdf = (x: number) => over((base) => thetaTail(theta, thetaAt(link, base, x), true));
  const survival = (x: number) => over((base) => thetaTail(theta, thetaAt(link, base, x), false));
  const [first, second] = known ?? clampedMoments(-1, 1);

  function quantile(p: number, upper = false): number {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`effect: p must be in [0, 1], got ${p}`);
    const t = thetaQuantile(theta, p, !upper);
    const ends = bases.map(({ value }) => effectAt(link, value, t));
    const low = Math.min(...ends);
    const high = Math.max(...ends);
    if (!(low < high)) return low;
    return upper ? leftmost((x) => -survival(x), -p, low, high) : leftmost(cdf, p, low, high);
  }

  function lowerMoments(x: number): readonly [number, number] {
    if (x < -1) return [0, 0];
    if (x >= 1) return [first, second];
    const above = survival(x);
    if (x === -1) return [-(1 - above), 1 - above];
    const [m1, m2] = clampedMoments(-1, x);
    return [m1 - x * above, m2 - x * x * above];
  }

  return {
    support: [quantile(0), quantile(1)],
    mean: first,
    variance: Math.max(0, second - first * first),
    cdf,
    survival,
    quantile,
    lowerMoments,
    clampedMoments,
    clampedMean: (low, high) => {
      if (low === -Infinity || high === Infinity || (low === -1 && high === 1)) return first;
      return low < high ? clampedMoments(low, high)[0] : low;
    },
  };
}
