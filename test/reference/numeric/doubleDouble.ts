/**
 * Elementary functions to about 95 bits, written for the tests from their definitions: unevaluated sums high + low of two
 * doubles (Dekker 1971; Knuth, TAOCP 2, 4.2.2). Slow and plain; nothing here is shared with the engine.
 */
export interface Double2 {
  readonly high: number;
  readonly low: number;
}

export const of = (high: number, low = 0): Double2 => ({ high, low });

/** a + b exactly. */
function twoSum(a: number, b: number): Double2 {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

/** a b exactly, where nothing overflows: Veltkamp's halves. */
function twoProduct(a: number, b: number): Double2 {
  const high = a * b;
  const [a1, b1] = [134217729 * a, 134217729 * b];
  const [ah, bh] = [a1 - (a1 - a), b1 - (b1 - b)];
  const [al, bl] = [a - ah, b - bh];
  return { high, low: ah * bh - high + ah * bl + al * bh + al * bl };
}

export function add(a: Double2, b: Double2): Double2 {
  const sum = twoSum(a.high, b.high);
  const rest = twoSum(a.low, b.low);
  const once = twoSum(sum.high, sum.low + rest.high);
  return twoSum(once.high, once.low + rest.low);
}

export const negative = (a: Double2): Double2 => of(-a.high, -a.low);

export function multiply(a: Double2, b: Double2): Double2 {
  const product = twoProduct(a.high, b.high);
  return twoSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

/** a / b by long division: two quotient digits of 53 bits and a correction. */
export function divide(a: Double2, b: Double2): Double2 {
  const first = a.high / b.high;
  const rest = add(a, negative(multiply(of(first), b)));
  const second = rest.high / b.high;
  const third = add(rest, negative(multiply(of(second), b))).high / b.high;
  const sum = twoSum(first, second);
  return add(sum, of(third));
}

/** a 2^k, exactly where the result is a normal number; k from −2000 to 2000. */
function scaled(a: Double2, k: number): Double2 {
  const half = Math.trunc(k / 2);
  const [p, q] = [2 ** half, 2 ** (k - half)];
  return of(a.high * p * q, a.low * p * q);
}

const one = of(1);
// ln 2 to 106 bits, as two doubles.
const ln2 = of(Math.LN2, 2.3190468138462996e-17);

/** e^r − 1 for |r| ≤ 0.4: Taylor's series of r/512, then (1 + s)² − 1 = s (2 + s) nine times. */
function smallExpm1(r: Double2): Double2 {
  const small = of(r.high / 512, r.low / 512);
  let sum = of(0);
  for (let n = 10; n >= 1; n--) sum = divide(multiply(small, add(one, sum)), of(n));
  for (let n = 0; n < 9; n++) sum = multiply(sum, add(of(2), sum));
  return sum;
}

/** e^x = 2^k e^r, as e^r − 1 and k. */
function reduced(x: Double2): { readonly fraction: Double2; readonly k: number } {
  const k = Math.round(x.high / ln2.high);
  return { fraction: smallExpm1(add(x, negative(multiply(of(k), ln2)))), k };
}

export function exp(x: Double2): Double2 {
  const { fraction, k } = reduced(x);
  return scaled(add(one, fraction), k);
}

export function expm1(x: Double2): Double2 {
  const { fraction, k } = reduced(x);
  return k === 0 ? fraction : add(scaled(add(one, fraction), k), of(-1));
}

/** ln(1 + x): near 1 by the series of 2 artanh(x / (2 + x)), else as the logarithm of the sum. */
export function log1p(x: Double2): Double2 {
  if (Math.abs(x.high) > 0.01) return log(add(one, x));
  const ratio = divide(x, add(of(2), x));
  const square = multiply(ratio, ratio);
  let sum = of(0);
  for (let n = 25; n >= 3; n -= 2) sum = multiply(square, add(divide(one, of(n)), sum));
  return multiply(of(2), multiply(ratio, add(one, sum)));
}

/** ln x = m ln 2 + ln f, f from ¾ to 3/2; ln f by one step of Halley from the host's 53 bits. */
export function log(x: Double2): Double2 {
  let m = Math.round(Math.log2(x.high));
  let f = scaled(x, -m);
  if (f.high < 0.75) [m, f] = [m - 1, scaled(f, 1)];
  if (f.high > 1.5) [m, f] = [m + 1, scaled(f, -1)];
  if (Math.abs(f.high - 1) < 0.01) return add(multiply(of(m), ln2), log1p(add(f, of(-1))));
  const guess = of(Math.log(f.high));
  const e = exp(guess);
  const step = divide(multiply(of(2), add(f, negative(e))), add(f, e));
  return add(multiply(of(m), ln2), add(guess, step));
}

export const power = (x: number, y: number): Double2 => exp(multiply(of(y), log(of(x))));
