import { expSum } from "./exp.ts";
import { log } from "./log.ts";

/**
 * P(N ≤ x) for the standard normal N, to a few ulps of itself in both tails.
 *
 * x        any number; ±Infinity give 0 and 1
 * source   Cody (1969), Rational Chebyshev approximations for the error function, Math. Comp. 23, for |x| ≤ 0.67;
 *          the tail by Shepherd and Laframboise (1981), Math. Comp. 36, with coefficients of our own
 */
export function normalCdf(x: number): number {
  if (x < -0.67) return upperTail(-x);
  return x > 0.67 ? 1 - upperTail(x) : 0.5 + aroundZero(x);
}

/** P(N > x) = normalCdf(−x), without cancellation in the upper tail. */
export function normalSurvival(x: number): number {
  return normalCdf(-x);
}

/** φ(x), the density of the standard normal. */
export function normalDensity(x: number): number {
  return 0.3989422804014327 * expMinusHalfSquare(x);
}

/**
 * The x with P(N ≤ x) = p, or P(N > x) = p when `upper`; relative error below 1e-15.
 *
 * p        in [0, 1]; the ends give ∓Infinity
 * throws   RangeError if p is outside [0, 1]
 * source   Wichura (1988), Algorithm AS 241, Applied Statistics 37(3), routine PPND16
 */
export function normalQuantile(p: number, upper = false): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`normalQuantile: p must be in [0, 1], got ${p}`);
  const sign = upper ? -1 : 1;
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    if (q === 0) return 0;
    const r = 0.180625 - q * q;
    return sign * q * (polynomial(middleTop, r) / polynomial(middleBottom, r));
  }
  const tail = q < 0 ? p : 1 - p;
  if (tail === 0) return q < 0 ? -sign * Infinity : sign * Infinity;
  const r = Math.sqrt(-log(tail));
  const x =
    r <= 5 ? polynomial(nearTop, r - 1.6) / polynomial(nearBottom, r - 1.6) : polynomial(farTop, r - 5) / polynomial(farBottom, r - 5);
  return q < 0 ? -sign * x : sign * x;
}

/** Φ(x) − ½ for |x| ≤ 0.67. */
function aroundZero(x: number): number {
  const s = x * x;
  const top = 18154.98125334356 + s * (1067.6894854603709 + s * (161.02823106855587 + s * (2.2352520354606837 + s * 0.06568233791820745)));
  const bottom = 45507.78933502673 + s * (10260.932208618979 + s * (976.0985517377767 + s * (47.202581904688245 + s)));
  return (x * top) / bottom;
}

/** P(N > y) for y ≥ 0.5. */
function upperTail(y: number): number {
  if (y > 39) return 0;
  return (expMinusHalfSquare(y) * polynomial(tailCoefficients, (y - 5) / (y + 4))) / (1 + 1.25 * y);
}

/** e^(−y²/2) with the square known to 77 bits. */
function expMinusHalfSquare(y: number): number {
  if (!(y < 40 && y > -40)) return Number.isNaN(y) ? y : 0;
  const short = Math.fround(y);
  return expSum(-0.5 * short * short, -0.5 * (y - short) * (y + short));
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let n = coefficients.length - 1; n >= 0; n -= 1) sum = sum * x + coefficients[n];
  return sum;
}

/** (1 + 5/4 y) e^(y²/2) P(N > y) in powers of (y − 5)/(y + 4) for y ≥ 0.5; test/reference/numeric/coefficients.py. */
const tailCoefficients = [
  0.5576649610687956, -0.07071836712885736, 0.0008424769114860252, 0.02473140929600412, -0.022178199406796353, 0.011222735231047698,
  -0.003196948427484298, 0.00010164516807026325, 0.0002926157670779887, -7.429928524908453e-5, -2.256137224271434e-5, 1.2058546858697342e-5,
  2.1495095655171397e-6, -1.7956106582132712e-6, -3.21539409455044e-7, 2.7100415924272674e-7, 6.950343635616224e-8, -3.984437791051926e-8,
  -1.66560397323481e-8, 5.1139980925414925e-9, 3.6664017695362754e-9, -4.706419391202451e-10, -6.213430327116879e-10,
  2.0218384463344306e-11, 5.777114005187897e-11,
] as const;

const middleTop = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813,
  2509.0809287301227,
] as const;
const middleBottom = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854,
] as const;
const nearTop = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
] as const;
const nearBottom = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345,
  1.0507500716444169e-9,
] as const;
const farTop = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784,
  2.7115555687434876e-5, 2.0103343992922881e-7,
] as const;
const farBottom = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7,
  2.0442631033899397e-15,
] as const;
