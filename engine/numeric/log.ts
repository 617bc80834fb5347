import { ln2High, ln2Low, logHigh, logLow, powerOfTwo, reciprocal } from "./tables.ts";

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
double[0] = 1;
const highWord = words[1] === 0x3ff00000 ? 1 : 0;

/**
 * Natural logarithm, the same bits on every host, at most 0.6 ulp from the exact value.
 *
 *   ln x = k ln 2 + ln c + ln(1 + r),  x = 2^k m,  c = the centre of the 1/128 of [1, 2) that holds m,  r = m/c − 1
 *
 * x        log(±0) = −Infinity, log(Infinity) = Infinity, NaN below 0
 * source   Tang (1990), Table-driven implementation of the logarithm function, ACM TOMS 16(4)
 */
export function log(x: number): number {
  if (x > 0.94 && x < 1.0625) return logNearOne(x - 1);
  return logSum(x, 0);
}

/** ln(x + low) for |low| ≤ ulp(x), x not near 1. */
export function logSum(x: number, low: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  const subnormal = x < 2.2250738585072014e-308;
  double[0] = subnormal ? x * 18014398509481984 : x; // written whole and read in part: forwarded by the processor, unlike the reverse
  const high = words[highWord];
  const exponent = (high >>> 20) - 1023;
  const i = (high >>> 13) & 127;
  const k = subnormal ? exponent - 54 : exponent;
  const f = double[0] * powerOfTwo[1074 - exponent] - (1 + (i + 0.5) / 128);
  const r = f * reciprocal[i];
  const main = k * ln2High + logHigh[i];
  const sum = main + r;
  const rest = main - sum + r + (k * ln2Low + logLow[i] + (low === 0 ? 0 : low / x));
  return sum + (rest + r * r * (-0.5 + r * (1 / 3 + r * (-0.25 + r * (0.2 + r * (-1 / 6 + r * (1 / 7)))))));
}

/** ln(1 + f) for |f| ≤ 1/15, by 2 atanh(f / (2 + f)); relative precision down to f = 0. */
export function logNearOne(f: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const half = 0.5 * f * f;
  const tail = z * (2 / 3 + z * (2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11)))));
  return f - (half - s * (half + tail));
}
