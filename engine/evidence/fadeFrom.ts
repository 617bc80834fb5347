import { log } from "../numeric/log.ts";
import { power } from "../numeric/power.ts";
import { leftmost } from "../numeric/solve.ts";

/** What was left of an effect at a follow-up. */
export interface FollowUp {
  /** Since entry, > 0. */
  readonly years: number;
  /** Share of the effect, in (0, 1). */
  readonly left: number;
}

/** g(s) = π + (1 − π) 2^(−s/h). */
export interface Fade {
  readonly halfLifeYears: number;
  readonly persistentShare: number;
}

/** Why two follow-ups lie on no such curve: the effect did not fall, or so evenly that less than nothing would be left in the end. */
export type FadeProblem = "grew" | "belowZero";

/**
 * The fading that goes through two follow-ups.
 *
 *   q = 2^(−t₁/h):  (R₁ − R₂)/(1 − R₁) = (q − q^r)/(1 − q), r = t₂/t₁;  π = (R₁ − q)/(1 − q)
 *
 * For t₂ = 2 t₁ the right side is q itself; else it rises from 0 to r − 1 and is searched.
 *
 * first, second  0 < years of the first < years of the second; shares in (0, 1)
 * throws         RangeError if the years are not in order or a share is not in (0, 1)
 */
export function fadeFrom(first: FollowUp, second: FollowUp): Fade | FadeProblem {
  if (!(first.years > 0 && second.years > first.years)) {
    throw new RangeError(`fadeFrom: years must be > 0 and in order, got ${first.years} and ${second.years}`);
  }
  for (const { left } of [first, second]) {
    if (!(left > 0 && left < 1)) throw new RangeError(`fadeFrom: left must be in (0, 1), got ${left}`);
  }
  if (!(second.left < first.left)) return "grew";
  const target = (first.left - second.left) / (1 - first.left);
  const ratio = second.years / first.years;
  // beyond R₁ the persistent share would be negative
  if (fallen(first.left, ratio) < target) return "belowZero";
  const q = ratio === 2 ? target : leftmost((x) => fallen(x, ratio), target, 0, first.left);
  return { halfLifeYears: (-first.years * Math.LN2) / log(q), persistentShare: Math.max(0, (first.left - q) / (1 - q)) };
}

/** (q − q^r)/(1 − q). */
function fallen(q: number, ratio: number): number {
  return q === 0 ? 0 : (q - power(q, ratio)) / (1 - q);
}
