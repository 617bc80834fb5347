import { centre, ln2High, ln2Low, logHigh, logLow, powerOfTwo, reciprocal } from "./tables.ts";

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
const highWord = words[1] === 0x3ff00000 ? 1 : 0;

/**
 * Natural logarithm, the same bits on every host, less than 1 ulp from the exact value.
 *
 *   ln x = k ln 2 + ln c + ln(1 + r),  x = 2^k m,  c = the centre of the 1/128 of [1, 2) that holds m,  r = m/c − 1
 *
 * x        log(±0) = −Infinity, log(Infinity) = Infinity, NaN below 0
 * source   Tang (1990), Table-driven implementation of the logarithm function, ACM TOMS 16(4)
 */
export function log(x: number): number {
  if (x > 0.984 && x < 1.016) return logNearOne(x - 1);
  if (!(x >= 2.2250738585072014e-308 && x < Infinity)) return logSum(x, 0);
  double[0] = x; // written whole and read in part: forwarded by the processor, unlike the reverse
  const high = words[highWord];
  const k = (high >> 20) - 1023;
  const i = (high >> 13) & 127;
  const r = (x * powerOfTwo[1074 - k] - centre[i]) * reciprocal[i];
  const main = k * ln2High + logHigh[i];
  const sum = main + r;
  return sum + (main - sum + r + (k * ln2Low + logLow[i]) + curvature(r));
}

/** ln(x + low) for |low| ≤ ulp(x), x any number not near 1. */
export function logSum(x: number, low: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  const subnormal = x < 2.2250738585072014e-308;
  double[0] = subnormal ? x * 18014398509481984 : x;
  const high = words[highWord];
  const exponent = (high >> 20) - 1023;
  const i = (high >> 13) & 127;
  const k = subnormal ? exponent - 54 : exponent;
  const r = (double[0] * powerOfTwo[1074 - exponent] - centre[i]) * reciprocal[i];
  const main = k * ln2High + logHigh[i];
  const sum = main + r;
  return sum + (main - sum + r + (k * ln2Low + logLow[i] + low / x) + curvature(r));
}

/** ln(1 + r) − r for |r| ≤ 1/256. */
function curvature(r: number): number {
  const square = r * r;
  return square * (-0.5 + r * (1 / 3) + square * (-0.25 + r * 0.2 + square * (-1 / 6 + r * (1 / 7))));
}

/** ln(1 + f) for |f| ≤ 1/62; relative precision down to f = 0. */
export function logNearOne(f: number): number {
  const z = f * f;
  const tail = 1 / 3 - f * 0.25 + z * (0.2 - f * (1 / 6) + z * (1 / 7 - f * 0.125 + z * (1 / 9 - f * 0.1)));
  return f - (0.5 * z - z * f * tail);
}
