import { exp } from "../numeric/exp.ts";
import { log } from "../numeric/log.ts";
import { type Fade, type FadeProblem, type FollowUp, fadeFrom } from "./fadeFrom.ts";

/** A fading, and how far it is from each follow-up: g(years) − left. */
export interface FittedFade extends Fade {
  readonly residuals: readonly number[];
}

/** Why follow-ups give no fading: as `fadeFrom`; of one follow-up, that no persistent share is known, or that less than it is left. */
export type NoFade = FadeProblem | "oneFollowUp" | "belowPersistent";

/** Half-lives that least squares looks at, from a thousandth of the first follow-up to a thousand times the last. */
const candidates = 400;

/**
 * The fading that follow-ups say (engine/EVIDENCE.md E12): through one, with the persistent share given; through two; or nearest to three and more by least
 * squares,
 *
 *   Σ (π + (1 − π) 2^(−t/h) − R)²  least, 0 ≤ π ≤ 1
 *
 * in which π follows from h by linear regression, and h from a search over candidates, refined by thirds.
 *
 * points      in order of their years, all > 0; at least one
 * persistent  π, used with one follow-up only; null: not known
 */
export function fadeThrough(points: readonly FollowUp[], persistent: number | null): FittedFade | NoFade {
  if (points.length === 1) {
    const [{ years, left }] = points;
    if (persistent === null) return "oneFollowUp";
    if (!(left < 1)) return "grew";
    if (!(left > persistent)) return "belowPersistent";
    const halfLifeYears = (-years * Math.LN2) / log((left - persistent) / (1 - persistent));
    return { halfLifeYears, persistentShare: persistent, residuals: [0] };
  }
  if (points.length > 2) return leastSquares(points);
  const [first, second] = points;
  if (!(first.left < 1 && second.left < first.left)) return "grew";
  if (!(second.left > 0)) return "belowZero";
  const fade = fadeFrom(first, second);
  return typeof fade === "string" ? fade : { ...fade, residuals: [0, 0] };
}

function leastSquares(points: readonly FollowUp[]): FittedFade | NoFade {
  const lowest = log(points[0].years / 1000);
  const highest = log(points[points.length - 1].years * 1000);
  const step = (highest - lowest) / candidates;
  let best = 0;
  for (let i = 1; i <= candidates; i++) if (loss(points, lowest + i * step) < loss(points, lowest + best * step)) best = i;
  let [low, high] = [lowest + Math.max(0, best - 1) * step, lowest + Math.min(candidates, best + 1) * step];
  for (let n = 0; n < 100; n++) {
    const third = (high - low) / 3;
    if (loss(points, low + third) <= loss(points, high - third)) high -= third;
    else low += third;
  }
  const halfLifeYears = exp(0.5 * (low + high));
  const persistentShare = regressed(points, halfLifeYears);
  // Where nothing fades, or only before or beyond all follow-ups, nothing was seen to fade between them.
  if (persistentShare >= 1 || best === 0 || best === candidates) return "grew";
  return { halfLifeYears, persistentShare, residuals: residuals(points, halfLifeYears, persistentShare) };
}

function loss(points: readonly FollowUp[], logHalfLife: number): number {
  const halfLife = exp(logHalfLife);
  return residuals(points, halfLife, regressed(points, halfLife)).reduce((sum, off) => sum + off * off, 0);
}

function residuals(points: readonly FollowUp[], halfLife: number, persistent: number): readonly number[] {
  return points.map(({ years, left }) => persistent + (1 - persistent) * fading(years, halfLife) - left);
}

/** π by regression of R − q on 1 − q, within [0, 1]. */
function regressed(points: readonly FollowUp[], halfLife: number): number {
  let [product, square] = [0, 0];
  for (const { years, left } of points) {
    const q = fading(years, halfLife);
    product += (1 - q) * (left - q);
    square += (1 - q) * (1 - q);
  }
  return Math.min(1, Math.max(0, product / square));
}

function fading(years: number, halfLife: number): number {
  return exp((-Math.LN2 * years) / halfLife);
}
