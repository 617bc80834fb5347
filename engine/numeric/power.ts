import { exp, expSum } from "./exp.ts";
import { log } from "./log.ts";
import { centre, ln2High, ln2Low, logHigh, logLow, powerOfTwo } from "./tables.ts";

/**
 * x^y for x ≥ 0, the same bits on every host, at most 1 ulp from the exact value.
 *
 *   x^y = e^(y ln x), with ln x to about 2^−64 of itself
 *
 * x        ≥ 0; 0^0 = 1, 0^y = 0 or Infinity
 * throws   RangeError if x < 0
 */
export function power(x: number, y: number): number {
  if (x < 0) throw new RangeError(`power: x must be >= 0, got ${x}`);
  if (y === 0 || x === 1) return 1;
  if (!(x > 0 && x < Infinity && y - y === 0)) return exceptional(x, y);
  const rough = y * log(x);
  if (!(rough > -800 && rough < 800)) return exp(rough);
  twoLogs(x);
  product(y, pair[0]);
  return expSum(pair[2], pair[3] + y * pair[1]);
}

function exceptional(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === 0) return y > 0 ? 0 : Infinity;
  if (x === Infinity) return y > 0 ? Infinity : 0;
  return x > 1 === y > 0 ? Infinity : 0;
}

/** Scratch: [0] + [1] is the logarithm, [2] + [3] the last product. */
const pair = new Float64Array(4);
const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
double[0] = 1;
const highWord = words[1] === 0x3ff00000 ? 1 : 0;

/** pair[2] + pair[3] = a b exactly (Dekker's product; a, b far from overflow). */
function product(a: number, b: number): void {
  const value = a * b;
  const aSplit = a * 134217729;
  const aHigh = Math.abs(a) > 1e290 ? a : aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = b * 134217729;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  pair[2] = value;
  pair[3] = aLow * bLow - (value - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** pair[0] + pair[1] = ln x for finite x > 0. */
function twoLogs(x: number): void {
  if (x > 0.98 && x < 1.02) {
    addSeries(0, 0, x - 1, 0);
    return;
  }
  const subnormal = x < 2.2250738585072014e-308;
  double[0] = subnormal ? x * 18014398509481984 : x;
  const exponent = (words[highWord] >>> 20) - 1023;
  const i = (words[highWord] >>> 13) & 127;
  const k = subnormal ? exponent - 54 : exponent;
  const f = double[0] * powerOfTwo[1074 - exponent] - centre[i];
  const r = f / centre[i];
  product(r, centre[i]);
  addSeries(k * ln2High + logHigh[i], k * ln2Low + logLow[i], r, (f - pair[2] - pair[3]) / centre[i]);
}

/** pair[0] + pair[1] = high + low + ln(1 + r + rLow), |r| ≤ 0.02. */
function addSeries(high: number, low: number, r: number, rLow: number): void {
  product(r, r);
  const square = -0.5 * pair[2];
  const squareLow = -0.5 * pair[3];
  let tail = 1 / 13;
  for (let n = 12; n >= 3; n -= 1) tail = (n % 2 === 0 ? -1 / n : 1 / n) + r * tail;
  const first = high + r;
  const firstLow = high === 0 ? 0 : high - first + r;
  const second = first + square;
  const secondLow = first - second + square;
  const rest = r * r * r * tail + (firstLow + secondLow + squareLow + low + rLow - r * rLow);
  pair[0] = second + rest;
  pair[1] = second - pair[0] + rest;
}
