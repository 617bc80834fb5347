import type { Distribution } from "./distribution.ts";

/** A distribution that also knows its moments up to a point: what caps, splices, mixtures and cost shares are made of. */
export interface MomentDistribution extends Distribution {
  /** [E(X; X ≤ x), E(X²; X ≤ x)]: the parts of the first two moments at or below x; x = Infinity gives the whole moments. */
  readonly lowerMoments: (x: number) => readonly [first: number, second: number];
  /** E clamp(X, low, high), where it is known better than from `lowerMoments`. */
  readonly clampedMean?: (low: number, high: number) => number;
}

/** Variance from the first two moments; Infinity where the second is, never below 0. */
export function varianceOf([first, second]: readonly [number, number]): number {
  return second === Infinity ? Infinity : Math.max(0, second - first * first);
}

/** Moments of X = shift + factor · Y from those of Y (and P(Y ≤ y)) below the same point. */
export function affineMoments(shift: number, factor: number, probability: number, y: readonly [number, number]): readonly [number, number] {
  return [
    shift * probability + factor * y[0],
    shift === 0 ? factor * factor * y[1] : shift * shift * probability + 2 * shift * factor * y[0] + factor * factor * y[1],
  ];
}

/** p, if it is a probability. Throws RangeError otherwise. */
export function probability(name: string, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${name}: p must be in [0, 1], got ${p}`);
  return p;
}
