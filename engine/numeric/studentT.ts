import { betaIPair, betaQuantilePair } from "./beta.ts";

/**
 * P(T ≤ t), T of Student's distribution; full relative precision in the lower tail.
 *
 *   P(T > t) = ½ I_{ν/(ν+t²)}(ν/2, ½) for t ≥ 0
 *
 * t        any number
 * degrees  ν > 0, degrees of freedom, not necessarily whole
 * throws   RangeError if degrees is out of range
 */
export function studentTCdf(t: number, degrees: number): number {
  check("studentTCdf", degrees);
  const size = Math.abs(t) / Math.sqrt(degrees);
  if (size === Infinity) return t < 0 ? 0 : 1;
  const square = size * size;
  const x = 1 / (1 + square);
  const y = square < 1 ? square * x : 1 / (1 + 1 / square);
  const tail = 0.5 * betaIPair(0.5 * degrees, 0.5, x, y);
  if (t < 0) return tail;
  return tail < 0.25 ? 1 - tail : 0.5 + 0.5 * betaIPair(0.5, 0.5 * degrees, y, x);
}

/**
 * The t with P(T ≤ t) = p, or P(T > t) = p when `upper`.
 *
 * p        in [0, 1]
 * degrees  ν > 0
 * throws   RangeError if a parameter is out of range
 */
export function studentTQuantile(p: number, degrees: number, upper = false): number {
  check("studentTQuantile", degrees);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`studentTQuantile: p must be in [0, 1], got ${p}`);
  if (p === 0.5) return 0;
  const positive = p > 0.5 !== upper;
  const tail = p > 0.5 ? 1 - p : p;
  if (tail === 0) return positive ? Infinity : -Infinity;
  // from the middle (p − ½ is exact) or from the tail, whichever keeps its digits
  const { x, y } =
    tail > 0.25 ? betaQuantilePair(0.5 * degrees, 0.5, 2 * Math.abs(p - 0.5), true) : betaQuantilePair(0.5 * degrees, 0.5, 2 * tail, false);
  const t = Math.sqrt(degrees) * Math.sqrt(y / x);
  return positive ? t : -t;
}

function check(name: string, degrees: number): void {
  if (!(degrees > 0 && degrees < Infinity)) throw new RangeError(`${name}: degrees must be > 0, got ${degrees}`);
}
