import { powerOfTwo, rootHigh, rootLow, stepHigh, stepLow, stepsPerUnit } from "./tables.ts";

const roundingShift = 6755399441055744; // 1.5 · 2^52: adding and subtracting it rounds to an integer
const overflow = 709.782712893384;
const underflow = -745.1332191019412;

/**
 * e^x, the same bits on every host, at most 0.52 ulp from the exact value (1 ulp where the result is subnormal).
 *
 *   e^x = 2^n · 2^(j/128) · e^r,  x = (128 n + j) ln 2 / 128 + r,  |r| ≤ ln 2 / 256
 *
 * x        any number; −Infinity gives 0, NaN gives NaN
 * source   Tang (1989), Table-driven implementation of the exponential function, ACM TOMS 15(2)
 */
export function exp(x: number): number {
  return expSum(x, 0);
}

/** e^(x + low) for |low| ≤ ulp(x): for callers that know their argument to more than a double. */
export function expSum(x: number, low: number): number {
  if (!(x <= overflow && x >= underflow)) return outOfRange(x);
  const steps = x * stepsPerUnit + roundingShift - roundingShift;
  const k = steps | 0;
  const j = k & 127;
  const r = x - steps * stepHigh - (steps * stepLow - low);
  const p = r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))));
  const root = rootHigh[j];
  const value = root + (rootLow[j] + root * p);
  const n = k >> 7;
  if (n >= -1022 && n < 1024) return value * powerOfTwo[n + 1074];
  return n > 0 ? value * 2 * powerOfTwo[n + 1073] : value * powerOfTwo[n + 1174] * powerOfTwo[974];
}

function outOfRange(x: number): number {
  if (x > overflow) return Infinity;
  return x < underflow ? 0 : NaN;
}
