import type { MomentDistribution } from "./moments.ts";

/** E(X; X > q): the part of the mean above q; Infinity where the mean is. */
export function upperPartialMean(d: MomentDistribution, q: number): number {
  return d.mean === Infinity ? Infinity : d.mean - d.lowerMoments(q)[0];
}

/**
 * Expected shortfall of a distribution: the mean of its dearest share p.
 *
 *   (1/p) ∫ over the upper tail of probability p of the quantile = (E(X; X > q) + q (p − P(X > q))) / p,  q = quantile(p, upper)
 *
 * p        in (0, 1]
 * throws   RangeError if p is out of range or the distribution has no quantile
 * source   Acerbi & Tasche (2002), Journal of Banking & Finance 26
 */
export function tailMean(d: MomentDistribution, p: number): number {
  if (!(p > 0 && p <= 1)) throw new RangeError(`tailMean: p must be in (0, 1], got ${p}`);
  if (d.quantile === null) throw new RangeError("tailMean: the distribution must have a quantile function, got compound");
  if (p === 1 || d.mean === Infinity) return d.mean;
  const q = d.quantile(p, true);
  return (upperPartialMean(d, q) + q * (p - d.survival(q))) / p;
}

/**
 * Share of the total that falls on the dearest share p: of 100 placements, what the dearest 100 p cost of the whole.
 *
 *   p · tailMean(p) / mean
 *
 * p        in (0, 1]
 * returns  1 where the mean is infinite
 * throws   RangeError if p is out of range, the mean is not > 0 or the distribution has no quantile
 */
export function upperShare(d: MomentDistribution, p: number): number {
  if (!(d.mean > 0)) throw new RangeError(`upperShare: the mean must be > 0, got ${d.mean}`);
  return d.mean === Infinity ? 1 : (p * tailMean(d, p)) / d.mean;
}
