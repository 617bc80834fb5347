import { capOf } from "./cap.ts";
import { familyOf } from "./families.ts";
import { distribution } from "./fromSpec.ts";
import type { Uncertain } from "./spec.ts";

/**
 * Whether a variance, or even a mean, may not exist: a power tail without a cap, wherever in the distribution it stands. All others
 * have every moment, and building them to see it takes time.
 */
export function mayBeHeavy(u: Uncertain): boolean {
  if (typeof u === "number" || capOf(u) < Infinity) return false;
  const family = familyOf(u);
  return family.heavy === true || (family.parts?.(u) ?? []).some(mayBeHeavy);
}

/** Which moments of a number exist, after its caps and within [low, high]: what an estimate of it can say of its error. */
export interface ExistingMoments {
  readonly mean: boolean;
  readonly variance: boolean;
}

/**
 * Whether a number has a finite mean and a finite variance once its draws are clamped to [low, high].
 *
 * throws   RangeError as `distribution`
 */
export function existingMoments(u: Uncertain, low = -Infinity, high = Infinity): ExistingMoments {
  if (!mayBeHeavy(u)) return { mean: true, variance: true };
  const d = distribution(u);
  // A bound on the side of the tail makes every moment finite.
  const within = (low > -Infinity || d.support[0] > -Infinity) && (high < Infinity || d.support[1] < Infinity);
  return within ? { mean: true, variance: true } : { mean: d.mean < Infinity, variance: d.variance < Infinity };
}
