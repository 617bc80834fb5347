import { exp } from "./exp.ts";
import { log } from "./log.ts";

const halfLogTwoPi = 0.9189385332046728;

/**
 * ln Γ(x) for x > 0, to a few ulps of itself, also near its zeros at 1 and 2.
 *
 * x        > 0; 0 and Infinity give Infinity
 * throws   RangeError if x < 0
 * source   Abramowitz & Stegun (1964) 6.1.15, 6.1.40; the polynomial on [1, 3] is ours
 */
export function logGamma(x: number): number {
  if (!(x >= 0)) throw new RangeError(`logGamma: x must be >= 0, got ${x}`);
  if (x === 0 || x === Infinity) return Infinity;
  if (x >= 10) return (x - 0.5) * (log(x) - 1) + (halfLogTwoPi - 0.5) + stirlingTail(x);
  if (x < 1) return between(x - 1, x) - log(x);
  if (x <= 3) return between(x - 2, x - 1);
  let product = 1;
  let rest = x;
  while (rest > 3) {
    rest -= 1;
    product *= rest;
  }
  return between(rest - 2, rest - 1) + log(product);
}

/** Γ(x) for 0 < x ≤ 170. */
export function gammaFunction(x: number): number {
  if (x < 1) return exp(between(x - 1, x)) / x;
  let product = 1;
  let rest = x;
  while (rest > 3) {
    rest -= 1;
    product *= rest;
  }
  return product * exp(between(rest - 2, rest - 1));
}

/** Stirling's error δ(x) = ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π. */
export function stirlingError(x: number): number {
  return x >= 10 ? stirlingTail(x) : logGamma(x + 1) - (x + 0.5) * log(x) + x - halfLogTwoPi;
}

/**
 * x ln(x / m) + m − x without cancellation where x is near m.
 *
 * difference  x − m, if the caller knows it better
 * source      Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function deviance(x: number, m: number, difference = x - m): number {
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * log(x / m) - difference;
  const v = difference / (x + m);
  let sum = difference * v;
  let power = 2 * x * v;
  for (let n = 3; ; n += 2) {
    power *= v * v;
    const next = sum + power / n;
    if (next === sum) return sum;
    sum = next;
  }
}

/** ln Γ(2 + u) = u (1 + u) times a polynomial, −1 ≤ u ≤ 1; `v` = 1 + u, given for its precision near 0. */
function between(u: number, v: number): number {
  let sum = 0;
  for (let n = coefficients.length - 1; n >= 0; n -= 1) sum = sum * u + coefficients[n];
  return u * v * sum + 0; // + 0: no −0 at the zeros
}

/** 1/(12 x) − 1/(360 x³) + … for x ≥ 10. */
function stirlingTail(x: number): number {
  const z = 1 / (x * x);
  const rest = 1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z * (1 / 156 - z * (3617 / 122400)))));
  return (1 / 12 - z * (1 / 360 - z * rest)) / x;
}

/** ln Γ(2 + u) / (u (1 + u)) in powers of u; test/reference/numeric/coefficients.py. */
const coefficients = [
  0.42278433509846713, -0.10031730167435392, 0.03296500062115574, -0.012384192193371238, 0.004998641164703528, -0.002108130833958805,
  0.0009153769220696921, -0.00040570739742046497, 0.00018255264185594036, -8.30951276372239e-5, 3.8168863787885225e-5,
  -1.766166422556033e-5, 8.222342452139818e-6, -3.847396648270243e-6, 1.8074775340912791e-6, -8.526588188526563e-7, 4.0551922127948146e-7,
  -1.9252286332850674e-7, 8.75360413423732e-8, -4.17254430301382e-8, 2.615457216445561e-8, -1.2569945435720683e-8, -6.830399052794191e-10,
  3.613371593815743e-10, 4.885761922683655e-9, -2.372580625023415e-9, -1.3764318718154119e-9, 6.705737026247826e-10, 4.226016675377439e-10,
  -2.0542420991550905e-10,
] as const;
