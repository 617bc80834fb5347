import { exp } from "./exp.ts";
import { invertTail } from "./invert.ts";
import { deviance, gammaFunction, stirlingError } from "./logGamma.ts";
import { power } from "./power.ts";

/**
 * Regularised incomplete beta function I_x(a, b): the cdf of Beta(a, b).
 *
 * a, b     shapes, > 0
 * x        in [0, 1]
 * throws   RangeError if a parameter is out of range
 * source   Didonato & Morris (1992), Algorithm 708, ACM TOMS 18(3)
 */
export function betaI(a: number, b: number, x: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`betaI: x must be in [0, 1], got ${x}`);
  return betaIPair(a, b, x, 1 - x);
}

/** I_x(a, b) where both x and y = 1 − x are known to full precision; the upper tail is betaIPair(b, a, y, x). */
export function betaIPair(a: number, b: number, x: number, y: number): number {
  check("betaI", a, b);
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const front = binomialTerm(a, b, x, y, binomialScale(a, b)) * ((a * b) / (a + b));
  return b * x <= a * y ? fraction(a, b, x, y, front) : 1 - fraction(b, a, y, x, front);
}

/**
 * The x with I_x(a, b) = p, or 1 − I_x(a, b) = p when `upper`.
 *
 * p        in [0, 1]
 * throws   RangeError if a parameter is out of range
 */
export function betaQuantile(a: number, b: number, p: number, upper = false): number {
  check("betaQuantile", a, b);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`betaQuantile: p must be in [0, 1], got ${p}`);
  if (p === 0 || p === 1) return (p === 1) === upper ? 0 : 1;
  return betaQuantilePair(a, b, p, upper).x;
}

/** The quantile x and its complement y = 1 − x, both to full precision; p in (0, 1). */
export function betaQuantilePair(a: number, b: number, p: number, upper: boolean): { readonly x: number; readonly y: number } {
  const inverse = betaInverse(a, b);
  if (inverse.isLow(p, upper)) {
    const x = inverse.low(p, upper, 0);
    return { x, y: 1 - x };
  }
  const y = inverse.complement(p, upper, 0);
  return { x: 1 - y, y };
}

/**
 * The quantile function of one beta distribution; what depends on its shapes alone is computed once. Each of x and 1 − x is
 * found directly where it is the smaller, so both are known to full precision. p in (0, 1).
 */
export interface BetaInverse {
  /** Whether the quantile x is at most ½. */
  isLow(p: number, upper: boolean): boolean;
  /** x, where it is. near: where to begin the search; 0: no idea. It moves the last digit at most. */
  low(p: number, upper: boolean, near: number): number;
  /** 1 − x, where x is above ½; near as for `low`. */
  complement(p: number, upper: boolean, near: number): number;
}

/** throws  RangeError if a or b is not > 0 */
export function betaInverse(a: number, b: number): BetaInverse {
  check("betaInverse", a, b);
  const scale = binomialScale(a, b);
  const half = betaIPair(a, b, 0.5, 0.5);
  const upperHalf = betaIPair(b, a, 0.5, 0.5);
  return {
    isLow: (p, upper) => (upper ? upperHalf : half) > p !== upper,
    low: (p, upper, near) => smaller(a, b, scale, p, upper, near),
    complement: (p, upper, near) => smaller(b, a, scale, p, !upper, near),
  };
}

/** The quantile of Beta(a, b) where it is at most ½; `scale` is that of the binomial term. */
function smaller(a: number, b: number, scale: number, p: number, upper: boolean, near: number): number {
  if (p > 0.5) return smaller(a, b, scale, 1 - p, !upper, near);
  let front = 0;
  const tail = (x: number): number => {
    const y = 1 - x;
    front = binomialTerm(a, b, x, y, scale) * ((a * b) / (a + b));
    const isSmall = b * x <= a * y;
    const part = isSmall ? fraction(a, b, x, y, front) : fraction(b, a, y, x, front);
    return isSmall === upper ? 1 - part : part;
  };
  const density = (x: number): number => front / (x * (1 - x)); // at the x whose tail was asked for last
  const bend = (x: number): number => a - 1 - ((b - 1) * x) / (1 - x);
  const start = near > 0 && near <= 0.5 ? near : Math.min(0.4, a / (a + b));
  return invertTail(tail, density, bend, p, !upper, start, 0.5000001);
}

function check(name: string, a: number, b: number): void {
  if (!(a > 0 && a < Infinity)) throw new RangeError(`${name}: a must be > 0, got ${a}`);
  if (!(b > 0 && b < Infinity)) throw new RangeError(`${name}: b must be > 0, got ${b}`);
}

/** Γ(a+b+1) / (Γ(a+1) Γ(b+1)) where that is far from overflow; NaN where the deviance form does without it. */
function binomialScale(a: number, b: number): number {
  return a + b < 40 ? gammaFunction(a + b + 1) / (gammaFunction(a + 1) * gammaFunction(b + 1)) : Number.NaN;
}

/** x^a y^b Γ(a+b+1) / (Γ(a+1) Γ(b+1)); the deviance form (Loader 2000) where the gamma functions are large. */
function binomialTerm(a: number, b: number, x: number, y: number, scale: number): number {
  const n = a + b;
  if (n < 40) return power(x, a) * power(y, b) * scale;
  const excess = x < y ? a - n * x : n * y - b; // a − n x, from the smaller of x and y
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x, excess) - deviance(b, n * y, -excess);
  return exp(exponent) * Math.sqrt(n / (6.283185307179586 * a * b));
}

/**
 * I_x(a, b) by the continued fraction of Didonato and Morris (1992), ACM TOMS 18(3), for x ≤ a/(a + b); every term is free of
 * cancellation. Evaluated by Lentz's method.
 *
 * front  x (1 − x) times the density at x
 */
function fraction(a: number, b: number, x: number, y: number, front: number): number {
  if (front === 0) return 0;
  const excess = a * y - b * x;
  let value = (a * (excess + 1)) / (a + 1);
  let c = value;
  let d = 0;
  for (let m = 1; m < 1e7; m += 1) {
    const odd = a + 2 * m - 1;
    const top = (((a + m - 1) * x) / odd) * (((a + b + m - 1) * x) / odd) * (m * (b - m));
    const bottom = m + (m * (b - m) * x) / odd + ((a + m) * (excess + 1 + m * (1 + y))) / (odd + 2);
    d = 1 / (bottom + top * d);
    c = bottom + top / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 3e-16) break;
  }
  return front / value;
}
