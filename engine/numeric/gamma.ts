import { exp } from "./exp.ts";
import { expm1 } from "./expm1.ts";
import { invertTail } from "./invert.ts";
import { log } from "./log.ts";
import { deviance, gammaFunction, logGamma, stirlingError } from "./logGamma.ts";
import { normalDensity, normalQuantile, normalSurvival } from "./normal.ts";
import { power } from "./power.ts";

export { logGamma } from "./logGamma.ts";

/**
 * Regularised lower incomplete gamma function P(a, x) = ∫₀ˣ t^(a−1) e^(−t) dt / Γ(a): the cdf of Gamma(a, 1).
 *
 * a        shape, > 0
 * x        ≥ 0, Infinity allowed
 * throws   RangeError if a or x is out of range
 * source   Abramowitz & Stegun (1964) 6.5.29, 6.5.31; Temme (1979), SIAM J. Math. Anal. 10, where a > 1e6
 */
export function gammaP(a: number, x: number): number {
  check("gammaP", a, x);
  return regularised(a, x, false);
}

/** Regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x), without cancellation. As gammaP. */
export function gammaQ(a: number, x: number): number {
  check("gammaQ", a, x);
  return regularised(a, x, true);
}

/**
 * The x with P(a, x) = p, or Q(a, x) = p when `upper`.
 *
 * a        shape, > 0
 * p        in [0, 1]
 * near     where to begin the search, > 0; 0: no idea. It moves the last digit at most
 * throws   RangeError if a or p is out of range
 */
export function gammaQuantile(a: number, p: number, upper = false, near = 0): number {
  if (!(a > 0 && a < Infinity)) throw new RangeError(`gammaQuantile: a must be > 0, got ${a}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`gammaQuantile: p must be in [0, 1], got ${p}`);
  if (p === 0 || p === 1) return (p === 1) === upper ? 0 : Infinity;
  const flip = p > 0.5;
  const target = flip ? 1 - p : p;
  const useUpper = flip ? !upper : upper;
  const smallest = exp((log(useUpper ? 1 - target : target) + logGamma(a + 1)) / a);
  if (smallest === 0) return 0; // the quantile is below the smallest double
  const start = near > 0 && near < Infinity ? near : firstGuess(a, target, useUpper, smallest);
  const density = (x: number): number => (a / x) * poissonTerm(a, x);
  const bend = (x: number): number => a - 1 - x;
  return invertTail((x) => regularised(a, x, useUpper), density, bend, target, !useUpper, start, Infinity);
}

/** Wilson and Hilferty's cube of a normal; far down a tail the leading term of the series. */
function firstGuess(a: number, p: number, upper: boolean, smallest: number): number {
  const cube = 1 - 1 / (9 * a) + normalQuantile(p, upper) / (3 * Math.sqrt(a));
  return cube > 0.3 && a > 0.3 ? a * cube * cube * cube : Math.min(smallest, a + 40);
}

/** x^a e^(−x) / Γ(a + 1). */
export function poissonTerm(a: number, x: number): number {
  if (a >= 20) return exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(6.283185307179586 * a);
  const half = exp(-0.5 * x); // two factors, so that neither underflows before the result does
  return ((power(x, a) * half) / gammaFunction(a + 1)) * half;
}

function check(name: string, a: number, x: number): void {
  if (!(a > 0 && a < Infinity)) throw new RangeError(`${name}: a must be > 0, got ${a}`);
  if (!(x >= 0)) throw new RangeError(`${name}: x must be >= 0, got ${x}`);
}

function regularised(a: number, x: number, upper: boolean): number {
  if (x === 0) return upper ? 1 : 0;
  if (x === Infinity) return upper ? 0 : 1;
  if (a > 1e6 && Math.abs(x - a) < 0.02 * a) return uniform(a, x, upper);
  if (a < 1 && x < 1.1) return upper ? smallUpper(a, x) : series(a, x);
  if (x < a + 1) return upper ? 1 - series(a, x) : series(a, x);
  return upper ? fraction(a, x) : 1 - fraction(a, x);
}

/** P by its power series. */
function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > 1e-17 * sum; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return poissonTerm(a, x) * sum;
}

/** Q by Legendre's continued fraction, evaluated by Lentz's method. */
function fraction(a: number, x: number): number {
  const front = poissonTerm(a, x);
  if (front === 0) return 0;
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 1e7; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 3e-16) break;
  }
  return front * a * value;
}

/** Q for a < 1 and x < 1.1, where 1 − P would cancel. */
function smallUpper(a: number, x: number): number {
  let term = 1;
  let sum = 0;
  for (let n = 1; Math.abs(term) > 1e-18; n += 1) {
    term *= -x / n;
    sum += term / (a + n);
  }
  const logFactor = a * log(x) - logGamma(a + 1);
  return -expm1(logFactor) - exp(logFactor) * a * sum;
}

/** P or Q for large a and x near it: Temme's uniform expansion. */
function uniform(a: number, x: number, upper: boolean): number {
  const size = Math.sqrt(2 * deviance(a, x));
  const z = x < a ? -size : size;
  const eta = z / Math.sqrt(a);
  const c0 = -1 / 3 + eta * (1 / 12 + eta * (-2 / 135 + eta * (1 / 864 + eta * (1 / 2835 + eta * (-139 / 777600)))));
  const c1 = -1 / 540 + eta * (-1 / 288 + eta * (1 / 378));
  const correction = (normalDensity(z) / Math.sqrt(a)) * (c0 + c1 / a);
  return upper ? normalSurvival(z) + correction : normalSurvival(-z) - correction;
}
